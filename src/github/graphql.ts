import { ErrorWithRemedy, messageOf } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { GitHubError } from './error.ts'
import { remedyOfKnown } from './refusals.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/**
 * Asks GraphQL. `unknown`: what is not known without an answer.
 * @throws GitHubError when GitHub cannot answer
 */
export function askGraphql<T>(
  api: Pick<Api, 'octokit' | 'clock' | 'random'>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  unknown: string,
): Promise<T> {
  return retryUnknownOutcome(api, async () => ({ write: () => ask<T>(api, query, variables, unknown) }))
}

async function ask<T>(
  { octokit }: Pick<Api, 'octokit'>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  unknown: string,
): Promise<T> {
  try {
    return await octokit.graphql<T>(query, variables)
  } catch (error) {
    // GraphQL answers 200 with `errors`, which the hook of the client does not see.
    if (error instanceof GitHubError) throw error
    const { errors = [] } = error as { readonly errors?: readonly { readonly message: string }[] }
    // What REST refuses with 403 is one of these errors here.
    const known = errors.flatMap(({ message }) => remedyOfKnown({ status: 403, message }) ?? []).at(0)
    // Octokit puts each on a line of its own.
    const why = errors.map(({ message }) => message).join('; ') || messageOf(error)
    throw unanswered(unknown, why, known, error)
  }
}

const AGAIN = 'Run this job again; if that does not help, see that the token may use the GraphQL API'

/** `why`: what GitHub said. */
export function unanswered(unknown: string, why: string, remedy = AGAIN, cause?: unknown): ErrorWithRemedy {
  return new ErrorWithRemedy(`${unknown} (${why.replace(/\.$/, '')})`, remedy, { cause })
}
