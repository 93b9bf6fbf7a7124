import { type AuthorshipEvidence, authorshipOf, type Hand } from '../../domain/approval/authorship.ts'
import type { ReviewEvidence } from '../../domain/approval/evidence.ts'
import type { PullRequest, Review } from '../../domain/approval/pull-request.ts'
import { type Teams, unreadableTeam } from '../../domain/approval/teams.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import type { Collaborator } from '../../domain/rules/collaborator.ts'
import { aliasesOf, type Collaborators } from '../../domain/rules/identity-map.ts'
import { everyonesLogins, loginsOfName, matchRule, type Rule, type Rules } from '../../domain/rules/rules.ts'
import type { GitHub } from '../../github/api.ts'
import { isTeam } from '../../shared/identifiers.ts'
import type { Refusal } from '../../shared/refusal.ts'

/**
 * Asks GitHub who worked on a pull request and who reviewed it, as far as `rules` (of now, and of before the merge) need it
 * for the requests that it adds.
 * @throws GitHubError when GitHub cannot answer
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
  const people = await readPeople(github, made, rules, added)
  return { ...made, baseChanges, ...people, isPublic: await github.isPublic() }
}

/**
 * The reviews of this moment, and what is known of the people behind them; `unchanged` if GitHub says the same as before.
 * @throws GitHubError when GitHub cannot answer
 */
export async function refreshReviews(
  github: GitHub,
  before: ReviewEvidence,
  rules: readonly Rules[],
  added: readonly RequestEntry[],
): Promise<'unchanged' | Pick<ReviewEvidence, 'reviews' | 'teams' | 'collaborators'>> {
  const reviews = await github.reviews(before.pullRequest.number)
  if (JSON.stringify(reviews) === JSON.stringify(before.reviews)) return 'unchanged'
  return { reviews, ...(await readPeople(github, { ...before, reviews }, rules, added)) }
}

/** Membership in teams, and access to the repository, of those who worked on a pull request, reviewed it or benefit. */
async function readPeople(
  github: GitHub,
  made: AuthorshipEvidence,
  rules: readonly Rules[],
  added: readonly RequestEntry[],
): Promise<Pick<ReviewEvidence, 'teams' | 'collaborators'>> {
  const { reviews } = made
  const reviewers = loginsOf(reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED'))
  const { hands } = authorshipOf(made)
  const makers = new Set(hands.flatMap(({ login }) => login ?? []))
  const asking = [...makers].slice(0, MOST_MAKERS)
  const matching = rules.flatMap(set => added.flatMap(({ user, request }) => matchRule(user, request, set) ?? []))
  const urgent = added.filter(({ request }) => request.breakGlass)
  // Of an emergency, those who ask and those who benefit must be among the people of the rule, and be what they were.
  const involved = urgent.flatMap(({ user }) => rules.flatMap(set => loginsOfName(set, user) ?? []))
  const people = [...reviewers, ...asking, ...involved.map(login => login.toLowerCase())]
  const teams = await readTeams(github, teamsOf(matching), [...new Set(people)])
  const beneficiaries = rules.flatMap(set => added.flatMap(({ user }) => loginsOfName(set, user) ?? []))
  const persons = rules.flatMap(everyonesLogins)
  const collaborators = await readCollaborators(github, [
    ...aliasesOf([...reviewers, ...beneficiaries], persons),
    ...(matching.some(({ requesters }) => requesters) ? claimedLogins(hands) : []),
    ...(urgent.length > 0 ? asking : []),
  ])
  return { teams, collaborators }
}

/** A commit may name thousands of co-authors. Those beyond this number count as members of no team. */
const MOST_MAKERS = 50

const loginsOf = (reviews: readonly Review[]) => new Set(reviews.flatMap(({ user }) => user?.toLowerCase() ?? []))

/** Logins that come from an e-mail address only. Their account is looked up where the rules restrict requesters. */
const claimedLogins = (hands: readonly Hand[]) =>
  [...new Set(hands.flatMap(({ login, isClaimed }) => (isClaimed && login) || []))].slice(0, MOST_MAKERS)

function teamsOf(matching: readonly Rule[]): ReadonlySet<string> {
  const named = matching.flatMap(({ approvers = [], requesters = [], breakGlass }) => [
    ...approvers,
    ...requesters,
    ...(breakGlass?.who ?? []),
  ])
  return new Set(named.filter(isTeam).map(team => team.toLowerCase()))
}

async function readTeams(github: GitHub, teams: Iterable<string>, logins: readonly string[]): Promise<Teams> {
  const read = new Map<string, ReadonlySet<string> | Refusal>()
  for (const team of teams) read.set(team, (await github.teamMembers(team, logins)) ?? unreadableTeam(team))
  return read
}

async function readCollaborators(github: GitHub, logins: Iterable<string>): Promise<Collaborators> {
  const read = new Map<string, Collaborator>()
  for (const login of new Set(logins)) {
    const found = await github.collaborator(login)
    if (found) read.set(login, found)
  }
  return read
}
