import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { Person } from '../state/person.ts'
import type { GitHubState } from '../state/state.ts'
import { nodeId, type Schema } from './schema.ts'
import { simpleUser } from './user.ts'

/** Paths below the repository's own URL; the key is the field. */
const PATHS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const

export function repositoryUrl(world: GitHubState, urls: Urls, { owner, name } = world.home): string {
  return `${urls.api}/repos/${owner}/${name}`
}

export function repositoryWebUrl(world: GitHubState, urls: Urls, { owner, name } = world.home): string {
  return `${urls.web}/${owner}/${name}`
}

export function repositoryOwner(world: GitHubState, { owner } = world.home): Person {
  return world.people.named(owner)
}

/** As in lists, and within pull requests. */
export function repository(world: GitHubState, urls: Urls, record = world.home): Schema<'repository'> {
  const fullName = `${record.owner}/${record.name}`
  const url = repositoryUrl(world, urls, record)
  const web = repositoryWebUrl(world, urls, record)
  const host = new URL(urls.web).host
  const paths = Object.fromEntries(Object.entries(PATHS).map(([field, path]) => [field, url + path]))
  const pulls = world.openPullRequests().filter(({ baseRepository }) => baseRepository === record).length
  const open = pulls + (record.fork ? 0 : world.issueRecords.filter(({ closedAt }) => !closedAt).length)
  const pushed = world.pushes.findLast(push => push.repository === record)
  return {
    ...(paths as Record<keyof typeof PATHS, string>),
    ...COUNTS,
    ...FEATURES,
    id: record.id,
    node_id: nodeId('Repository', record.id),
    name: record.name,
    fork: record.fork,
    full_name: fullName,
    owner: simpleUser(urls, repositoryOwner(world, record)),
    private: world.visibility === 'private',
    has_issues: record.fork ? false : world.hasIssues,
    visibility: world.visibility,
    html_url: web,
    url,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    default_branch: world.defaultBranch,
    open_issues_count: open,
    open_issues: open,
    created_at: formatInstant(world.createdAt),
    updated_at: formatInstant(world.createdAt),
    pushed_at: formatInstant(pushed?.at ?? world.createdAt),
  }
}

const COUNTS = { forks_count: 0, forks: 0, stargazers_count: 0, watchers_count: 0, watchers: 0, size: 1 }

const FEATURES = {
  description: null,
  homepage: null,
  language: null,
  license: null,
  mirror_url: null,
  is_template: false,
  topics: [],
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_downloads: false,
  has_discussions: false,
  archived: false,
  disabled: false,
  allow_forking: false,
  web_commit_signoff_required: false,
}

/** As it is answered by itself. */
export function fullRepository(world: GitHubState, urls: Urls, record = world.home): Schema<'full-repository'> {
  const {
    temp_clone_token: _token,
    code_search_index_status: _index,
    starred_at: _starred,
    ...base
  } = repository(world, urls, record)
  return {
    ...base,
    created_at: base.created_at ?? '',
    updated_at: base.updated_at ?? '',
    pushed_at: base.pushed_at ?? '',
    has_discussions: false,
    subscribers_count: 0,
    network_count: 0,
    ...(!record.fork && { organization: simpleUser(urls, repositoryOwner(world)) }),
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: false },
  }
}
