import { EXCEPTION_WORDS } from '../../../domain/report/exception-words.ts'
import type { GrantRow } from '../../../domain/report/grant-row.ts'
import { LOOK_WORDS, type PageEntry } from './entries.ts'
import { grantEvidence } from './evidence.ts'
import type { PageLinks } from './links.ts'
import { badge } from './parts.ts'
import { timeText } from './timeline.ts'
import { h, type TreeElement } from './tree.ts'

/** One grant of the list. `index` is its place in the report; `row` is given where it is unfolded. */
export function grantItem(
  entry: PageEntry,
  index: number,
  opened?: { readonly row: GrantRow; readonly links: PageLinks },
): TreeElement {
  const { id, user, account, instances, opens, closes, reason } = entry
  return h(
    'li',
    {},
    h(
      'details',
      { class: 'grant', 'data-index': index, 'data-id': id, open: opened !== undefined },
      h(
        'summary',
        {},
        h('span', { class: 'when' }, timeText(opens, closes)),
        h('strong', { class: 'who' }, user),
        h('span', { class: 'where' }, `${account} · ${instances.join(', ') || 'by tags'}`),
        h('span', { class: 'why' }, reason),
        h('span', { class: 'marks' }, ...marksOf(entry)),
      ),
      opened && grantEvidence(opened.row, opened.links),
    ),
  )
}

function marksOf({ state, exceptions }: PageEntry): readonly TreeElement[] {
  const others = exceptions.filter(kind => kind !== 'end-not-proven').map(kind => badge('warn', EXCEPTION_WORDS[kind]))
  return [STATE_BADGES[state], ...others]
}

const STATE_BADGES = {
  ended: badge('good', LOOK_WORDS.ended),
  open: badge('quiet', LOOK_WORDS.open),
  'end-not-proven': badge('bad', LOOK_WORDS.unproven),
} as const
