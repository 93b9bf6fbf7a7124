import type { Api, Reviewers, UnaskedReviewer } from './api.ts'
import { GitHubError } from './error.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** As many as the page of a pull request offers. */
const MOST_REVIEWERS = 15

/**
 * See `GitHub.requestReviews`. GitHub takes all of a call or none, so people are asked together, and one by one if it refuses; each
 * team alone, because the token of a job cannot name teams (docs/aws-facts.md GH-4).
 */
export async function requestReviews(
  api: Api,
  number: number,
  { people, teams }: Reviewers,
): Promise<readonly UnaskedReviewer[]> {
  const { repository } = api
  const known = await requested(api, number)
  const room = Math.max(0, MOST_REVIEWERS - known.size)
  const isOpen = (name: string) => !known.has(name.toLowerCase())
  const open = [...people.filter(isOpen), ...teams.filter(isOpen)]
  const unasked: UnaskedReviewer[] = open.slice(room).map(name => ({ name, why: 'there are 15 reviewers already' }))
  const asked = new Set(open.slice(0, room))
  const askedPeople = people.filter(login => asked.has(login))
  if (askedPeople.length > 0 && (await ask(api, number, { reviewers: askedPeople })) !== undefined)
    for (const login of askedPeople) {
      const why = await ask(api, number, { reviewers: [login] })
      if (why !== undefined) unasked.push({ name: login, why })
    }
  for (const name of teams.filter(team => asked.has(team))) {
    const [org = '', slug = ''] = name.split('/')
    const isOurs = org.toLowerCase() === repository.owner.toLowerCase()
    const why = isOurs ? await ask(api, number, { team_reviewers: [slug] }) : 'it is a team of another organisation'
    if (why !== undefined) unasked.push({ name, why })
  }
  return unasked
}

/** Logins, and teams as `org/team`, in lower case. */
async function requested({ octokit, repository }: Api, number: number): Promise<ReadonlySet<string>> {
  const parameters = { ...repository, pull_number: number }
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters)
  const logins = (data.requested_reviewers ?? []).flatMap(user => ('login' in user ? user.login : []))
  const teams = (data.requested_teams ?? []).map(({ slug }) => `${repository.owner}/${slug}`)
  return new Set([...logins, ...teams].map(name => name.toLowerCase()))
}

/** Why GitHub refuses; `undefined` if it does not. To ask twice has the effect of asking once. */
async function ask(
  api: Api,
  number: number,
  whom: { readonly reviewers?: string[]; readonly team_reviewers?: string[] },
): Promise<string | undefined> {
  const { octokit, repository } = api
  const write = () =>
    octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
      ...repository,
      pull_number: number,
      ...whom,
    })
  try {
    await retryUnknownOutcome(api, async () => ({ write }))
    return undefined
  } catch (error) {
    const isRefusal = error instanceof GitHubError && !error.rateLimited && !error.isForeign
    if (isRefusal && [403, 404, 422].includes(error.status ?? 0)) return error.answer
    throw error
  }
}
