import type { Api, CommentBody } from './api.ts'
import { normalised, ownOnly } from './own-only.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** See `GitHub.upsertComment`. */
export function upsertComment(
  api: Api,
  number: number,
  marker: string,
  text: CommentBody,
): Promise<{ url: string; changed: boolean }> {
  return retryUnknownOutcome(api, async again => {
    const [found] = await ourComments(api, number, marker)
    const body = bodyBelow(marker, text, found)
    if (found && normalised(found.body) === normalised(body)) return { done: { url: found.url, changed: again } }
    return {
      write: async () => ({
        url: found ? await update(api, found.id, body) : await create(api, number, body),
        changed: true,
      }),
    }
  })
}

/** See `GitHub.rewriteComment`. */
export function rewriteComment(api: Api, number: number, marker: string, text: CommentBody): Promise<void> {
  return retryUnknownOutcome(api, async () => {
    const [found] = await ourComments(api, number, marker)
    const body = bodyBelow(marker, text, found)
    if (!found || normalised(found.body) === normalised(body)) return { done: undefined }
    return { write: async () => void (await update(api, found.id, body)) }
  })
}

const bodyBelow = (marker: string, text: CommentBody, found: Pick<Comment, 'body'> | undefined) =>
  `${marker}\n${typeof text === 'string' ? text : text(found?.body ?? '')}`

/** Adds a comment, which notifies people. Its text may equal that of an earlier one, so comments are counted. */
export async function addComment(api: Api, number: number, body: string): Promise<void> {
  const alike = async () => (await ourComments(api, number, normalised(body))).length
  const before = await alike()
  await retryUnknownOutcome(api, async again =>
    again && (await alike()) > before ? { done: undefined } : { write: () => create(api, number, body) },
  )
}

interface Comment {
  readonly id: number
  readonly url: string
  readonly body: string
}

async function ourComments(api: Api, number: number, beginning: string): Promise<readonly Comment[]> {
  const { octokit, repository } = api
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: number,
    per_page: 100,
  })
  const candidates = listed.filter(({ body = '' }) => normalised(body).startsWith(beginning))
  return (await ownOnly(api, candidates)).map(({ id, html_url, body = '' }) => ({
    id: Number(id),
    url: html_url,
    body,
  }))
}

async function create({ octokit, repository }: Api, number: number, body: string): Promise<string> {
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: number,
    body,
  })
  return data.html_url
}

async function update({ octokit, repository }: Api, id: number, body: string): Promise<string> {
  const { data } = await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...repository,
    comment_id: id,
    body,
  })
  return data.html_url
}
