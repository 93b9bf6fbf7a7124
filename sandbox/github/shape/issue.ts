import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { IssueRecord, PullRequestRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { actionsApp, NO_REACTIONS } from './conversation.ts'
import { repositoryUrl, repositoryWebUrl } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'
import { associationOf, userOrNull } from './user.ts'

export function issue(world: GitHubState, urls: Urls, record: IssueRecord): Schema<'issue'> {
  const { by, closedAt, viaApp } = record
  return {
    ...common(world, urls, record),
    id: record.id,
    node_id: nodeId('Issue', record.id),
    html_url: `${repositoryWebUrl(world, urls)}/issues/${record.number}`,
    state: closedAt ? 'closed' : 'open',
    state_reason: closedAt ? 'completed' : null,
    user: userOrNull(urls, by),
    author_association: associationOf(by),
    closed_at: closedAt ? formatInstant(closedAt) : null,
    performed_via_github_app: viaApp ? actionsApp(world, urls) : null,
  }
}

/** Every pull request is an issue too. */
export function pullRequestAsIssue(world: GitHubState, urls: Urls, record: PullRequestRecord): Schema<'issue'> {
  const { author, merged, number } = record
  const closedAt = merged?.at ?? record.closedAt
  const html = `${repositoryWebUrl(world, urls)}/pull/${number}`
  return {
    ...common(world, urls, record),
    id: record.id,
    node_id: nodeId('PullRequest', record.id),
    html_url: html,
    state: closedAt ? 'closed' : 'open',
    user: userOrNull(urls, author),
    author_association: associationOf(author),
    closed_at: closedAt ? formatInstant(closedAt) : null,
    draft: false,
    pull_request: {
      url: `${repositoryUrl(world, urls)}/pulls/${number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: merged ? formatInstant(merged.at) : null,
    },
  }
}

type Common = Pick<IssueRecord | PullRequestRecord, 'number' | 'title' | 'body' | 'createdAt' | 'updatedAt'>

function common(world: GitHubState, urls: Urls, { number, title, body, createdAt, updatedAt }: Common) {
  const repository = repositoryUrl(world, urls)
  const url = `${repository}/issues/${number}`
  return {
    url,
    repository_url: repository,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    number,
    title,
    body,
    labels: [],
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: world.comments(number).length,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(updatedAt),
    reactions: { url: `${url}/reactions`, ...NO_REACTIONS },
  }
}
