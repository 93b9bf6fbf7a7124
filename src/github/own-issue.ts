import type { IssueComment } from '../domain/debt/reviewer.ts'
import { formatInstant } from '../shared/instant.ts'
import type { Api } from './api.ts'
import { editsOf } from './edits.ts'
import type { FoundIssue, Issue, WantedIssue } from './issue-types.ts'
import { ownOnly } from './own-only.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** See `GitHub.findIssue`. A creation changes an issue too, so it is among those that were changed since. */
export async function findIssue(
  api: Api,
  { number, marker }: WantedIssue,
  since: Date,
): Promise<FoundIssue | undefined> {
  const { octokit, repository } = api
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues', {
    ...repository,
    state: 'all',
    direction: 'asc',
    since: formatInstant(since),
    per_page: 100,
  })
  const candidates = listed.filter(
    issue => !issue.pull_request && (number === undefined ? issue.body?.startsWith(marker) : issue.number === number),
  )
  const [found] = await ownOnly(api, candidates)
  return found && toFound(found)
}

/** See `GitHub.createIssue`. */
export function createIssue(
  api: Api,
  marker: string,
  { title, body }: Pick<Issue, 'title' | 'body'>,
  since: Date,
): Promise<FoundIssue> {
  const { octokit, repository } = api
  return retryUnknownOutcome(api, async again => {
    const there = again ? await findIssue(api, { marker }, since) : undefined
    if (there) return { done: there }
    const issue = { ...repository, title, body: `${marker}\n${body}` }
    return { write: async () => toFound((await octokit.request('POST /repos/{owner}/{repo}/issues', issue)).data) }
  })
}

const toFound = (issue: {
  readonly number: number
  readonly html_url: string
  readonly body?: string | null | undefined
  readonly state: string
}): FoundIssue => ({
  number: issue.number,
  url: issue.html_url,
  body: issue.body ?? '',
  isOpen: issue.state === 'open',
})

/** See `GitHub.changeIssue`. */
export async function changeIssue(
  { octokit, repository }: Api,
  number: number,
  change: { readonly body: string; readonly state: 'open' | 'closed' },
): Promise<void> {
  await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...repository,
    issue_number: number,
    ...change,
  })
}

/** See `GitHub.issueComments`. */
export async function issueComments(api: Api, number: number): Promise<readonly IssueComment[]> {
  const { octokit, repository } = api
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: number,
    per_page: 100,
  })
  const edited = await editsOf(
    api,
    listed.map(({ node_id }) => node_id),
  )
  return listed.map(({ id, node_id, html_url, body = '', user, created_at, updated_at, performed_via_github_app }) => ({
    id: Number(id),
    url: html_url,
    body,
    at: new Date(created_at),
    ...(user && { author: { login: user.login, id: user.id, type: user.type } }),
    isByApp: Boolean(performed_via_github_app),
    isEdited: updated_at !== created_at || edited.has(node_id),
  }))
}
