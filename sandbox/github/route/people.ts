import type { Permission } from '../../../src/domain/rules/collaborator.ts'
import { notFound, Refusal } from '../call/call.ts'
import { publicUser, simpleUser } from '../shape/user.ts'
import type { Person } from '../state/person.ts'
import type { GitHubState } from '../state/state.ts'
import type { Route } from './route.ts'

const METADATA = [{}]

/** What `permission` calls a role: the names that were there before roles. */
const LEGACY = {
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
} as const

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/user',
    needs: METADATA,
    answer: ({ world, urls, token }) => {
      if (token.kind === 'app') throw new Refusal(403, 'Resource not accessible by integration')
      return { body: publicUser(urls, token.owner, world.createdAt) }
    },
  },
  {
    method: 'GET',
    path: '/users/{username}',
    needs: METADATA,
    answer: ({ world, urls, params }) => {
      const person = world.people.find(params.username ?? '')
      if (!person || person.deleted) throw notFound()
      return { body: publicUser(urls, person, world.createdAt) }
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    needs: METADATA,
    answer: ({ world, urls, params }) => {
      const { username = '' } = params
      const person = world.people.find(username)
      if (!person || person.deleted || person.type !== 'User') throw new Refusal(404, `${username} is not a user`)
      const role = roleOf(world, person)
      const rank = Object.keys(LEGACY).indexOf(role)
      const permissions = { pull: rank > 0, triage: rank > 1, push: rank > 2, maintain: rank > 3, admin: rank > 4 }
      const user = { ...simpleUser(urls, person), permissions, role_name: role }
      return { body: { permission: LEGACY[role], role_name: role, user } }
    },
  },
]

/** In a public repository everybody may read. */
function roleOf({ visibility }: GitHubState, { permission }: Person): Permission {
  return visibility === 'public' && permission === 'none' ? 'read' : permission
}
