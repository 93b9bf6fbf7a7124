import { EXCEPTION_WORDS } from '../../../domain/report/exception-words.ts'
import type { ExceptionKind, GrantRow } from '../../../domain/report/grant-row.ts'
import { grantAnchor, kindAnchor } from './links.ts'
import { momentNode } from './parts.ts'
import { h, type TreeElement } from './tree.ts'

/** How many exceptions of a kind are written out before the script adds filters. */
const WRITTEN = 50

interface FoundException extends Pick<GrantRow, 'id' | 'user' | 'account' | 'opensAt' | 'pullRequest'> {
  readonly text: string
}

/** Exceptions by their kinds, as far as they are written out. */
export interface FoundExceptions {
  add(grant: GrantRow): void
  readonly kinds: ReadonlyMap<ExceptionKind, { readonly count: number; readonly first: readonly FoundException[] }>
}

export function openExceptions(): FoundExceptions {
  const kinds = new Map<ExceptionKind, { count: number; readonly first: FoundException[] }>()
  return {
    kinds,
    add({ id, user, account, opensAt, pullRequest, exceptions }) {
      for (const { kind, text } of exceptions) {
        const known = kinds.get(kind) ?? { count: 0, first: [] }
        kinds.set(kind, known)
        known.count++
        if (known.first.length < WRITTEN) known.first.push({ id, user, account, opensAt, pullRequest, text })
      }
    },
  }
}

export function exceptionsSection({ kinds }: FoundExceptions): TreeElement {
  const found = (Object.keys(EXCEPTION_WORDS) as ExceptionKind[]).filter(kind => kinds.has(kind))
  return h(
    'section',
    { id: 'exceptions', 'aria-labelledby': 'exceptions-title' },
    h('h2', { id: 'exceptions-title', tabindex: -1 }, 'Exceptions'),
    found.length === 0 && h('p', {}, 'No grant of this period is an exception.'),
    ...found.map(kind => exceptionsOfKind(kind, kinds.get(kind) ?? { count: 0, first: [] })),
  )
}

function exceptionsOfKind(
  kind: ExceptionKind,
  { count, first }: { readonly count: number; readonly first: readonly FoundException[] },
) {
  const rest = count - first.length
  return h(
    'details',
    { class: 'exceptions', open: count <= 5 },
    h('summary', {}, h('h3', {}, `${EXCEPTION_WORDS[kind]}: ${count}`)),
    h('ul', {}, ...first.map(exceptionItem)),
    h('p', {}, rest > 0 && `And ${rest} more. `, h('a', { href: kindAnchor(kind) }, 'Show them in the list')),
  )
}

const exceptionItem = ({ id, user, account, opensAt, pullRequest, text }: FoundException) =>
  h(
    'li',
    {},
    h('a', { href: grantAnchor(id) }, `${user} in ${account}`),
    ', ',
    momentNode(opensAt),
    ` (#${pullRequest.number}): `,
    h('span', {}, text),
  )
