import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { Person } from '../state/person.ts'
import { nodeId, type Schema } from './schema.ts'

export function simpleUser(urls: Urls, { id, login, type }: Person): Schema<'simple-user'> {
  const name = encodeURIComponent(login)
  const url = `${urls.api}/users/${name}`
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url:
      type === 'Bot' ? `${urls.web}/apps/${encodeURIComponent(login.replace('[bot]', ''))}` : `${urls.web}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** `null` for an account that is gone. */
export function userOrNull(urls: Urls, person: Person | undefined): Schema<'nullable-simple-user'> {
  return person && !person.deleted ? simpleUser(urls, person) : null
}

/** Where GitHub always answers some user, a deleted one is `ghost`. */
export function userOrGhost(urls: Urls, person: Person): Schema<'simple-user'> {
  return simpleUser(urls, person.deleted ? { ...person, id: 10_137, login: 'ghost', type: 'User' } : person)
}

/** The user behind a personal token. */
export function publicUser(urls: Urls, person: Person, createdAt: Date): Schema<'public-user'> {
  const { name: _name, email: _email, starred_at: _starred, ...user } = simpleUser(urls, person)
  return {
    ...user,
    name: person.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(createdAt),
  }
}

/** How a person stands to the repository. It is no authorisation. */
export function associationOf({ permission, deleted }: Person): Schema<'author-association'> {
  if (deleted || permission === 'none' || permission === 'read') return 'NONE'
  return permission === 'admin' ? 'OWNER' : 'COLLABORATOR'
}
