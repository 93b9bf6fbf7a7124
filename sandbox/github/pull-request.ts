import type { Changes } from './bare-repository.ts'
import { noreplyEmail, signatureOf, webFlow } from './person.ts'
import type { PullRequestRecord } from './record.ts'
import type { GitHubWorld } from './world.ts'

export interface OpenOptions {
  readonly author: string
  readonly title: string
  readonly branch: string
  readonly changes: Changes
  readonly coAuthors?: readonly string[]
  readonly body?: string
  readonly base?: string
  /** A branch or commit to start from: the base, unless told. */
  readonly from?: string
}

interface CommitOptions {
  readonly by: string
  readonly changes: Changes
  /** Somebody else's work. */
  readonly author?: string
  readonly coAuthors?: readonly string[]
  readonly message?: string
}

/** A branch with one commit, and a pull request for it. Numbers are shared with issues, of which there are none. */
export async function openPullRequest(
  world: GitHubWorld,
  options: OpenOptions,
): Promise<{ number: number; headSha: string }> {
  const { author, title, branch, body = null, base = world.defaultBranch } = options
  const baseSha = await world.branchSha(base)
  const start = options.from ? await world.git.resolve(options.from) : baseSha
  if (!start) throw new Error(`There is no commit ${options.from}`)
  const headSha = await commitChanges(world, start, { ...options, by: author, message: title })
  await world.moveBranch(branch, headSha, author)
  const at = world.clock.now()
  const record: PullRequestRecord = {
    id: world.nextId(),
    number: world.pullRequests.length + 1,
    author: world.people.named(author),
    title,
    body,
    headRef: branch,
    baseRef: base,
    createdAt: at,
    updatedAt: at,
    headSha,
    baseSha,
    testMergeSha: undefined,
  }
  world.pullRequests.push(record)
  await refresh(world, record)
  return { number: record.number, headSha }
}

export async function pushToPullRequest(
  world: GitHubWorld,
  record: PullRequestRecord,
  options: CommitOptions,
): Promise<string> {
  record.headSha = await commitChanges(world, record.headSha, options)
  await world.moveBranch(record.headRef, record.headSha, options.by)
  await refresh(world, record)
  return record.headSha
}

async function commitChanges(world: GitHubWorld, parent: string, options: CommitOptions): Promise<string> {
  const { by, changes, author = by, coAuthors = [], message = 'Further changes' } = options
  const at = world.clock.now()
  const trailers = coAuthors.map(login => {
    const person = world.people.named(login)
    return `Co-authored-by: ${person.login} <${noreplyEmail(person)}>`
  })
  return world.git.commit({
    tree: await world.git.changeTree(parent, changes),
    parents: [parent],
    message: [message, ...(trailers.length > 0 ? ['', ...trailers] : [])].join('\n'),
    author: signatureOf(world.people.named(author), at),
    committer: signatureOf(world.people.named(by), at),
  })
}

/** What GitHub does after each push: its own refs for the pull request, and a trial merge. */
async function refresh(world: GitHubWorld, record: PullRequestRecord): Promise<void> {
  const { git } = world
  const at = world.clock.now()
  record.updatedAt = at
  record.baseSha = await world.branchSha(record.baseRef)
  await git.updateRef(`refs/pull/${record.number}/head`, record.headSha)
  const tree = await git.mergeTree(record.baseSha, record.headSha)
  record.testMergeSha =
    tree &&
    (await git.commit({
      tree,
      parents: [record.baseSha, record.headSha],
      message: `Merge ${record.headSha} into ${record.baseSha}`,
      author: signatureOf(record.author, at),
      committer: webFlow(at),
    }))
  if (record.testMergeSha) await git.updateRef(`refs/pull/${record.number}/merge`, record.testMergeSha)
}

/** The commits of a pull request, oldest first. */
export function commitsOf(world: GitHubWorld, record: PullRequestRecord): Promise<string[]> {
  return world.git.commitsBetween(startOf(record), record.headSha)
}

/** The common ancestor that the diff of a pull request is shown against. */
export function mergeBaseOf(world: GitHubWorld, record: PullRequestRecord): Promise<string> {
  return world.git.text(['merge-base', startOf(record), record.headSha])
}

/** GitHub counts an open pull request as merged as soon as its base holds its head, however that came about. */
export async function noticeMerges(
  world: GitHubWorld,
  move: { before: string; sha: string; by: string; at: Date; base?: string },
): Promise<void> {
  const { before, sha, by, at, base = world.defaultBranch } = move
  for (const record of world.pullRequests) {
    if (record.merged || record.baseRef !== base) continue
    if (!(await world.git.isAncestor(record.headSha, sha))) continue
    await markMerged(world, record, { before, sha, by, at })
  }
}

export async function markMerged(
  world: GitHubWorld,
  record: PullRequestRecord,
  { before, sha, by, at }: { before: string; sha: string; by: string; at: Date },
): Promise<void> {
  const introduced = new Set(await world.git.commitsBetween(before, sha))
  record.baseSha = before
  record.updatedAt = at
  record.merged = { at, knownAt: world.clock.now(), by: world.people.named(by), sha, introduced }
}

function startOf(record: PullRequestRecord): string {
  return record.merged ? record.baseSha : `refs/heads/${record.baseRef}`
}
