import { ErrorWithRemedy, messageOf } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { GitHubError } from './error.ts'
import { remedyOfKnown } from './refusals.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/**
 * The login of the account that our token acts as: `github-actions[bot]` for that of a job, `NAME[bot]` for that of another
 * app. GraphQL tells it to every token; the REST API tells it to personal ones only (docs/aws-facts.md GH-42).
 * @throws GitHubError when GitHub cannot answer
 */
export async function viewerLogin(api: Pick<Api, 'octokit' | 'clock' | 'random'>): Promise<string> {
  const answer = await retryUnknownOutcome(api, async () => ({ write: () => ask(api) }))
  const login = answer.viewer?.login
  if (typeof login === 'string' && login !== '') return login
  throw unknownViewer('its answer has no login')
}

interface Answer {
  readonly viewer?: { readonly login?: unknown } | null
}

async function ask({ octokit }: Pick<Api, 'octokit'>): Promise<Answer> {
  try {
    return await octokit.graphql<Answer>('query { viewer { login } }')
  } catch (error) {
    // GraphQL answers 200 with `errors`, which the hook of the client does not see.
    if (error instanceof GitHubError) throw error
    const { errors = [] } = error as { readonly errors?: readonly { readonly message: string }[] }
    // What REST refuses with 403 is one of these errors here.
    const known = errors.flatMap(({ message }) => remedyOfKnown({ status: 403, message }) ?? []).at(0)
    // Octokit puts each on a line of its own.
    const why = errors.map(({ message }) => message).join('; ') || messageOf(error)
    throw unknownViewer(why, known, error)
  }
}

const AGAIN = 'Run this job again; if that does not help, see that the token may use the GraphQL API'

function unknownViewer(why: string, remedy = AGAIN, cause?: unknown): ErrorWithRemedy {
  return new ErrorWithRemedy(
    `GitHub does not say which account the github-token acts as, so what it wrote before is not known (${why.replace(/\.$/, '')})`,
    remedy,
    { cause },
  )
}
