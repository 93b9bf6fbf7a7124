import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { allowed, setPermissions } from '../support/effects.ts'
import { on } from '../support/follow-up.ts'
import { grantsOf, openScenario, request, type Scenario } from '../support/scenario.ts'

const { region, instances } = ACME
const MUTE = 'i-0aaaaaaaaaaaaaaaa'

let scenario: Scenario
/** The sessions, by what is the matter with them. */
const ids = new Map<string, string>()
let grant: string

beforeEach(async () => {
  scenario = await openScenario({ settings: { script: undefined } })
  const { acme, clock } = scenario
  acme.account.addInstance(region, MUTE, { writesLogs: false })
  const asked = request({ instances: `[${instances.api}, ${instances.db}, ${MUTE}]`, duration: '1h' })
  const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': asked } }))
  grant = grantsOf(granted)[0]?.id ?? ''
  const tell = (what: string, target: string, from: string, until?: string, document = 'JitAccess-1h') => {
    const startedAt = on(from)
    const lines = what === 'idle' ? [] : [{ at: new Date(startedAt.getTime() + 1_000), text: '$ uptime' }]
    const life = { owner: acme.users.alice.arn, target, document, startedAt, lines }
    ids.set(what, acme.account.addSession(region, { ...life, ...(until && { endedAt: on(until) }) }).id)
  }
  tell('early', instances.api, '09:00:00', '09:05:00')
  await clock.advance(on('10:03:00').getTime() - clock.now().getTime())
  tell('whole', instances.api, '10:02:00', '10:03:00')
  tell('tunnel', instances.api, '10:02:00', '10:03:00', 'AWS-StartPortForwardingSession')
  tell('mute', MUTE, '10:02:00', '10:03:00')
  tell('stopped', instances.db, '10:02:00')
  await clock.advance(60_000)
  acme.account.stopInstance(region, instances.db)
  await clock.advance(20 * 60_000)
  tell('live', instances.api, '10:23:00')
  tell('idle', instances.api, '10:23:00')
  await clock.advance(60_000)
})
afterEach(() => scenario.close())

function verdictsIn(result: JobResult): Readonly<Record<string, string>> {
  const { sessions } = JSON.parse(result.outputs.result ?? '') as {
    sessions: { id: string; verdicts: { verdict: string }[] }[]
  }
  const whats = new Map([...ids].map(([what, id]) => [id, what]))
  return Object.fromEntries(
    sessions.map(({ id, verdicts }) => [whats.get(id) ?? id, verdicts.map(({ verdict }) => verdict).join('; ')]),
  )
}

const OUTSIDE = `outside every grant: the ledger knows no grant of its user for this instance at 23 Nov 2026, 09:00 UTC`

it('mode logs says of each session whether it was recorded and granted, and is red for what was not', async () => {
  const result = await scenario.logs({ user: 'alice' })
  expect(result.exitCode).toBe(1)
  expect(verdictsIn(result)).toEqual({
    early: `recorded in both; ${OUTSIDE}`,
    whole: 'recorded in both',
    tunnel: `not recorded: the session used another document, AWS-StartPortForwardingSession; outside every grant: its user had a grant then (${grant}), but not through AWS-StartPortForwardingSession`,
    mute: 'not recorded: the instance wrote to neither CloudWatch nor S3',
    stopped:
      'CloudWatch only, S3 overdue since 2026-11-23T10:19:00Z: the instance may not write to the bucket, or was stopped before the agent could',
    live: 'active, recording',
    idle: 'active, nothing recorded yet',
  })
})

it('mode logs does not take a stream that broke off for a recording', async () => {
  const { acme, clock } = scenario
  const instance = instances.db
  acme.account.addInstance(region, instance, { uploads: false })
  const flood = [
    { at: on('10:26:00'), text: '$ uptime' },
    // Six characters each in JSON: CloudWatch refuses the event, and the agent never gets beyond it.
    { at: on('10:27:00'), text: '\u0001'.repeat(50_000) },
    { at: on('10:50:00'), text: '$ rm -rf /var/log' },
  ]
  const { id } = acme.account.addSession(region, {
    owner: acme.users.alice.arn,
    target: instance,
    document: 'JitAccess-1h',
    startedAt: on('10:25:00'),
    endedAt: on('10:55:00'),
    lines: flood,
  })
  await clock.advance(50 * 60_000)
  const result = await scenario.logs({ 'session-id': id })
  expect(result.exitCode).toBe(1)
  expect(verdictsIn(result)[id]).toMatch(
    /^broken off: CloudWatch has nothing of the last 29m, and S3 nothing at all[^;]*$/,
  )
  expect(result.summary).toContain('ask who it was what was done after that')
})

it('mode logs shows the sessions through our documents for everyone, or one session alone', async () => {
  const everybody = await scenario.logs({ since: '2026-11-23T10:00:00Z' })
  expect(Object.keys(verdictsIn(everybody)).toSorted()).toEqual(['idle', 'live', 'mute', 'stopped', 'whole'])
  const one = await scenario.logs({ 'session-id': ids.get('whole') ?? '' })
  expect(verdictsIn(one)).toEqual({ whole: 'recorded in both' })
  expect(one.exitCode).toBe(0)
})

it('mode logs does not take a misspelt name for a user without sessions', async () => {
  const result = await scenario.logs({ user: 'alcie' })
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('There is no IAM user alcie in dev, and no session of one. Check how the name is spelt')
})

it('mode logs names the missing log group or bucket, and what to create', async () => {
  const { account } = scenario.acme
  account.removeLogGroup(region, ACME.group)
  const withoutGroup = await scenario.logs({ user: 'alice' })
  expect(verdictsIn(withoutGroup)).toMatchObject({
    whole: 'S3 only: the log group is missing, of which the agent only warns',
    live: 'active, nothing recorded yet: the log group is missing, so only S3 gets it, at its end',
  })
  expect(withoutGroup.summary).toContain('Create the log group')
  account.removeBucket(ACME.bucket)
  expect(verdictsIn(await scenario.logs({ user: 'alice' }))).toMatchObject({
    whole: 'not recorded: the log group is missing, and the bucket is, too',
  })
})

it('mode logs does not take for absent what it may not read', async () => {
  setPermissions(scenario, 'JitLogs', allowed('ssm:DescribeSessions', 'iam:GetUser'))
  const result = await scenario.logs({ 'session-id': ids.get('whole') ?? '' })
  expect(result.exitCode).toBe(1)
  expect(verdictsIn(result).whole).toMatch(/^not known: AWS account dev \(ap-southeast-1\): could not read the stream/)
  expect(result.log).toContain('Allow logs:GetLogEvents in the policies of arn:aws:iam::123456789012:role/JitLogs')
})
