import { type Answer, notFound, type RestCall } from '../call/call.ts'
import type { Schema } from '../shape/schema.ts'
import { teamFull, teamUrl } from '../shape/team.ts'
import type { TeamRecord } from '../state/record.ts'
import type { Route } from './route.ts'

/**
 * Teams are an organisation's, so a job's own token gets 403 here. Some report 404 instead, which says less:
 * let a fault answer that. Members of child teams count as the parent's on GitHub; there are no child teams here.
 * Source: https://docs.github.com/en/rest/teams/members#get-team-membership-for-a-user
 */
const needs = [{ members: 'read' }] as const

export const teamRoutes: readonly Route[] = [
  { method: 'GET', path: '/orgs/{org}/teams/{slug}', needs, answer: getTeam },
  { method: 'GET', path: '/orgs/{org}/teams/{slug}/memberships/{username}', needs, answer: getMembership },
]

function getTeam(call: RestCall): Answer {
  return { body: teamFull(call.world, call.urls, teamOf(call)) }
}

function getMembership(call: RestCall): Answer {
  const { world, urls, params } = call
  const team = teamOf(call)
  const person = world.people.find(params.username ?? '')
  const member = team.members.find(member => member.person === person && !member.person.deleted)
  if (!member) throw notFound()
  const { role, state } = member
  const url = `${teamUrl(world, urls, team)}/memberships/${encodeURIComponent(member.person.login)}`
  return { body: { url, role, state } satisfies Schema<'team-membership'> }
}

/** A secret team does not exist for a person who is neither in it nor an owner; an app sees all of them. */
function teamOf({ world, params, token }: RestCall): TeamRecord {
  const { org = '', slug = '' } = params
  const team = world.teams.find(team => team.slug === slug.toLowerCase())
  if (!team || org.toLowerCase() !== world.owner.toLowerCase()) throw notFound()
  const sees =
    !team.secret ||
    token.kind === 'app' ||
    token.owner.permission === 'admin' ||
    team.members.some(({ person }) => person === token.owner)
  if (!sees) throw notFound()
  return team
}
