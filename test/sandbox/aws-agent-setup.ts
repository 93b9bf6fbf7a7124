import { instance, region, type Sandbox, sandbox, start } from './aws-setup.ts'

export const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000)

export const streamed = { cloudWatchStreamingEnabled: true }

/** A session of ten minutes that has just begun, through a document that streams or does not, and what its agent writes. */
export function recorded(
  lines: readonly (readonly [seconds: number, text: string])[] = [],
  streaming: object = streamed,
  s3DelayMs = 0,
) {
  const w = sandbox({ s3DelayMs: [s3DelayMs, s3DelayMs] })
  w.account.addDocument(region, 'Recorded', {
    inputs: {
      cloudWatchLogGroupName: '/aws/ssm/sessions',
      ...streaming,
      s3BucketName: 'session-logs',
    },
  })
  const session = w.account.addSession(region, {
    owner: w.bob.arn,
    target: instance,
    document: 'Recorded',
    startedAt: start,
    endedAt: at(600),
    lines: lines.map(([seconds, text]) => ({ at: at(seconds), text })),
  })
  return { ...w, session, events: () => eventsOf(w, session.id), object: () => objectOf(w, session.id) }
}

function eventsOf({ account, world }: Sandbox, id: string): (readonly [seconds: number, message: string])[] {
  world.catchUp()
  const events = account.region(region).logGroups.get('/aws/ssm/sessions')?.streams.get(id)?.events ?? []
  return events.map(({ timestamp, message }) => [(timestamp.getTime() - start.getTime()) / 1_000, message])
}

function objectOf({ world }: Sandbox, id: string): string | undefined {
  world.catchUp()
  return world.buckets.get('session-logs')?.objects.get(`${id}.log`)?.body.toString()
}

export const linesOf = (events: ReturnType<typeof eventsOf>) =>
  events.map(([seconds, message]) => [seconds, JSON.parse(message).sessionData])
