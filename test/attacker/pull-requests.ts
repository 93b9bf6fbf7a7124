import { refOf } from '../../sandbox/github/commands/branch-ref.ts'
import type { Changes } from '../../sandbox/github/git/changes.ts'
import type { PullRequestRecord } from '../../sandbox/github/state/record.ts'
import type { Action, Base, FileChange, Hand } from './action.ts'
import { type Attacker, fileOf, requestsIn } from './attacker.ts'
import { BOT, type Company } from './company.ts'

export const loginOf = (attacker: Attacker, hand: Hand): string =>
  ({ own: attacker.own, second: attacker.second, bot: BOT, carol: 'carol' })[hand]

export function handsOf({ hands }: Attacker, number: number): Set<number> {
  const known = hands.get(number) ?? new Set()
  hands.set(number, known)
  return known
}

/** The pull request that was opened last of those that are open. */
export function openPull({ scenario }: Company, attacker: Attacker): PullRequestRecord | undefined {
  const pulls = attacker.pulls.map(number => scenario.sandbox.github.pullRequest(number))
  return pulls.findLast(({ merged, closedAt }) => !merged && !closedAt)
}

export async function branchOf({ scenario }: Company, { user, own }: Attacker, base: Base): Promise<string> {
  const { github } = scenario.sandbox
  if (base === 'main') return 'main'
  const branch = `feature-${user}`
  if (!(await github.git.resolve(refOf(github.home, branch))))
    await github.moveBranch(branch, await github.mainSha(), own)
  return branch
}

let notes = 0

/** Changes of the file, and of one that nobody else changes, so that no commit is empty and none conflicts. */
export async function changesOf(
  { scenario }: Company,
  attacker: Attacker,
  parent: string,
  file: FileChange,
): Promise<Changes> {
  const { git } = scenario.sandbox.github
  const changes: Record<string, string | null> = { [`notes/${attacker.user}-${++notes}.md`]: 'Notes.\n' }
  if (file === 'notes') return changes
  const content = fileOf(file)
  const isThere = (await git.objectAt(parent, attacker.path)) !== undefined
  if (content !== null || isThere) changes[attacker.path] = content
  return changes
}

export async function commitOn(
  { scenario }: Company,
  login: string,
  parent: string,
  changes: Changes,
): Promise<string> {
  const { git, people } = scenario.sandbox.github
  const { id } = people.named(login)
  const author = { name: login, email: `${id}+${login}@users.noreply.github.com`, at: scenario.clock.now() }
  const tree = await git.changeTree(parent, changes)
  return git.commit({ tree, parents: [parent], message: 'Work', author, committer: author })
}

export async function openPullRequest(
  company: Company,
  attacker: Attacker,
  { by, base, from, file }: Extract<Action, { do: 'open' }>,
): Promise<void> {
  const { github } = company.scenario.sandbox
  const start = await github.branchSha(await branchOf(company, attacker, from))
  const author = loginOf(attacker, by)
  const { number } = await github.openPullRequest({
    author,
    title: 'Access',
    branch: `topic-${attacker.user}-${attacker.pulls.length}`,
    base: await branchOf(company, attacker, base),
    from: start,
    changes: await changesOf(company, attacker, start, file),
  })
  attacker.pulls.push(number)
  attacker.pushedAt.set(number, company.scenario.clock.now())
  const hands = handsOf(attacker, number)
  hands.add(github.people.named(author).id)
  if (from === 'feature') for (const id of attacker.featureHands) hands.add(id)
}

/** Merges without waiting for an approval; where there are conflicts, nothing happens. */
export async function merge(
  company: Company,
  attacker: Attacker,
  pull: PullRequestRecord | undefined,
  method: 'merge' | 'squash' | 'rebase',
  otherwise?: FileChange,
): Promise<void> {
  if (!pull) return
  const { github } = company.scenario.sandbox
  const base = pull.baseRef
  const tip = await github.branchSha(base)
  const alsoChanging = otherwise && (await changesOf(company, attacker, tip, otherwise))
  const landed = await github
    .merge(pull.number, { by: 'dave', method, ...(alsoChanging && { alsoChanging }) })
    .catch(() => undefined)
  if (!landed) return
  if (base === 'main') await noteVersion(company, attacker, landed.sha)
  else for (const id of handsOf(attacker, pull.number)) attacker.featureHands.add(id)
}

/** Notes what a push to main made of the file. */
async function noteVersion({ scenario }: Company, attacker: Attacker, sha: string): Promise<void> {
  const { git } = scenario.sandbox.github
  const blob = await git.objectAt(sha, attacker.path)
  if (blob === attacker.versions.at(-1)?.blob) return
  const requests = blob === undefined ? [] : requestsIn((await git.blob(blob)).toString('utf8'))
  attacker.versions.push({ at: scenario.clock.now(), sha, requests, blob })
}
