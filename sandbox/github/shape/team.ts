import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { TeamRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { repositoryOwner } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'

export function teamUrl(world: GitHubState, urls: Urls, { slug }: TeamRecord): string {
  return `${urls.api}/orgs/${world.owner}/teams/${slug}`
}

/** As a pull request names it. */
export function teamSimple(world: GitHubState, urls: Urls, team: TeamRecord) {
  const { id, node_id, url, members_url, name, description, permission, privacy, notification_setting, ...rest } =
    teamFull(world, urls, team)
  const { html_url, repositories_url, slug, type } = rest
  const own = { id, node_id, url, members_url, name, description, permission, privacy: privacy ?? 'closed' }
  return {
    ...own,
    notification_setting: notification_setting ?? 'notifications_enabled',
    html_url,
    repositories_url,
    slug,
    type,
    parent: null,
  }
}

export function teamFull(world: GitHubState, urls: Urls, team: TeamRecord): Schema<'team-full'> {
  const { id, slug, secret, members } = team
  const url = teamUrl(world, urls, team)
  const createdAt = formatInstant(world.createdAt)
  return {
    id,
    node_id: nodeId('Team', id),
    url,
    html_url: `${urls.web}/orgs/${world.owner}/teams/${slug}`,
    name: slug,
    slug,
    description: null,
    privacy: secret ? 'secret' : 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
    members_count: members.filter(({ state }) => state === 'active').length,
    repos_count: 0,
    created_at: createdAt,
    updated_at: createdAt,
    organization: organization(world, urls),
    type: 'organization',
  }
}

function organization(world: GitHubState, urls: Urls): Schema<'team-organization'> {
  const { id, login } = repositoryOwner(world)
  const url = `${urls.api}/orgs/${login}`
  const createdAt = formatInstant(world.createdAt)
  return {
    login,
    id,
    node_id: nodeId('Organization', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    description: null,
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${urls.web}/${login}`,
    created_at: createdAt,
    updated_at: createdAt,
    archived_at: null,
    type: 'Organization',
  }
}
