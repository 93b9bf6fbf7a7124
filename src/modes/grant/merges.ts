import type { Merge, UserChange } from '../../domain/merge-plan.ts'
import type { Problem } from '../../domain/problem.ts'
import type { PullRequest } from '../../domain/pull-request.ts'
import { parseRequestFile, problemOfSymlink, type RequestEntry } from '../../domain/request.ts'
import type { Rules } from '../../domain/rules.ts'
import type { Git, GitChange } from '../../git.ts'
import type { GitHub } from '../../github/github.ts'
import { gatherEvidence } from './evidence.ts'
import type { Push } from './push.ts'

/** The merges of a push, oldest first, and the request files in them that could not be read. */
export interface Merges {
  readonly merges: readonly Merge[]
  readonly problems: readonly Problem[]
}

/** Where things stand in the repository. */
export interface Paths {
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  readonly config: string
}

/** One pull request's commits on the default branch: several, after a rebase. */
export interface Landing {
  readonly before: string
  readonly after: string
  /** Absent for a direct push; an error when GitHub could not tell. */
  readonly pullRequest: PullRequest | Error | undefined
}

/** Sorts a push into merged pull requests, and reads what each did to the request files. */
export async function readMerges(git: Git, github: GitHub, push: Push, paths: Paths, rules: Rules): Promise<Merges> {
  const problems: Problem[] = []
  const merges: Merge[] = []
  for (const landing of await readLandings(git, github, push, paths)) {
    const { before, after } = landing
    const changed = await git.changedFiles(before, after, paths.requests)
    const changes: UserChange[] = []
    for (const change of changed.filter(({ path }) => isRequestFile(path, paths))) {
      const read = await readChange(git, landing, change, paths, rules)
      if (Array.isArray(read)) problems.push(...read)
      else changes.push(read)
    }
    if (changes.length === 0) continue
    const touchesRules =
      (await git.readFile(before, paths.config))?.sha !== (await git.readFile(after, paths.config))?.sha
    const evidence = await gatherEvidence(git, github, push.branch, landing, changes)
    merges.push({ sha: after, changes, touchesRules, evidence })
  }
  return { merges, problems: dedupe(problems) }
}

/** Everything else in the folder must be a request file: what is not says so. */
const isRequestFile = (path: string, { requests }: Paths) => path !== `${requests}README.md`

/**
 * What landed with the push, pull request by pull request. A rebase lands several commits, of which the last is the merge
 * commit by GitHub's word. Commits that touch no request are not asked about.
 */
async function readLandings(
  git: Git,
  github: GitHub,
  { before, after }: Push,
  { requests }: Paths,
): Promise<Landing[]> {
  const landings: Landing[] = []
  const commits = (await git.firstParentCommits(before, after)).map(({ sha }) => sha)
  for (const [index, sha] of commits.entries()) {
    const parent = commits[index - 1] ?? before
    if ((await git.changedFiles(parent, sha, requests)).length === 0) continue
    const pullRequest = await github.mergedPullRequestOf(sha).catch(toError)
    const found = pullRequest instanceof Error ? undefined : pullRequest
    if (found && landings.some(landing => isFrom(landing, found))) continue
    const landed = commits.slice(index).find(commit => commit === found?.mergeCommitSha)
    landings.push({ before: parent, after: landed ?? sha, pullRequest })
  }
  return landings
}

const isFrom = ({ pullRequest }: Landing, { number }: PullRequest) =>
  pullRequest !== undefined && 'number' in pullRequest && pullRequest.number === number

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

async function readChange(
  git: Git,
  { before, after }: Landing,
  { path }: GitChange,
  { requests }: Paths,
  rules: Rules,
): Promise<UserChange | Problem[]> {
  const read = (sha: string) => readEntries(git, sha, path, requests, rules)
  const now = await read(after)
  if (!now.ok) return [...now.problems]
  // A file that could not be read before granted nothing, so there is nothing in it to take away.
  const then = await read(before)
  return { path, before: then.ok ? then.value : [], after: now.value }
}

type Entries = { ok: true; value: readonly RequestEntry[] } | { ok: false; problems: readonly Problem[] }

async function readEntries(git: Git, sha: string, path: string, folder: string, rules: Rules): Promise<Entries> {
  const file = await git.readFile(sha, path)
  if (file === undefined) return { ok: true, value: [] }
  if (!['100644', '100755'].includes(file.mode)) return { ok: false, problems: [problemOfSymlink(path)] }
  const parsed = parseRequestFile(path, file.bytes, [...rules.accounts.keys()], folder)
  return parsed.ok ? { ok: true, value: parsed.value.entries } : parsed
}

function dedupe(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()]
}
