import type { AddedRequest, LineCommit, UnreadableRequestFile } from '../../domain/report/main-line.ts'
import { supersededBy } from '../../domain/request/change.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { GitChange } from '../../git/types.ts'
import { type LineStep, openTexts, ownCopy } from './read-line.ts'

/** GitHub rebases up to 100 commits within a moment. */
const MOST_COMMITS = 100
const MOMENT_MS = 60_000

/** Requests over the line, commit by commit. */
export interface FollowedRequests {
  readonly added: readonly AddedRequest[]
  readonly unreadable: readonly UnreadableRequestFile[]
  /** Applies the change of one file; `entries`: `undefined` where it cannot be read. */
  apply(commit: LineCommit, change: GitChange, entries: readonly RequestEntry[] | undefined): void
}

/**
 * Follows each request from the commit that adds it to the one that takes it away. `known`: the requests of each file before.
 * Requests are compared by content, as mode `grant` does.
 */
export function followRequests(
  line: readonly LineStep[],
  rulesBefore: (position: number) => Rules | undefined,
  known: Map<string, readonly RequestEntry[]>,
): FollowedRequests {
  const added: AddedRequest[] = []
  const unreadable: UnreadableRequestFile[] = []
  const share = openTexts()
  /** The last addition of each request. */
  const latest = new Map<string, AddedRequest>()
  /** How each file was before its last landing. */
  const landings = new Map<
    string,
    { readonly commits: readonly LineCommit[]; readonly before: readonly RequestEntry[] }
  >()
  return {
    added,
    unreadable,
    apply(commit, change, entries) {
      const { path: file } = change
      if (!entries) {
        unreadable.push({ file, commit })
        return
      }
      const before = known.get(file) ?? []
      known.set(file, entries)
      const fresh = entries.filter(entry => !isAmong(before, entry))
      const landing = landings.get(file)
      const isContinued = landing?.commits.includes(commit) === true
      if (!isContinued) landings.set(file, { commits: landedWith(line, commit), before })
      // Of a landing only the result counts: what replaces a request may come with a later commit of it.
      const first = isContinued ? landing.before : before
      const result = entries.filter(entry => !isAmong(first, entry))
      for (const entry of [...before, ...first].filter(each => !isAmong(entries, each))) {
        const addition = latest.get(keyOf(file, entry))
        const by = result.some(each => supersededBy(each, [entry]).length > 0) ? 'change' : 'removal'
        if (addition) addition.gone = { commit: addition.gone?.commit ?? commit, by }
      }
      for (const entry of fresh) {
        const earlier = latest.get(keyOf(file, entry))
        // A rebase may take a request away in one commit and put it back in another: only the result counts.
        if (earlier?.gone && landedWith(line, earlier.gone.commit).includes(commit)) {
          delete earlier.gone
          continue
        }
        const rules = rulesBefore(commit.position)
        const blobSha = 'blobSha' in change ? ownCopy(change.blobSha) : ''
        const addition: AddedRequest = {
          entry: withOwnTexts(entry, share),
          file,
          blobSha,
          commit,
          ...(rules && { rulesBefore: rules }),
          landedWith: landedWith(line, commit),
        }
        latest.set(keyOf(file, entry), addition)
        added.push(addition)
      }
    },
  }
}

/** Without the text of the file, which parts of it would keep in memory. */
function withOwnTexts(entry: RequestEntry, share: (text: string) => string): RequestEntry {
  const { request } = entry
  const reason = ownCopy(request.reason)
  return {
    ...entry,
    request: request.instances
      ? { ...request, reason, instances: request.instances.map(share) }
      : { ...request, reason },
  }
}

const keyOf = (file: string, { digest }: RequestEntry) => `${file} ${digest}`

const isAmong = (entries: readonly RequestEntry[], entry: RequestEntry) =>
  entries.some(other => other.digest === entry.digest && isSame(other, entry))

/** The commits after this one that may have landed with it: neither it nor they are merges, and they are of one moment. */
function landedWith(line: readonly LineStep[], { position, ownDate }: LineCommit): readonly LineCommit[] {
  if (line[position]?.isMerge) return []
  const found: LineCommit[] = []
  for (const step of line.slice(position + 1, position + MOST_COMMITS)) {
    if (step.isMerge || Math.abs(step.commit.ownDate - ownDate) > MOMENT_MS) break
    found.push(step.commit)
  }
  return found
}
