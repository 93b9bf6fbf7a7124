import { type Answer, inaccessible, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { demandUnlocked } from '../commands/restricted.ts'
import { issueComment } from '../shape/conversation.ts'
import type { CommentRecord } from '../state/record.ts'
import { type Level, permits } from '../state/tokens.ts'
import type { Route } from './route.ts'

const READ = [{ issues: 'read' }, { pull_requests: 'read' }] as const
const WRITE = [{ issues: 'write' }, { pull_requests: 'write' }] as const
const LONGEST_BODY = 65_536

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/issues/{number}/comments', needs: READ, answer: list },
  { method: 'POST', path: '/repos/{owner}/{repo}/issues/{number}/comments', needs: WRITE, answer: create },
  { method: 'PATCH', path: '/repos/{owner}/{repo}/issues/comments/{id}', needs: WRITE, answer: update },
]

function numberOf(call: RestCall, level: Level): number {
  const { world, params } = call
  const number = Number(params.number)
  const pull = world.pullRequests.find(record => record.number === number && record.baseRepository === world.home)
  if (!pull && !isIssue(call, number)) throw notFound()
  demandIssues(call, number, level)
  if (level === 'write') demandUnlocked(world, number)
  return number
}

function isIssue({ world }: RestCall, number: number): boolean {
  return world.issueRecords.some(record => record.number === number)
}

/** A permission for pull requests is enough for their comments only. */
function demandIssues(call: RestCall, number: number, level: Level): void {
  if (isIssue(call, number) && !permits(call.token, [{ issues: level }])) throw inaccessible(call.token)
}

function list(call: RestCall): Answer {
  const number = numberOf(call, 'read')
  const all = call.world.commentRecords.filter(record => record.number === number)
  const { items, answer } = pageByLink(call, all)
  return { ...answer, body: items.map(record => issueComment(call.world, call.urls, record)) }
}

function create(call: RestCall): Answer {
  const { world, urls, token } = call
  const at = world.clock.now()
  const record: CommentRecord = {
    id: world.nextId(),
    number: numberOf(call, 'write'),
    by: token.owner,
    viaApp: token.kind === 'app',
    body: bodyOf(call),
    createdAt: at,
    updatedAt: at,
  }
  world.commentRecords.push(record)
  const body = issueComment(world, urls, record)
  return { status: 201, body, headers: { location: body.url } }
}

/** Anyone with the permission may change anyone's comment; it stays that person's. */
function update(call: RestCall): Answer {
  const record = call.world.commentRecords.find(({ id }) => String(id) === call.params.id)
  if (!record) throw notFound()
  demandIssues(call, record.number, 'write')
  demandUnlocked(call.world, record.number)
  record.body = bodyOf(call)
  record.updatedAt = call.world.clock.now()
  record.editedAt = record.updatedAt
  return { body: issueComment(call.world, call.urls, record) }
}

function bodyOf({ body }: RestCall): string {
  const text = body.body
  const invalid = (code: string, message?: string) =>
    new Refusal(422, 'Validation Failed', [
      { resource: 'IssueComment', code, field: 'body', ...(message && { message }) },
    ])
  if (typeof text !== 'string' || text.trim() === '') throw invalid('missing_field')
  if (text.length > LONGEST_BODY) throw invalid('unprocessable', 'body is too long (maximum is 65536 characters)')
  return text
}
