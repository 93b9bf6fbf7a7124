import { printable, quoted } from '../../shared/printable.ts'
import type { Parsed, Problem } from '../../shared/problem.ts'
import { mergeProblems } from '../../shared/problem-list.ts'
import { hint } from '../../shared/suggest.ts'
import { digestOf, isSame, type RequestEntry } from './request.ts'
import type { WrittenAccount, WrittenFile } from './written.ts'

/** A request file with resolved accounts. */
export interface RequestFile {
  readonly path: string
  readonly user: string
  readonly entries: readonly RequestEntry[]
}

/**
 * Resolves the accounts of a request file among `accounts`, the names in the rules. A request may leave its account out when
 * there is only one. Reports all mistakes of the file together, including those of parsing. Never throws.
 */
export function resolveFile(file: WrittenFile, accounts: readonly string[]): Parsed<RequestFile> {
  const { path, user, mistakes } = file
  const entries: RequestEntry[] = []
  const found: Problem[] = []
  for (const { account, terms, at } of file.requests) {
    const resolved = account && resolveAccount(account, accounts)
    if (resolved?.ok === false) found.push(resolved.problem)
    if (!resolved?.ok || !terms) continue
    const request = { account: resolved.name, ...terms }
    const entry = { user, request, digest: digestOf(user, request), at }
    const twin = entries.find(other => isSame(other, entry))
    if (twin) found.push(problemOfTwin(entry, twin))
    else entries.push(entry)
  }
  const problems = [
    ...(mistakes.file ? [mistakes.file] : []),
    ...mergeProblems(mistakes.yaml, [...found, ...mistakes.requests]),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { path, user, entries } }
}

/**
 * The requests of a version of a file, resolved by each of several lists of account names: those of the rules when it landed,
 * and later ones. A request without an account meant the only one there was. If the rules have another one by now, the
 * request is read both ways, so that no grant is missed. `undefined` if no list resolves it.
 */
export function resolveByAny(
  file: WrittenFile,
  known: readonly (readonly string[])[],
): readonly RequestEntry[] | undefined {
  const read = [...new Set(known)].map(accounts => resolveFile(file, accounts))
  if (!read.some(({ ok }) => ok)) return undefined
  const meant = read.flatMap(each => (each.ok ? each.value.entries : []))
  return meant.filter((entry, index) => meant.findIndex(other => isSame(other, entry)) === index)
}

/** The account of a request, or what is wrong with it. */
export function resolveAccount(
  written: WrittenAccount,
  accounts: readonly string[],
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: Problem } {
  const [first, ...others] = accounts
  const example = quoted(`account: ${printable(first ?? 'dev')}`, 100)
  switch (written.kind) {
    case 'name':
      if (accounts.includes(written.name)) return { ok: true, name: written.name }
      return { ok: false, problem: { ...written.at, ...unknownName(written.name, accounts) } }
    case 'left-out':
      if (first !== undefined && others.length === 0) return { ok: true, name: first }
      return { ok: false, problem: { ...written.at, message: '`account` is missing', remedy: `Add ${example}` } }
    case 'malformed': {
      const isInQuotes = written.text !== undefined && accounts.includes(written.text)
      const remedy = isInQuotes ? 'Put quotes around it' : `Write ${example}`
      return { ok: false, problem: { ...written.problem, remedy } }
    }
    default:
      return written satisfies never
  }
}

function unknownName(name: string, accounts: readonly string[]) {
  const found = `${quoted(name)}${hint(name, accounts)}`
  const message = `\`account\` must be an account that the rules know, found ${found}`
  return { message, remedy: `Write one of ${accounts.map(each => printable(each)).join(', ')}` }
}

function problemOfTwin({ at }: RequestEntry, twin: RequestEntry): Problem {
  const message = `This request repeats the one at line ${twin.at.line}, column ${twin.at.column}`
  return { ...at, message, remedy: 'Delete one of them' }
}
