import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import { type FileDiff, readCommit, readPatch } from '../git/commit.ts'
import type { Signature } from '../git/commit-object.ts'
import type { GitHubState } from '../state/state.ts'
import { repositoryUrl, repositoryWebUrl } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'
import { userOrNull } from './user.ts'

export async function commit(world: GitHubState, urls: Urls, sha: string): Promise<Schema<'commit'>> {
  const { author, committer, message, parents, tree } = await readCommit(world.git, sha)
  const api = repositoryUrl(world, urls)
  const web = repositoryWebUrl(world, urls)
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      author: gitUser(author),
      committer: gitUser(committer),
      message,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: `${api}/commits/${sha}`,
    html_url: `${web}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    author: userOrNull(urls, world.people.byEmail(author.email)),
    committer: userOrNull(urls, world.people.byEmail(committer.email)),
    parents: parents.map(parent => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${web}/commit/${parent}`,
    })),
  }
}

/** The commit as git has it. */
export async function gitCommit(world: GitHubState, urls: Urls, sha: string): Promise<Schema<'git-commit'>> {
  const { author, committer, message, parents, tree } = await readCommit(world.git, sha)
  const git = `${repositoryUrl(world, urls)}/git`
  const web = repositoryWebUrl(world, urls)
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${git}/commits/${sha}`,
    html_url: `${web}/commit/${sha}`,
    author: gitUser(author),
    committer: gitUser(committer),
    message,
    tree: { sha: tree, url: `${git}/trees/${tree}` },
    parents: parents.map(parent => ({
      sha: parent,
      url: `${git}/commits/${parent}`,
      html_url: `${web}/commit/${parent}`,
    })),
    verification: UNSIGNED,
  }
}

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

function gitUser({ name, email, at }: Signature) {
  return { name, email, date: formatInstant(at) }
}

const STATUS: Readonly<Record<string, Schema<'diff-entry'>['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** One file of the diff between two commits. */
export async function diffEntry(
  world: GitHubState,
  urls: Urls,
  { from, to }: { from: string; to: string },
  file: FileDiff,
): Promise<Schema<'diff-entry'>> {
  const patch = await readPatch(world.git, from, to, file)
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const web = repositoryWebUrl(world, urls)
  return {
    sha: file.status === 'D' ? ((await world.git.objectAt(from, file.path)) ?? null) : file.sha,
    filename: file.path,
    status: STATUS[file.status] ?? 'changed',
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${web}/blob/${to}/${path}`,
    raw_url: `${web}/raw/${to}/${path}`,
    contents_url: `${repositoryUrl(world, urls)}/contents/${path}?ref=${to}`,
    ...(patch !== undefined && { patch }),
    ...(file.previousPath && { previous_filename: file.previousPath }),
  }
}
