import type { Region } from '../region.ts'
import type { Session } from './session.ts'

/** The agent looks for new output once a second. */
const pollMs = 1_000

/** Writes what the agent of this session has recorded up to now and was not written yet. */
export function record(session: Session, region: Region, now: Date): void {
  if (session.start.failure !== undefined) return
  stream(session, region, now)
  upload(session, region, now)
}

function stream(session: Session, region: Region, now: Date): void {
  const { logGroup } = session.start.inputs
  const group = logGroup === undefined ? undefined : region.logGroups.get(logGroup)
  if (!group) return // A missing log group only warns.
  for (const { at, text } of session.outputBy(now, session.recorded.events)) {
    const polledAt = new Date(Math.ceil(at.getTime() / pollMs) * pollMs)
    if (polledAt > now) break
    group.stream(session.id, polledAt).write(polledAt, polledAt, eventText(session, region, polledAt, text))
    session.recorded.events += 1
  }
}

function eventText(session: Session, region: Region, at: Date, text: string): string {
  return JSON.stringify({
    eventVersion: '1.0',
    eventTime: at.toISOString().replace(/\.\d+Z$/, 'Z'),
    awsRegion: region.name,
    target: { id: session.target },
    userIdentity: { arn: session.owner },
    runAsUser: 'ssm-user',
    sessionId: session.id,
    sessionData: [text.slice(0, -1)],
  })
}

function upload(session: Session, region: Region, now: Date): void {
  const { bucket: name, keyPrefix } = session.start.inputs
  const bucket = name === undefined ? undefined : region.account.world.buckets.get(name)
  const endedAt = session.endedBy(now)
  if (!bucket || !endedAt || session.recorded.object) return
  const uploadedAt = new Date(endedAt.getTime() + session.start.s3DelayMs)
  if (uploadedAt > now) return
  const printed = session.outputBy(endedAt).map(({ text }) => text)
  const text = `Script started on ${session.connectedAt.toISOString()}\n${printed.join('')}\nScript done on ${endedAt.toISOString()}\n`
  bucket.put(keyPrefix ? `${keyPrefix}/${session.id}.log` : `${session.id}.log`, Buffer.from(text), uploadedAt)
  session.recorded.object = true
}
