// Cuts out of GitHub's OpenAPI description what this project speaks, with all that it refers to, into
// github-openapi.json: `npm run contract`. The same version gives the same bytes.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** MIT, 385 MB: too much for a dependency. It describes the API version 2022-11-28, which we ask for. */
const PACKAGE = '@octokit/openapi@23.0.2'
const FILE = 'generated/api.github.com.json'

const REPOSITORY = '/repos/{owner}/{repo}'
const OPERATIONS = [
  'GET /user',
  'GET /users/{username}',
  'GET /orgs/{org}/teams/{team_slug}',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
  `GET ${REPOSITORY}`,
  `POST ${REPOSITORY}/actions/workflows/{workflow_id}/dispatches`,
  `GET ${REPOSITORY}/actions/workflows/{workflow_id}/runs`,
  `GET ${REPOSITORY}/activity`,
  `GET ${REPOSITORY}/branches/{branch}`,
  `GET ${REPOSITORY}/collaborators/{username}/permission`,
  `GET ${REPOSITORY}/commits/{ref}`,
  `GET ${REPOSITORY}/commits/{commit_sha}/pulls`,
  `GET ${REPOSITORY}/compare/{basehead}`,
  `GET ${REPOSITORY}/contents/{path}`,
  `GET ${REPOSITORY}/environments/{environment_name}`,
  `GET ${REPOSITORY}/environments/{environment_name}/deployment-branch-policies`,
  `GET ${REPOSITORY}/git/blobs/{file_sha}`,
  `POST ${REPOSITORY}/git/commits`,
  `GET ${REPOSITORY}/git/commits/{commit_sha}`,
  `GET ${REPOSITORY}/git/ref/{ref}`,
  `POST ${REPOSITORY}/git/refs`,
  `PATCH ${REPOSITORY}/git/refs/{ref}`,
  `POST ${REPOSITORY}/git/trees`,
  `GET ${REPOSITORY}/git/trees/{tree_sha}`,
  `GET ${REPOSITORY}/issues`,
  `POST ${REPOSITORY}/issues`,
  `PATCH ${REPOSITORY}/issues/{issue_number}`,
  `GET ${REPOSITORY}/issues/{issue_number}/comments`,
  `POST ${REPOSITORY}/issues/{issue_number}/comments`,
  `GET ${REPOSITORY}/issues/{issue_number}/events`,
  `PATCH ${REPOSITORY}/issues/comments/{comment_id}`,
  `GET ${REPOSITORY}/pulls`,
  `POST ${REPOSITORY}/pulls`,
  `GET ${REPOSITORY}/pulls/{pull_number}`,
  `GET ${REPOSITORY}/pulls/{pull_number}/commits`,
  `GET ${REPOSITORY}/pulls/{pull_number}/files`,
  `POST ${REPOSITORY}/pulls/{pull_number}/requested_reviewers`,
  `GET ${REPOSITORY}/pulls/{pull_number}/reviews`,
  `GET ${REPOSITORY}/rules/branches/{branch}`,
]
const WEBHOOKS = [
  'pull-request-edited',
  'pull-request-opened',
  'pull-request-reopened',
  'pull-request-review-dismissed',
  'pull-request-review-edited',
  'pull-request-review-submitted',
  'pull-request-synchronize',
  'push',
]

/** What only people read, and what validates nothing. */
const PROSE = 'default deprecated description discriminator example examples externalDocs summary tags title'.split(' ')
/** Below these, keys are names of the API: a property may well be called `description`. */
const MAPS = ['properties', 'content', 'headers', 'responses']

const source = download()
const paths = {}
for (const operation of OPERATIONS) {
  const [method, path] = operation.split(' ')
  const described = source.paths[path]?.[method.toLowerCase()]
  if (!described) throw new Error(`${PACKAGE} does not describe ${operation}`)
  paths[path] = { ...paths[path], [method.toLowerCase()]: strip(described) }
}
const webhooks = {}
for (const name of WEBHOOKS) {
  const described = source['x-webhooks'][name]
  if (!described) throw new Error(`${PACKAGE} does not describe the webhook ${name}`)
  webhooks[name] = { post: { requestBody: strip(described.post.requestBody) } }
}
const subset = {
  openapi: source.openapi,
  info: { title: source.info.title, version: source.info.version, license: source.info.license, 'x-source': PACKAGE },
  paths,
  'x-webhooks': webhooks,
  components: componentsFor([paths, webhooks, { $ref: '#/components/schemas/basic-error' }]),
}
writeFileSync(new URL('github-openapi.json', import.meta.url), `${print(subset)}\n`)

function download() {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    const npm = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE]
    execFileSync('npm', npm, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    return JSON.parse(readFileSync(join(folder, 'node_modules/@octokit/openapi', FILE), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function strip(value, isMap = false) {
  if (Array.isArray(value)) return value.map(item => strip(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => isMap || !isProse(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, strip(inner, !isMap && MAPS.includes(key))]))
}

function isProse(key) {
  if (key === 'x-multi-segment') return false // A path parameter that may hold slashes.
  return key.startsWith('x-') || PROSE.includes(key)
}

/** All components that these parts refer to, directly or not, in the order of their names. */
function componentsFor(parts) {
  const found = new Map()
  const follow = value => {
    if (typeof value !== 'object' || value === null) return
    if (typeof value.$ref === 'string' && !found.has(value.$ref)) {
      const [, , kind, name] = value.$ref.split('/')
      const component = strip(source.components[kind][name])
      found.set(value.$ref, { kind, name, component })
      follow(component)
    }
    Object.values(value).forEach(follow)
  }
  follow(parts)
  const components = {}
  for (const ref of [...found.keys()].sort()) {
    const { kind, name, component } = found.get(ref)
    components[kind] = { ...components[kind], [name]: component }
  }
  return components
}

/** JSON with a line for each path and component, so that a diff shows what changed and the file stays small. */
function print(value, levels = { paths: 1, 'x-webhooks': 1, components: 2 }) {
  const lines = Object.entries(value).map(([key, item]) => {
    const below = typeof levels === 'object' ? (levels[key] ?? 0) : levels - 1
    return `${JSON.stringify(key)}:${below > 0 ? print(item, below) : JSON.stringify(item)}`
  })
  return `{\n${lines.join(',\n')}\n}`
}
