import { GitHubError } from './error.ts'
import type { Api } from './github.ts'

interface Comment {
  readonly id: number
  readonly url: string
  readonly body: string
}

const ATTEMPTS = 3
const PAUSE_MS = 2_000

/** See `GitHub.upsertComment`. */
export async function upsertComment(
  api: Api,
  number: number,
  marker: string,
  text: string,
): Promise<{ url: string; changed: boolean }> {
  const body = `${marker}\n${text}`
  for (let attempt = 1; ; attempt++) {
    const found = await findOurs(api, number, marker)
    if (found && normalised(found.body) === normalised(body)) return { url: found.url, changed: attempt > 1 }
    try {
      return { url: found ? await update(api, found.id, body) : await create(api, number, body), changed: true }
    } catch (error) {
      // The comment may stand there although the answer was lost: look before writing it again.
      if (!(error instanceof GitHubError && error.outcomeUnknown) || attempt === ATTEMPTS) throw error
      await api.clock.sleep(PAUSE_MS * attempt)
    }
  }
}

async function findOurs(api: Api, number: number, marker: string): Promise<Comment | undefined> {
  const { octokit, repository } = api
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: number,
    per_page: 100,
  })
  let ourLogin: Promise<string | undefined> | undefined
  for (const { id, html_url, body = '', user } of listed) {
    if (!body.startsWith(marker)) continue
    // Anyone may write the marker into a comment, and could then edit what we say below it. A job token cannot ask who
    // it is, but is always a bot, and strangers are not; a personal token can.
    ourLogin ??= whoAmI(api)
    const us = await ourLogin
    if (us === undefined ? user?.type === 'Bot' : user?.login === us) return { id: Number(id), url: html_url, body }
  }
  return undefined
}

/** The login of a personal token; `undefined` for the token of an app, which is what a job has. */
async function whoAmI({ octokit }: Api): Promise<string | undefined> {
  try {
    const { data } = await octokit.request('GET /user')
    return data.login
  } catch (error) {
    if (error instanceof GitHubError && /not accessible by integration/i.test(error.answer)) return undefined
    throw error
  }
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

function normalised(body: string): string {
  return body.replaceAll('\r\n', '\n').trim()
}
