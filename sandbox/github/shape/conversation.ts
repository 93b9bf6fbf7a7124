import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { CommentRecord, PullRequestEventRecord, ReviewRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { repositoryUrl, repositoryWebUrl } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'
import { associationOf, simpleUser, userOrGhost, userOrNull } from './user.ts'

export function review(world: GitHubState, urls: Urls, record: ReviewRecord): Schema<'pull-request-review'> {
  const { number, baseRepository } = record.pull
  const html = `${repositoryWebUrl(world, urls, baseRepository)}/pull/${number}#pullrequestreview-${record.id}`
  const pull = `${repositoryUrl(world, urls, baseRepository)}/pulls/${number}`
  return {
    id: record.id,
    node_id: nodeId('PullRequestReview', record.id),
    user: userOrNull(urls, record.by),
    body: record.body,
    state: record.state,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(record.by),
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: formatInstant(record.at),
    commit_id: record.commit,
  }
}

/** As in the list of a pull request's events. */
export function issueEvent(
  world: GitHubState,
  urls: Urls,
  { id, event, by, at, commit }: PullRequestEventRecord,
): Schema<'issue-event-for-issue'> {
  const api = repositoryUrl(world, urls)
  return {
    id,
    node_id: nodeId('IssueEvent', id),
    url: `${api}/issues/events/${id}`,
    actor: userOrGhost(urls, by),
    event,
    commit_id: commit ?? null,
    commit_url: commit ? `${api}/commits/${commit}` : null,
    created_at: formatInstant(at),
    performed_via_github_app: null,
  }
}

export function issueComment(world: GitHubState, urls: Urls, record: CommentRecord): Schema<'issue-comment'> {
  const api = repositoryUrl(world, urls)
  const url = `${api}/issues/comments/${record.id}`
  const kind = world.issueRecords.some(({ number }) => number === record.number) ? 'issues' : 'pull'
  return {
    id: record.id,
    node_id: nodeId('IssueComment', record.id),
    url,
    html_url: `${repositoryWebUrl(world, urls)}/${kind}/${record.number}#issuecomment-${record.id}`,
    issue_url: `${api}/issues/${record.number}`,
    body: record.body,
    user: userOrNull(urls, record.by),
    created_at: formatInstant(record.createdAt),
    updated_at: formatInstant(record.updatedAt),
    author_association: associationOf(record.by),
    reactions: { url: `${url}/reactions`, ...NO_REACTIONS },
    performed_via_github_app: record.viaApp ? actionsApp(world, urls) : null,
  }
}

export const NO_REACTIONS = {
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  hooray: 0,
  confused: 0,
  heart: 0,
  rocket: 0,
  eyes: 0,
}

/** The app whose tokens jobs get. */
export function actionsApp(world: GitHubState, urls: Urls): Schema<'nullable-integration'> {
  return {
    id: 15_368,
    slug: 'github-actions',
    node_id: nodeId('App', 15_368),
    owner: simpleUser(urls, world.people.named('github')),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${urls.web}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: { contents: 'write', issues: 'write', metadata: 'read', pull_requests: 'write' },
    events: [],
  }
}
