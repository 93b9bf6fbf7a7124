import { notFound, Refusal } from '../call.ts'
import { publicUser, simpleUser } from '../shape/user.ts'
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
      const rank = Object.keys(LEGACY).indexOf(person.permission)
      const permissions = { pull: rank > 0, triage: rank > 1, push: rank > 2, maintain: rank > 3, admin: rank > 4 }
      const user = { ...simpleUser(urls, person), permissions, role_name: person.permission }
      return { body: { permission: LEGACY[person.permission], role_name: person.permission, user } }
    },
  },
]
