import type { Api } from './api.ts'
import { askGraphql, unanswered } from './graphql.ts'

/**
 * The login of the account that our token acts as: `github-actions[bot]` for that of a job, `NAME[bot]` for that of another
 * app. GraphQL tells it to every token; the REST API tells it to personal ones only (docs/aws-facts.md GH-42).
 * @throws GitHubError when GitHub cannot answer
 */
export async function viewerLogin(api: Pick<Api, 'octokit' | 'clock' | 'random'>): Promise<string> {
  const answer = await askGraphql<Answer>(api, 'query { viewer { login } }', {}, UNKNOWN)
  const login = answer.viewer?.login
  if (typeof login === 'string' && login !== '') return login
  throw unanswered(UNKNOWN, 'its answer has no login')
}

interface Answer {
  readonly viewer?: { readonly login?: unknown } | null
}

const UNKNOWN = 'GitHub does not say which account the github-token acts as, so what it wrote before is not known'
