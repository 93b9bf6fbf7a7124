import type { HttpRequest, HttpResponse } from '../../sandbox/shared/http.ts'
import { findOperation, type Operation, type Parameter } from './description.ts'
import { mistakesIn } from './schema.ts'

/** One request and its answer, held against GitHub's description. */
export interface Verdict {
  /** `GET /repos/{owner}/{repo}`; absent when nothing like it is described. */
  readonly operation?: string
  /** Sentences: where, and what. */
  readonly violations: readonly string[]
}

/** Judges a request, and its answer unless the connection was dropped without one. */
export function judge(request: HttpRequest, response: HttpResponse): Verdict {
  const { path, query } = split(request.target)
  const asked = `${request.method} ${request.target}`
  if (path === '/graphql')
    return { violations: graphqlMistakes(request, response).map(mistake => `${asked}: ${mistake}`) }
  const found = findOperation(request.method, path)
  if (!found)
    return { violations: [`${asked}: GitHub's description has no such operation; cut.mjs names those it knows`] }
  const { operation, given } = found
  const inRequest = [
    ...headerMistakes(request),
    ...pathMistakes(operation, given),
    ...queryMistakes(operation, query),
    ...bodyMistakes(operation, request.body),
  ].map(mistake => `${asked}: ${mistake}`)
  const inResponse = response.reset || response.stall === 'unanswered' ? [] : responseMistakes(operation, response)
  return {
    operation: operation.name,
    violations: [...inRequest, ...inResponse.map(mistake => `${asked} → ${response.status}: ${mistake}`)],
  }
}

/**
 * What every request must say about itself. GitHub answers one that does not, too: with another version than is understood
 * here, or with less than the token may see.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#headers
 */
const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-github-api-version': /^2022-11-28$/,
  authorization: /^(token|bearer) \S+$/i,
  'user-agent': /\S/,
  accept: /^application\/vnd\.github(\.v3)?\+json$/,
}

const headerMistakes = ({ headers }: HttpRequest): string[] =>
  Object.entries(HEADERS)
    .filter(([name, pattern]) => !pattern.test(headers[name] ?? ''))
    .map(([name]) => `the header ${name} is ${headers[name] === undefined ? 'missing' : JSON.stringify(headers[name])}`)

/**
 * GraphQL is no part of that description. It takes one query, and answers an object with `data`, `errors` or both.
 * Source: https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
 */
function graphqlMistakes(request: HttpRequest, { status, body, reset, stall }: HttpResponse): string[] {
  const sent = parse(request.body) as { readonly query?: unknown } | undefined
  const answer = parse(body) as { readonly data?: unknown; readonly errors?: unknown } | undefined
  const isAnswered = !reset && stall !== 'unanswered' && status === 200
  return [
    ...headerMistakes(request),
    ...(request.method === 'POST' ? [] : ['GraphQL is asked with POST']),
    ...(typeof sent?.query === 'string' ? [] : ['the body has no query']),
    ...(isAnswered && !(answer && ('data' in answer || Array.isArray(answer.errors)))
      ? ['the answer has neither data nor errors']
      : []),
  ]
}

/** The payload of an event: `push`, or `pull_request` with its action. */
export function eventViolations(event: string, payload: { readonly action?: unknown }): string[] {
  const name = [event.replaceAll('_', '-'), ...(payload.action ? [payload.action] : [])].join('-')
  const mistakes = mistakesIn(payload, `/x-webhooks/${name}/post/requestBody/content/application~1json/schema`)
  return mistakes.map(mistake => `event ${name}: ${mistake}`)
}

function split(target: string): { path: string; query: URLSearchParams } {
  const [path = '', ...query] = target.split('?')
  return { path, query: new URLSearchParams(query.join('?')) }
}

function pathMistakes({ pointer, parameters }: Operation, given: Readonly<Record<string, string>>): string[] {
  return Object.entries(given).flatMap(([name, text]) => {
    const parameter = parameters.find(known => known.in === 'path' && known.name === name)
    if (!parameter) throw new Error(`${pointer} does not describe its path parameter ${name}`)
    const value = decode(text)
    return value === undefined ? [`the path is not encoded: ${text}`] : parameterMistakes(parameter, value)
  })
}

function queryMistakes({ parameters }: Operation, query: URLSearchParams): string[] {
  const known = parameters.filter(parameter => parameter.in === 'query')
  const missing = known.filter(({ name, required }) => required && !query.has(name))
  return [
    ...missing.map(({ name }) => `the query parameter ${name} is missing`),
    ...[...query].flatMap(([name, text]) => {
      const parameter = known.find(parameter => parameter.name === name)
      return parameter ? parameterMistakes(parameter, text) : [`there is no query parameter ${name}`]
    }),
  ]
}

function parameterMistakes({ name, in: where, pointer, schema }: Parameter, text: string): string[] {
  const isNumber = schema.type === 'integer' && /^-?\d+$/.test(text)
  return mistakesIn(isNumber ? Number(text) : text, `${pointer}/schema`).map(
    mistake => `the ${where} parameter ${name}=${text}: ${mistake}`,
  )
}

function bodyMistakes({ pointer, hasRequestBody }: Operation, bytes: Uint8Array): string[] {
  if (!hasRequestBody) return bytes.length === 0 ? [] : ['a body where none is described']
  const body = parse(bytes)
  if (body === undefined) return ['the body is not JSON']
  return mistakesIn(body, `${pointer}/requestBody${JSON_BODY}`).map(mistake => `the body: ${mistake}`)
}

const JSON_BODY = '/content/application~1json/schema'

function responseMistakes(operation: Operation, { status, body: bytes }: HttpResponse): string[] {
  const described = operation.responses[status]
  const isEverywhere = ANYWHERE.has(status) || status >= 500 || UNDESCRIBED[operation.name]?.includes(status)
  if (!described && !isEverywhere) return ['no such status is described']
  // GitHub's errors all have a body, described or not.
  if (status < 400 && described && !described.hasBody)
    return bytes.length === 0 ? [] : ['a body where none is described']
  const body = parse(bytes)
  if (body === undefined) return ['the answer is not JSON']
  const mistakes = described?.hasBody ? mistakesIn(body, `${described.pointer}${JSON_BODY}`) : []
  return status < 400 ? mistakes : [...mistakes, ...errorMistakes(body)]
}

/**
 * GitHub answers these to any request, whether or not an operation describes them: a token that is wrong or has expired;
 * one that may not, or a rate limit; one that may not know; the other status of rate limits.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
const ANYWHERE: ReadonlySet<number> = new Set([401, 403, 404, 429])

/** What GitHub also answers, though its description does not say so. */
const UNDESCRIBED: Readonly<Record<string, readonly number[]>> = {
  // `No commit found for SHA: …`, as GET /repos/{owner}/{repo}/commits/{ref} describes it.
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': [422],
  // `Workflow does not have 'workflow_dispatch' trigger`, and the like [reported].
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': [422],
}

/** An error has a message: `basic-error` requires nothing, but people are shown it. */
function errorMistakes(body: unknown): string[] {
  const mistakes = mistakesIn(body, '/components/schemas/basic-error')
  const hasMessage = typeof body === 'object' && body !== null && 'message' in body
  return hasMessage ? mistakes : [...mistakes, '/ must have a message']
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function parse(body: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}
