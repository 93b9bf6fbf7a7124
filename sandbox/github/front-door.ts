import type { HttpRequest, HttpResponse } from '../shared/http.ts'
import { type Answer, inaccessible, notFound, Refusal } from './call/call.ts'
import { demandOpen } from './commands/restricted.ts'
import { type FoundRoute, findRoute } from './route/routes.ts'
import type { RepositoryRecord } from './state/record.ts'
import type { GitHubState } from './state/state.ts'
import { describeNeeded, type Needed, permits, type Token, useUp } from './state/tokens.ts'
import { refused, respond } from './wire.ts'
import { withFault } from './with-fault.ts'

/** Lets a request in, or not, has it answered, and keeps the journal. */
export async function answerGitHub(world: GitHubState, request: HttpRequest): Promise<HttpResponse> {
  const at = world.clock.now()
  const [path = ''] = request.target.split('?')
  const response = await withFault(world.faults.take(request.method, path), () => serve(world, request, path))
  const status = response.reset || response.stall === 'unanswered' ? 0 : response.status
  world.calls.push({ at, method: request.method, path: request.target, status })
  return response
}

async function serve(world: GitHubState, request: HttpRequest, path: string): Promise<HttpResponse> {
  const common: Record<string, string> = {
    'x-github-api-version-selected': API_VERSION,
  }
  try {
    demandHeaders(request)
    const token = tokenOf(world, request)
    if (token) Object.assign(common, rateLimit(world, token))
    const { status, body, headers } = await route(world, request, path, token, common)
    return respond({ status: status ?? 200, body, headers: { ...common, ...headers } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error, common)
  }
}

async function route(
  world: GitHubState,
  request: HttpRequest,
  path: string,
  token: Token | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  const found = findRoute(request.method, path)
  if (!found) throw notFound()
  const repository = repositoryOf(world, found)
  // The repository is private: to whom may not see it, it does not exist.
  if (!repository || (!token && found.params.owner !== undefined)) throw notFound()
  if (!token) throw new Refusal(401, 'Requires authentication')
  demandOpen(world, token, request.method, path)
  demandPermission(token, found.route.needs, headers)
  const urls = { api: world.apiUrl ?? `http://${request.headers.host ?? 'api.github.com'}`, web: world.webUrl }
  const query = new URLSearchParams(request.target.slice(path.length + 1))
  const body = parseBody(request)
  return found.route.answer({ world, urls, repository, params: found.params, path, query, body, token })
}

/**
 * GitHub refuses requests without a user agent (docs, "Getting started with the REST API"). One without a version it serves
 * by a default that will change: here that is refused, so that no client depends on it.
 */
function demandHeaders({ headers }: HttpRequest): void {
  if (!headers['user-agent'])
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    )
  const version = headers['x-github-api-version']
  if (version !== API_VERSION)
    throw new Refusal(400, `The sandbox serves API version ${API_VERSION}, and was asked for ${version ?? 'none'}.`)
}

const API_VERSION = '2022-11-28'

/** `undefined` when the path names one that is not there, or not for our tokens. */
function repositoryOf(world: GitHubState, { route, params }: FoundRoute): RepositoryRecord | undefined {
  if (params.owner === undefined) return world.home
  const found = world.repository(`${params.owner}/${params.repo}`)
  return found?.readable && !found.deleted && (!found.fork || route.ofForks) ? found : undefined
}

function tokenOf(world: GitHubState, { headers }: HttpRequest): Token | undefined {
  const value = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (value === undefined) return undefined
  const token = world.tokens.get(value)
  if (!token) throw new Refusal(401, 'Bad credentials')
  return token
}

function rateLimit(world: GitHubState, token: Token): Record<string, string> {
  const allowed = useUp(token, world.clock.now())
  const headers = {
    'x-ratelimit-limit': String(token.limit),
    'x-ratelimit-remaining': String(token.limit - token.used),
    'x-ratelimit-used': String(token.used),
    'x-ratelimit-reset': String(Math.ceil(token.resetAt.getTime() / 1_000)),
    'x-ratelimit-resource': 'core',
  }
  if (!allowed) throw new Refusal(403, `API rate limit exceeded for ${token.owner.login}`, undefined, headers)
  return headers
}

function demandPermission(token: Token, needs: Needed, headers: Record<string, string>): void {
  headers['x-accepted-github-permissions'] = describeNeeded(needs)
  if (!permits(token, needs)) throw inaccessible(token)
}

function parseBody({ body }: HttpRequest): Record<string, unknown> {
  if (body.length === 0) return {}
  try {
    const parsed: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
  throw new Refusal(400, 'Body should be a JSON object')
}
