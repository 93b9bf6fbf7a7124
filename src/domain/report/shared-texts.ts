import type { RecordKind, RecordOf } from './record-schemas.ts'

/** More different ones than these are not names that come again and again. */
const MOST = 10_000

/** Gives the same text for equal ones, so that names of which a ledger is full stand in memory once. */
export function createTextPool(): (text: string) => string {
  const pool = new Map<string, string>()
  return text => {
    const known = pool.get(text)
    if (known !== undefined) return known
    if (pool.size < MOST) pool.set(text, text)
    return text
  }
}

/** Replaces the names in a record, in place. */
export function shareTexts(kind: RecordKind, data: unknown, share: (text: string) => string): void {
  const { startedBy } = data as RecordOf<'swept'>
  if (startedBy) sharePerson(startedBy, share)
  if (startedBy) startedBy.event = share(startedBy.event)
  if (kind === 'granted') shareGranted(data as RecordOf<'granted'>, share)
  else if (kind === 'ended') {
    const { revocation } = data as RecordOf<'ended'>
    revocation.account = share(revocation.account)
    revocation.region = share(revocation.region)
    revocation.user = share(revocation.user)
    revocation.verdict = share(revocation.verdict)
  } else if (kind === 'evidence') for (const each of (data as RecordOf<'evidence'>).sessions) shareSession(each, share)
}

function shareGranted(record: RecordOf<'granted'>, share: (text: string) => string): void {
  const { grant, approval, requestedBy, mergedBy } = record
  record.user = share(record.user)
  record.account = share(record.account)
  record.file = share(record.file)
  if (record.rulesBlobSha !== undefined) record.rulesBlobSha = share(record.rulesBlobSha)
  for (const person of [requestedBy, mergedBy, ...approval.by]) if (person) sharePerson(person, share)
  for (const key of ['account', 'accountId', 'region', 'role', 'user'] as const) grant[key] = share(grant[key])
  if (grant.bucket !== undefined) grant.bucket = share(grant.bucket)
  grant.instances = grant.instances.map(share)
  grant.documents = grant.documents.map(share)
}

function shareSession(session: RecordOf<'evidence'>['sessions'][number], share: (text: string) => string): void {
  session.target = share(session.target)
  if (session.ended !== undefined) session.ended = share(session.ended)
  const { cloudWatch, s3 } = session
  if (cloudWatch) cloudWatch.group = share(cloudWatch.group)
  if (cloudWatch) cloudWatch.state = share(cloudWatch.state)
  if (s3) s3.bucket = share(s3.bucket)
  if (s3) s3.state = share(s3.state)
  for (const verdict of session.verdicts) {
    verdict.verdict = share(verdict.verdict)
    verdict.severity = share(verdict.severity)
  }
}

const sharePerson = (person: { login: string }, share: (text: string) => string) => {
  person.login = share(person.login)
}
