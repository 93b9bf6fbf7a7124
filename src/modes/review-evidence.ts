import { authorshipOf } from '../domain/authorship.ts'
import { isTeam } from '../domain/names.ts'
import { loginsBehind } from '../domain/persons.ts'
import type { Permission, PullRequest, Review } from '../domain/pull-request.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { RequestEntry } from '../domain/request.ts'
import type { ReviewEvidence } from '../domain/reviews.ts'
import { matchRule, type Rules } from '../domain/rules.ts'
import { type Teams, unreadableTeam } from '../domain/teams.ts'
import type { GitHub } from '../github/github.ts'

/**
 * Asks GitHub who made a pull request and who reviewed it, as far as `rules` (of now, and of before the merge) need it for
 * the requests that it adds.
 * @throws GitHubError when GitHub cannot say
 */
export async function gatherReviewEvidence(
  github: GitHub,
  pullRequest: PullRequest,
  rules: readonly Rules[],
  added: readonly RequestEntry[],
): Promise<ReviewEvidence> {
  const { number } = pullRequest
  const reviews = await github.reviews(number)
  const baseChanges = await github.baseChanges(pullRequest)
  const made = { pullRequest, reviews, commits: await github.commits(number), pushes: await github.pushes(pullRequest) }
  const reviewers = loginsOf(reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED'))
  const permissions = new Map<string, Permission>()
  for (const login of reviewers) permissions.set(login, await github.permission(login))
  const makers = new Set(authorshipOf(made).hands.flatMap(({ login }) => login ?? []))
  const people = [...reviewers, ...[...makers].slice(0, MOST_MAKERS)]
  const teams = await readTeams(github, teamsOf(rules, added), [...new Set(people)])
  return { ...made, baseChanges, permissions, teams, people: await readPeople(github, rules, added) }
}

/** Anybody may name thousands of co-authors; those beyond these few count as members of no team. */
const MOST_MAKERS = 50

const loginsOf = (reviews: readonly Review[]) => new Set(reviews.flatMap(({ user }) => user?.toLowerCase() ?? []))

function teamsOf(rules: readonly Rules[], added: readonly RequestEntry[]): ReadonlySet<string> {
  const matching = rules.flatMap(set => added.flatMap(({ user, request }) => matchRule(user, request, set) ?? []))
  const named = matching.flatMap(({ approvers = [], requesters = [] }) => [...approvers, ...requesters])
  return new Set(named.filter(isTeam).map(team => team.toLowerCase()))
}

async function readTeams(github: GitHub, teams: Iterable<string>, logins: readonly string[]): Promise<Teams> {
  const read = new Map<string, ReadonlySet<string> | Refusal>()
  for (const team of teams) read.set(team, (await github.teamMembers(team, logins)) ?? unreadableTeam(team))
  return read
}

async function readPeople(github: GitHub, rules: readonly Rules[], added: readonly RequestEntry[]) {
  const benefiting = rules.flatMap(({ users }) => added.flatMap(({ user }) => users.get(user) ?? []))
  const persons = rules.flatMap(({ users }) => [...users.values()])
  const people = new Set<string>()
  for (const login of loginsBehind(benefiting, persons)) if (await github.isPerson(login)) people.add(login)
  return people
}
