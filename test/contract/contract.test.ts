import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from './contract.ts'
import { readDescription } from './description.ts'
import { mistakesIn } from './schema.ts'

// Over 200 lines: one table of all that differs from GitHub's description.

const REPO = '/repos/acme/jit-access'

interface Exchange {
  readonly method?: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly sent?: unknown
  readonly status?: number
  readonly answer: unknown
}

const json = (value: unknown) => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value))

const HEADERS = {
  accept: 'application/vnd.github.v3+json',
  authorization: 'token t',
  'user-agent': 'octokit',
  'x-github-api-version': '2022-11-28',
}

function violations({
  method = 'GET',
  target,
  headers = HEADERS,
  sent,
  status = 200,
  answer,
}: Exchange): readonly string[] {
  const request = { method, target, headers, body: Buffer.from(json(sent)) }
  return judge(request, { status, headers: {}, body: json(answer) }).violations
}

const REF = {
  ref: 'refs/heads/main',
  node_id: 'x',
  url: 'https://api.github.com/repos/acme/jit-access/git/refs/heads/main',
  object: { sha: '1'.repeat(40), type: 'commit', url: 'https://api.github.com/repos/acme/jit-access/git/commits/1' },
}
const TREE = { sha: '1'.repeat(40), url: 'https://api.github.com/x', truncated: false, tree: [] }
const FAILED = { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest' }
const ref = { target: `${REPO}/git/ref/heads%2Fmain`, answer: REF }
const newRef = { method: 'POST', target: `${REPO}/git/refs`, status: 201, answer: REF }
const newTree = { method: 'POST', target: `${REPO}/git/trees`, status: 201, answer: TREE }
const sent = { ref: 'refs/heads/x', sha: '1'.repeat(40) }
const team = { target: '/orgs/acme/teams/sre/memberships/carol', answer: { url: 'https://x.test/', role: 'member' } }

describe('the contract with GitHub', () => {
  it.each<[string, Exchange]>([
    ['an answer as described', ref],
    ['a path with its slashes as they are', { ...ref, target: `${REPO}/git/ref/heads/main` }],
    ['a body as described', { ...newRef, sent }],
    [
      'null where it may be',
      { ...newTree, sent: { tree: [{ path: 'gone', mode: '100644', type: 'blob', sha: null }] } },
    ],
    ['a described error', { ...newRef, sent, status: 422, answer: FAILED }],
    ['a rate limit on anything', { ...ref, status: 403, answer: { message: 'secondary rate limit' } }],
    ['the other status of rate limits', { ...ref, status: 429, answer: { message: 'Too many requests' } }],
    ['a token that has expired', { ...ref, status: 401, answer: { message: 'Bad credentials' } }],
    ['an error whose body is not described', { ...team, status: 404, answer: { message: 'Not Found' } }],
    ['a broken server', { ...ref, status: 502, answer: { message: 'Server Error' } }],
    ['query parameters as described', { target: `${REPO}/activity?ref=main&time_period=day&per_page=7`, answer: [] }],
  ])('accepts %s', (_, exchange) => {
    expect(violations(exchange)).toEqual([])
  })
})

describe('the contract with GitHub for GraphQL', () => {
  const viewer = { method: 'POST', target: '/graphql', sent: { query: '{ viewer { login } }' }, answer: { data: {} } }
  it.each<[string, Exchange, string[]]>([
    ['a query and its data', viewer, []],
    ['an error', { ...viewer, answer: { errors: [] } }, []],
    ['a broken server', { ...viewer, status: 502, answer: { message: 'Server Error' } }, []],
    ['no query', { ...viewer, sent: {} }, ['the body has no query']],
    ['an answer without data', { ...viewer, answer: {} }, ['the answer has neither data nor errors']],
    ['another method', { ...viewer, method: 'PATCH' }, ['GraphQL is asked with POST']],
  ])('has its own form: %s', (_, exchange, expected) => {
    expect(violations(exchange).map(violation => violation.replace(/^\w+ \/graphql: /, ''))).toEqual(expected)
  })
})

describe('the contract with GitHub for headers', () => {
  it.each(Object.keys(HEADERS))('rejects a missing %s', name => {
    const { [name]: _, ...headers }: Record<string, string> = HEADERS
    expect(violations({ ...ref, headers })).toEqual([`GET ${ref.target}: the header ${name} is missing`])
  })

  it.each([
    ['x-github-api-version', '2026-03-10'],
    ['authorization', 'token '],
    ['user-agent', ''],
    ['accept', '*/*'],
  ])('rejects a wrong %s: %j', (name, value) => {
    const headers = { ...HEADERS, [name]: value }
    expect(violations({ ...ref, headers })).toEqual([
      `GET ${ref.target}: the header ${name} is ${JSON.stringify(value)}`,
    ])
  })
})

describe('the contract with GitHub for requests and answers', () => {
  const { object, ...withoutObject } = REF
  it.each<[string, Exchange, string]>([
    [
      'a missing field',
      { ...ref, answer: withoutObject },
      `GET ${REPO}/git/ref/heads%2Fmain → 200: / must have required property 'object'`,
    ],
    [
      'a wrong type',
      { ...ref, answer: { ...REF, object: { ...object, sha: 1 } } },
      '→ 200: /object/sha must be string',
    ],
    ['null where none may be', { ...ref, answer: { ...REF, ref: null } }, '→ 200: /ref must be string'],
    ['a wrong format', { ...ref, answer: { ...REF, url: 'here' } }, '→ 200: /url must match format "uri"'],
    [
      'a value that is none of those allowed',
      { ...team, answer: { ...team.answer, state: 'left' } },
      '→ 200: /state must be equal to one of the allowed values: active, pending',
    ],
    [
      'a mistake within one of several shapes',
      { target: `${REPO}/contents/a`, answer: { type: 'file' } },
      '→ 200: / must match exactly one schema in oneOf',
    ],
    ['an answer that is no JSON', { ...ref, answer: '{"ref":' }, '→ 200: the answer is not JSON'],
    ['an answer without a body', { ...ref, answer: undefined }, '→ 200: the answer is not JSON'],
    [
      'a body where GitHub sends none',
      { target: `${REPO}/pulls/1`, status: 304, answer: {} },
      '→ 304: a body where none is described',
    ],
    ['a wrong status', { ...newRef, sent, status: 200 }, '→ 200: no such status is described'],
    ['an error of another status', { ...ref, status: 422, answer: FAILED }, '→ 422: no such status is described'],
    ['an error without a message', { ...ref, status: 403, answer: {} }, '→ 403: / must have a message'],
    [
      'an error that lacks what it must have',
      { ...newRef, sent, status: 422, answer: { message: 'Validation Failed' } },
      "→ 422: / must have required property 'documentation_url'",
    ],
    [
      'an unknown query parameter',
      { ...ref, target: `${ref.target}?page=2` },
      'page=2: there is no query parameter page',
    ],
    [
      'a query parameter of a wrong type',
      { target: `${REPO}/pulls/1/files?per_page=many`, answer: [] },
      'the query parameter per_page=many: / must be integer',
    ],
    [
      'a path parameter of a wrong type',
      { target: `${REPO}/pulls/one/files`, answer: [] },
      'the path parameter pull_number=one: / must be integer',
    ],
    [
      'an unknown key of a body',
      { ...newRef, sent: { ...sent, force: true } },
      'the body: / must NOT have additional properties: force',
    ],
    [
      'an unknown key within a body',
      { ...newTree, sent: { tree: [{ path: 'a', kind: 'blob' }] } },
      'the body: /tree/0 must NOT have additional properties: kind',
    ],
    [
      'a missing key of a body',
      { ...newRef, sent: { ref: 'refs/heads/x' } },
      "the body: / must have required property 'sha'",
    ],
    ['a missing body', newRef, 'the body is not JSON'],
    ['a body of a GET', { ...ref, sent: {} }, 'a body where none is described'],
    ['an undescribed operation', { ...ref, method: 'DELETE' }, "GitHub's description has no such operation"],
    ['an undescribed path', { ...ref, target: `${REPO}/git/refs/heads` }, "GitHub's description has no such operation"],
  ])('rejects %s', (_, exchange, violation) => {
    expect(violations(exchange)).toContainEqual(expect.stringContaining(violation))
  })
})

describe('the committed description', () => {
  const cut = readFileSync(new URL('cut.mjs', import.meta.url), 'utf8')

  it('has the version that the script pins', () => {
    const [, pinned] = /'(@octokit\/openapi@[\d.]+)'/.exec(cut) ?? []
    expect(readDescription().info['x-source']).toBe(pinned)
  })

  it('has exactly what the script selects', () => {
    const named = [...cut.matchAll(/[`'](GET|POST|PATCH) (.*)[`'],/g)].map(([, method, path]) => `${method} ${path}`)
    const described = Object.entries(readDescription().paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(
      named.map(name => name.replace(/\$\{REPOSITORY\}/, '/repos/{owner}/{repo}')).sort(),
    )
  })

  it('has every schema that another one refers to', () => {
    for (const name of Object.keys(readDescription().components.schemas)) {
      expect(() => mistakesIn(undefined, `/components/schemas/${name}`), name).not.toThrow()
    }
  })
})
