import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pullRequestSimple } from '../shape/pull-request.ts'
import { nodeId } from '../shape/schema.ts'
import type { Person } from '../state/person.ts'
import type { PullRequestRecord, TeamRecord } from '../state/record.ts'
import { permits } from '../state/tokens.ts'
import type { Route } from './route.ts'

/** The web page offers so many, and GitHub does not say what its API does with more. */
const MOST_REVIEWERS = 15

export const reviewRequestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/pulls/{number}/requested_reviewers',
    needs: [{ pull_requests: 'write' }],
    answer: request,
  },
]

/**
 * All or none. Source: https://docs.github.com/en/rest/pulls/review-requests, and for the words of the refusals
 * github.com/peter-evans/create-pull-request/issues/4138.
 */
function request(call: RestCall): Answer {
  const { world, urls, params, body } = call
  const pull = world.pullRequests.find(
    ({ number, baseRepository }) => String(number) === params.number && baseRepository === world.home,
  )
  if (!pull) throw notFound()
  const people = namesIn(body.reviewers).map(login => personNamed(call, pull, login))
  const teams = namesIn(body.team_reviewers).map(slug => teamNamed(call, slug))
  const { requested } = pull
  const all = new Set([...requested.people, ...people, ...requested.teams, ...teams])
  if (all.size > MOST_REVIEWERS) throw new Refusal(422, 'Could not add requested reviewers to pull request.')
  for (const person of people) requested.people.add(person)
  for (const team of teams) requested.teams.add(team)
  return { status: 201, body: pullRequestSimple(world, urls, pull) }
}

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

function personNamed({ world }: RestCall, pull: PullRequestRecord, login: string): Person {
  const person = world.people.find(login)
  if (person === pull.author) throw new Refusal(422, 'Review cannot be requested from pull request author.')
  if (!person || person.deleted || person.type !== 'User' || person.permission === 'none') throw noCollaborator(world)
  return person
}

/** Teams are the organisation's: a token that may not read its members cannot name one. */
function teamNamed({ world, token }: RestCall, slug: string): TeamRecord {
  const team = world.teams.find(each => each.slug === slug.toLowerCase())
  if (!team) throw noCollaborator(world)
  if (permits(token, [{ members: 'read' }])) return team
  throw new Refusal(422, `Could not resolve to a node with the global id of '${nodeId('Team', team.id)}'.`)
}

const noCollaborator = ({ owner, name }: RestCall['world']) =>
  new Refusal(
    422,
    `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${owner}/${name} repository.`,
  )
