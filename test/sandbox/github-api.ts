import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { JOB_TOKEN } from '../github/harness.ts'

export const REPO = '/repos/acme/jit-access'

/** What a request says about itself, as every client of ours does. */
export const HEADERS = {
  accept: 'application/vnd.github+json',
  'user-agent': 'test',
  'x-github-api-version': '2022-11-28',
  host: 'api.test',
}

/** One request, without a socket; `json` is the answer's body. */
export async function request(
  world: GitHubWorld,
  method: string,
  target: string,
  { token = JOB_TOKEN, body }: { token?: string; body?: unknown } = {},
) {
  const headers = { ...HEADERS, authorization: `token ${token}` }
  const bytes = body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body))
  const response = await world.handle({ method, target, headers, body: bytes })
  return { ...response, json: response.body.length > 0 ? JSON.parse(response.body.toString()) : undefined }
}

export const get = (world: GitHubWorld, target: string, token?: string) =>
  request(world, 'GET', target, token === undefined ? {} : { token })

/** A pull request by alice that is of no interest in itself. */
export const openOne = (world: GitHubWorld, branch = 'b') =>
  world.openPullRequest({ author: 'alice-gh', title: 'One', branch, changes: { [branch]: '1' } })

/** Where a `Link` header leads. */
export function linkTo(rel: string, headers: Readonly<Record<string, string>>): string | undefined {
  const url = new RegExp(`<([^>]+)>; rel="${rel}"`).exec(headers.link ?? '')?.[1]
  return url?.replace('http://api.test', '')
}
