import type { Api } from './api.ts'
import { GitHubError } from './error.ts'

interface Written {
  readonly user?: { readonly login: string; readonly type: string } | null
}

/**
 * The issues or comments that we wrote. Anyone may write our marker into one, and could then edit our text below it. A job
 * token cannot ask for its login, but its comments are a bot's, and those of other people are not; a personal token can ask.
 */
export async function ownOnly<T extends Written>(api: Api, candidates: readonly T[]): Promise<readonly T[]> {
  if (candidates.length === 0) return []
  const us = await viewerLogin(api)
  return candidates.filter(({ user }) => (us === undefined ? user?.type === 'Bot' : user?.login === us))
}

/** Normalises line ends and outer white space: GitHub's web pages write `\r\n`. */
export function normalised(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

/** The login of a personal token; `undefined` for the token of an app, which is what a job has. */
async function viewerLogin({ octokit }: Api): Promise<string | undefined> {
  try {
    const { data } = await octokit.request('GET /user')
    return data.login
  } catch (error) {
    if (error instanceof GitHubError && /not accessible by integration/i.test(error.answer)) return undefined
    throw error
  }
}
