import type { Api } from './api.ts'
import { addComment } from './comment.ts'
import type { Issue, KeptIssue } from './issue-types.ts'
import { normalised, ownOnly } from './own-only.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** See `GitHub.keepIssue`. */
export function keepIssue(api: Api, marker: string, { title, body, news }: Issue): Promise<KeptIssue> {
  const wanted = `${marker}\n${body}`
  let told = false
  return retryUnknownOutcome(api, async again => {
    const open = await openIssue(api, marker)
    if (!open) return { write: () => create(api, title, wanted) }
    const { number, url } = open
    if (normalised(open.body) === normalised(wanted)) return { done: { number, url, changed: again } }
    return {
      write: async () => {
        // The comment is written first: if the job is killed in between, people are told twice rather than never.
        if (!told) await addComment(api, number, news)
        told = true
        await update(api, number, wanted)
        return { number, url, changed: true }
      },
    }
  })
}

/** See `GitHub.settleIssue`. */
export async function settleIssue(api: Api, marker: string, note: string): Promise<void> {
  const open = await openIssue(api, marker)
  if (!open) return
  const text = normalised(normalised(open.body).slice(marker.length))
  if (`${text}\n`.startsWith(`${normalised(note)}\n`)) return
  await update(api, open.number, `${marker}\n${note}\n\n${text}`)
}

interface OpenIssue {
  readonly number: number
  readonly url: string
  readonly body: string
}

/**
 * The oldest issue: if two jobs created one each at the same time, both continue with the same. GitHub lists pull requests as
 * issues too.
 */
async function openIssue(api: Api, marker: string): Promise<OpenIssue | undefined> {
  const { octokit, repository } = api
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues', {
    ...repository,
    state: 'open',
    direction: 'asc',
    per_page: 100,
  })
  const candidates = listed.filter(({ pull_request, body }) => !pull_request && body?.startsWith(marker))
  const [found] = await ownOnly(api, candidates)
  return found && { number: found.number, url: found.html_url, body: found.body ?? '' }
}

async function create({ octokit, repository }: Api, title: string, body: string): Promise<KeptIssue> {
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues', { ...repository, title, body })
  return { number: data.number, url: data.html_url, changed: true }
}

async function update({ octokit, repository }: Api, number: number, body: string): Promise<void> {
  await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...repository,
    issue_number: number,
    body,
  })
}
