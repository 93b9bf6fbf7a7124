import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { addIssue, setState } from '../commands/issue.ts'
import { issue, pullRequestAsIssue } from '../shape/issue.ts'
import type { Route } from './route.ts'

const LONGEST_TITLE = 256
const LONGEST_BODY = 65_536

export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/issues', needs: [{ issues: 'read' }], answer: list },
  { method: 'POST', path: '/repos/{owner}/{repo}/issues', needs: [{ issues: 'write' }], answer: create },
  { method: 'PATCH', path: '/repos/{owner}/{repo}/issues/{number}', needs: [{ issues: 'write' }], answer: update },
]

/** Pull requests are among them, and newest first unless told. Source: https://docs.github.com/en/rest/issues/issues */
function list(call: RestCall): Answer {
  const { world, urls, query } = call
  const pulls = world.pullRequests.filter(({ baseRepository }) => baseRepository === world.home)
  const all = [
    ...world.issueRecords.map(record => issue(world, urls, record)),
    ...pulls.map(record => pullRequestAsIssue(world, urls, record)),
  ].sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number))
  const state = query.get('state') ?? 'open'
  const since = new Date(query.get('since') ?? 0)
  const { items, answer } = pageByLink(
    call,
    all.filter(each => (state === 'all' || each.state === state) && new Date(each.updated_at) >= since),
  )
  return { ...answer, body: items }
}

function create(call: RestCall): Answer {
  const { world, urls, token } = call
  // The list still answers then: pull requests are in it [inferred].
  if (!world.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.')
  const { title, body = '' } = textsOf(call)
  if (title === undefined) throw invalid('title', 'missing_field')
  const made = issue(world, urls, addIssue(world, { by: token.owner, viaApp: token.kind === 'app', title, body }))
  return { status: 201, body: made, headers: { location: made.url } }
}

/** Anyone with the permission may change anyone's issue; it stays that person's. */
function update(call: RestCall): Answer {
  const { world, urls, params, body } = call
  const record = world.issueRecords.find(({ number }) => String(number) === params.number)
  if (!record) throw notFound()
  const texts = textsOf(call)
  if (body.state === 'open' || body.state === 'closed') setState(world, record, body.state)
  Object.assign(record, texts, { updatedAt: world.clock.now() })
  return { body: issue(world, urls, record) }
}

/** Those of title and body that were sent. */
function textsOf({ body: { title, body } }: RestCall): { title?: string; body?: string } {
  if (title !== undefined && (typeof title !== 'string' || title.trim() === '')) throw invalid('title', 'missing_field')
  if (title !== undefined && title.length > LONGEST_TITLE) throw tooLong('title', LONGEST_TITLE)
  if (body !== undefined && typeof body !== 'string') throw invalid('body', 'invalid')
  if (body !== undefined && body.length > LONGEST_BODY) throw tooLong('body', LONGEST_BODY)
  return { ...(title !== undefined && { title }), ...(body !== undefined && { body }) }
}

function tooLong(field: string, longest: number): Refusal {
  return invalid(field, 'custom', `${field} is too long (maximum is ${longest} characters)`)
}

function invalid(field: string, code: string, message?: string): Refusal {
  return new Refusal(422, 'Validation Failed', [{ resource: 'Issue', code, field, ...(message && { message }) }])
}
