import type { Session } from '@aws-sdk/client-ssm'
import { expect, test } from 'vitest'
import { instance, region, type Sandbox, sandbox, start } from './aws-setup.ts'

const document = 'JitAccess-1h'
const minutesAgo = (minutes: number) => new Date(start.getTime() - minutes * 60_000)

async function list(w: Sandbox, State: 'Active' | 'History', ...filters: readonly [key: string, value: string][]) {
  const Filters = filters.map(([key, value]) => ({ key, value }))
  const input = { State, Filters, MaxResults: 200 }
  const answer = await w.world.call<{ Sessions: Session[] }>(
    w.admin.credentials,
    region,
    'ssm',
    'DescribeSessions',
    input,
  )
  return answer.Sessions
}

test('a session of the past is listed as in AWS, and its transcripts are in the usual places', async () => {
  const w = sandbox()
  const [startedAt, endedAt] = [minutesAgo(90), minutesAgo(60)]
  const lines = [{ at: minutesAgo(80), text: 'whoami' }]
  const { id } = w.account.addSession(region, {
    owner: w.bob.arn,
    target: instance,
    document,
    startedAt,
    endedAt,
    lines,
    reason: 'INC-1',
  })
  expect(await list(w, 'Active')).toEqual([])
  expect(await list(w, 'History', ['Owner', w.bob.arn], ['InvokedBefore', minutesAgo(89).toISOString()])).toEqual([
    {
      SessionId: id,
      Target: instance,
      Status: 'Terminated',
      StartDate: startedAt,
      EndDate: endedAt,
      DocumentName: document,
      Owner: w.bob.arn,
      Reason: 'INC-1',
      MaxSessionDuration: '60',
      AccessType: 'Standard',
    },
  ])
  const read = { logGroupName: '/aws/ssm/sessions', logStreamName: id, startFromHead: true }
  const { events } = await w.world.call<{ events: { timestamp: number; message: string }[] }>(
    w.admin.credentials,
    region,
    'logs',
    'GetLogEvents',
    read,
  )
  expect(events.map(({ timestamp, message }) => [timestamp, JSON.parse(message).sessionData])).toEqual([
    [minutesAgo(80).getTime(), ['whoami']],
  ])
  const object = { Bucket: 'session-logs', Key: `sessions/${id}.log` }
  const { Body } = await w.world.call<{ Body: Uint8Array }>(w.admin.credentials, region, 's3', 'GetObject', object)
  expect(Buffer.from(Body).toString()).toContain('\nwhoami\n')
})

test('a session of the past without an end goes on until its document, idleness or a caller ends it', async () => {
  const w = sandbox({ terminateMs: [0, 0], closeMs: [0, 0] })
  const open = { owner: w.bob.arn, target: instance, document }
  const line = (minutes: number) => [{ at: minutesAgo(minutes), text: 'uptime' }]
  const add = (minutes: number, lastActive: number) =>
    w.account.addSession(region, { ...open, startedAt: minutesAgo(minutes), lines: line(lastActive) })
  const [live, idle, longest] = [add(30, 5), add(40, 25), add(70, 11)]
  expect([live, idle, longest].map(({ status }) => status)).toEqual(['Connected', 'Terminated', 'Terminated'])
  expect([idle.endedAt, longest.endedAt]).toEqual([minutesAgo(5), minutesAgo(10)])
  live.type('still here')
  await w.world.call(w.admin.credentials, region, 'ssm', 'TerminateSession', { SessionId: live.id })
  expect(live.endedAt).toEqual(start)
})

test.each([
  ['ends before it starts', { endedAt: minutesAgo(91) }, 'cannot end before'],
  ['outlasts its document', { endedAt: minutesAgo(29) }, 'lasts 60 minutes at most'],
  ['prints after its end', { endedAt: minutesAgo(60), lines: [{ at: minutesAgo(59), text: '' }] }, 'A line cannot'],
  ['prints before its start', { lines: [{ at: minutesAgo(91), text: '' }] }, 'A line cannot'],
  ['has no document', { document: 'Nowhere' }, 'Nowhere does not exist'],
])('a past session that %s is refused', (_, wrong, message) => {
  const w = sandbox()
  const told = { owner: w.bob.arn, target: instance, document, startedAt: minutesAgo(90), ...wrong }
  expect(() => w.account.addSession(region, told)).toThrow(message)
})

test('transcripts are gone with their group or bucket, and nothing is written after that', async () => {
  const w = sandbox()
  const write = () =>
    w.account.addSession(region, {
      owner: w.bob.arn,
      target: instance,
      document,
      startedAt: minutesAgo(90),
      endedAt: minutesAgo(60),
      lines: [{ at: minutesAgo(80), text: 'whoami' }],
    })
  write()
  w.account.removeLogGroup(region, '/aws/ssm/sessions')
  w.account.removeBucket('session-logs')
  write()
  const group = w.account.addLogGroup(region, '/aws/ssm/sessions')
  const bucket = w.account.addBucket('session-logs')
  w.world.catchUp()
  expect([group.streams.size, bucket.objects.size]).toEqual([0, 0])
  write()
  w.world.catchUp()
  expect([group.streams.size, bucket.objects.size]).toEqual([1, 1])
})
