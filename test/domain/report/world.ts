import { parseRules } from '../../../src/config/rules-file.ts'
import type { AddedRequest, LineCommit } from '../../../src/domain/report/main-line.ts'
import { digestOf, type Request } from '../../../src/domain/request/request.ts'
import { formatCompactInstant } from '../../../src/shared/instant.ts'

export const at = (text: string) => Date.parse(`2025-11-${text}Z`)
export const sha = (digit: string) => digit.repeat(40)
const RULES = `
version: 1
accounts:
  dev:
    id: "111111111111"
    region: eu-west-1
    roles: {grant: "arn:aws:iam::111111111111:role/G", revoke: "arn:aws:iam::111111111111:role/R", logs: "arn:aws:iam::111111111111:role/L"}
    documents: [{name: JitAccess-8h, max: 8h}]
    logs: {group: /aws/ssm/dev, bucket: logs-dev}
rules:
  - {accounts: [dev], max_duration: 8h}
users: {alice: alice-gh, zoe: zoe-gh}
`
const parsed = parseRules('.github/jit-access.yml', Buffer.from(RULES))
if (!parsed.ok) throw new Error('the rules have a mistake')
export const rules = parsed.value
export const NODE = 'i-0123456789abcdef0'
export const BLOB = sha('b')

export const commitAt = (id: string, text: string, position = 1): LineCommit => ({
  sha: id,
  at: at(text),
  ownDate: at(text),
  position,
})

/** A request of alice, added by a commit. */
export function added(
  commit: LineCommit,
  fields: Partial<Request> = {},
  more: Partial<AddedRequest> = {},
): AddedRequest {
  const request = {
    account: 'dev',
    durationMs: 3_600_000,
    reason: 'INC-7: disk full',
    instances: [NODE],
    ...fields,
  } as Request
  const file = 'requests/alice.yaml'
  const entry = { user: 'alice', request, digest: digestOf('alice', request), at: { file, line: 1, column: 1 } }
  return { entry, file, blobSha: BLOB, commit, rulesBefore: rules, landedWith: [], ...more }
}

/** A file of the ledger before it is read. */
export interface WrittenFile {
  readonly path: string
  readonly content: string
}

type Fields = Record<string, unknown>
const observed = (text: string) => ({
  observedAt: new Date(at(text)).toISOString().replace('.000', ''),
  run: 'https://github.example/acme/access/actions/runs/1',
  startedBy: { login: 'carol', id: 3, event: 'push' },
})
const fileOf = (path: string, record: Fields): WrittenFile => ({ path, content: JSON.stringify(record) })
const instant = (ms: number) => new Date(ms).toISOString().replace('.000', '')
export const idOf = ({ commit, entry }: AddedRequest) => `${commit.sha.slice(0, 12)}-${entry.digest}`
export const folderOf = (request: AddedRequest) => `2025-11/${idOf(request)}`
export const policyOf = (request: AddedRequest) =>
  `jit.${formatCompactInstant(new Date(request.commit.at + request.entry.request.durationMs))}.${idOf(request)}`

const aboutRequest = (request: AddedRequest) => ({
  ...observed('10T10:00:30'),
  user: 'alice',
  account: 'dev',
  instances: [NODE],
  reason: 'what the record says',
  file: request.file,
  mergeSha: request.commit.sha,
  pullRequest: 1,
})

/** As mode `grant` writes it; `edit` changes it. */
export function granted(
  request: AddedRequest,
  edit: (record: { grant: Fields; approval: Fields } & Fields) => void = () => {},
) {
  const { commit, entry } = request
  const expiresAt = commit.at + entry.request.durationMs
  const record = {
    ...aboutRequest(request),
    rulesBlobSha: sha('d'),
    kind: 'granted',
    rule: 1,
    grant: {
      id: idOf(request),
      account: 'dev',
      accountId: '111111111111',
      region: 'eu-west-1',
      partition: 'aws',
      role: 'arn:aws:iam::111111111111:role/R',
      user: 'alice',
      policy: policyOf(request),
      instances: [NODE],
      documents: ['JitAccess-8h'],
      mergedAt: instant(commit.at),
      opensAt: instant(commit.at),
      expiresAt: instant(expiresAt),
      pullRequest: 1,
    } as Fields,
    approval: {
      headSha: sha('e'),
      blobSha: BLOB,
      by: [{ login: 'carol', at: instant(commit.at - 60_000) }],
    } as Fields,
  }
  edit(record)
  return fileOf(`${folderOf(request)}/granted.json`, record)
}

export const breakGlass = (record: { approval: Fields }) =>
  Object.assign(record.approval, {
    kind: 'break-glass',
    by: [],
    review: { approvals: 1, dueAt: instant(at('11T10:00:00')) },
  })

export function ended(
  request: AddedRequest,
  fields: Fields = {},
  more: Fields = {},
  name = 'ended.eu-west-1',
): WrittenFile {
  const policy = policyOf(request)
  const pass = { number: 1, at: '', deleted: [policy], gone: [policy], terminated: [], failures: [] }
  const revocation = {
    account: 'dev',
    region: 'eu-west-1',
    user: 'alice',
    policies: [policy],
    startedAt: instant(at('10T11:00:00')),
    finishedAt: instant(at('10T11:01:00')),
    verdict: 'clean',
    overrunSeconds: 0,
    passes: [pass],
    ...fields,
  }
  return fileOf(`${folderOf(request)}/${name}.json`, { ...observed('10T11:01:00'), kind: 'ended', revocation, ...more })
}

export const outcome = (request: AddedRequest, kind: 'refused' | 'failed' | 'overtaken'): WrittenFile =>
  fileOf(`${folderOf(request)}/${kind}.json`, {
    ...aboutRequest(request),
    kind,
    message: 'IAM did not answer',
    refusals: [{ message: 'No approval', remedy: 'Ask' }],
  })

export const record = (path: string, fields: Fields, when = '10T10:30:00'): WrittenFile =>
  fileOf(path, { ...observed(when), ...fields })
