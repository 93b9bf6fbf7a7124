import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import { commitsOf, mergeBaseOf } from '../commands/pull-request.ts'
import { readDiff } from '../git/commit.ts'
import type { PullRequestRecord, RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { repository, repositoryOwner, repositoryUrl, repositoryWebUrl } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'
import { teamSimple } from './team.ts'
import { associationOf, simpleUser, userOrGhost } from './user.ts'

/** As in lists. */
export function pullRequestSimple(
  world: GitHubState,
  urls: Urls,
  record: PullRequestRecord,
): Schema<'pull-request-simple'> {
  const requested_teams = [...record.requested.teams].map(team => teamSimple(world, urls, team))
  return { ...common(world, urls, record), state: stateOf(record), labels: [], requested_teams }
}

/** As it is answered by itself. */
export async function pullRequest(
  world: GitHubState,
  urls: Urls,
  record: PullRequestRecord,
): Promise<Schema<'pull-request'>> {
  const base = await mergeBaseOf(world, record)
  const files = await readDiff(world.git, base, record.headSha)
  const commits = await commitsOf(world, record)
  const { merged } = record
  const open = stateOf(record) === 'open'
  const mergeable = open ? record.testMergeSha !== undefined : null
  return {
    ...common(world, urls, record),
    state: stateOf(record),
    labels: [],
    requested_teams: [...record.requested.teams].map(team => teamSimple(world, urls, team)),
    merged: merged !== undefined,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: open ? (mergeable ? 'clean' : 'dirty') : 'unknown',
    merged_by: merged ? userOrGhost(urls, merged.by) : null,
    comments: record.baseRepository.fork ? 0 : world.comments(record.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  }
}

function stateOf({ merged, closedAt }: PullRequestRecord): 'open' | 'closed' {
  return merged || closedAt ? 'closed' : 'open'
}

function common(world: GitHubState, urls: Urls, record: PullRequestRecord) {
  const { number, merged, author } = record
  const end = (home: RepositoryRecord, ref: string, sha: string) => {
    const { deleted, owner } = home
    // The official description has no null here, but GitHub answers it once a fork is deleted.
    const repo = deleted ? (null as unknown as Schema<'repository'>) : repository(world, urls, home)
    return { label: `${owner}:${ref}`, ref, sha, user: simpleUser(urls, repositoryOwner(world, home)), repo }
  }
  const mergedAt = merged ? formatInstant(merged.at) : null
  return {
    ...links(world, urls, record),
    id: record.id,
    node_id: nodeId('PullRequest', record.id),
    number,
    locked: false,
    title: record.title,
    user: userOrGhost(urls, author),
    body: record.body,
    milestone: null,
    active_lock_reason: null,
    created_at: formatInstant(record.createdAt),
    updated_at: formatInstant(record.updatedAt),
    closed_at: mergedAt ?? (record.closedAt ? formatInstant(record.closedAt) : null),
    merged_at: mergedAt,
    // Before the merge it is the trial merge: not a commit of the base.
    merge_commit_sha: merged?.sha ?? record.testMergeSha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [...record.requested.people].map(person => simpleUser(urls, person)),
    head: end(record.headRepository, record.headRef, record.headSha),
    base: end(record.baseRepository, record.baseRef, record.baseSha),
    author_association: associationOf(author),
    auto_merge: null,
    draft: false,
  }
}

function links(world: GitHubState, urls: Urls, { number, headSha, baseRepository }: PullRequestRecord) {
  const api = repositoryUrl(world, urls, baseRepository)
  const html = `${repositoryWebUrl(world, urls, baseRepository)}/pull/${number}`
  const own = {
    url: `${api}/pulls/${number}`,
    issue_url: `${api}/issues/${number}`,
    commits_url: `${api}/pulls/${number}/commits`,
    review_comments_url: `${api}/pulls/${number}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${number}/comments`,
    statuses_url: `${api}/statuses/${headSha}`,
  }
  return {
    ...own,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    _links: {
      self: { href: own.url },
      html: { href: html },
      issue: { href: own.issue_url },
      comments: { href: own.comments_url },
      review_comments: { href: own.review_comments_url },
      review_comment: { href: own.review_comment_url },
      commits: { href: own.commits_url },
      statuses: { href: own.statuses_url },
    },
  }
}
