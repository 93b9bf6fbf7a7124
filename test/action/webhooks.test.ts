import { createHmac } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { followUp, revocationsOf } from '../support/follow-up.ts'
import { type Receiver, startReceiver, TRUSTS_TESTS } from '../support/receiver.ts'
import { type JobSettings, openScenario, request, type Scenario } from '../support/scenario.ts'
import { mistakesForJson, mistakesForSlack } from '../support/webhook-schemas.ts'

// Over 200 lines: one company and its receiver, and all that they are told.

const SECRET = 'a-secret-of-the-receiver-0123456789'
const EVENTS = '[asked, granted, refused, ending, ended, alarm, doctor]'
const RULES = `${ACME_RULES}notify:
  - {name: oncall, kind: slack, events: ${EVENTS}}
  - {name: siem, kind: json, events: ${EVENTS}}
`

let scenario: Scenario
let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
  scenario = await openScenario({ rules: RULES })
})
afterEach(async () => {
  receiver.close()
  await scenario.close()
})

const addresses = () =>
  `oncall ${receiver.url('/services/T0/B0/secret-path')}\nsiem ${receiver.url('/jit-events')} ${SECRET}`

/** A job with the addresses; it trusts the receiver. */
const told = (inputs: Record<string, string>, settings: JobSettings = {}): JobSettings => ({
  with: { webhooks: addresses(), ...inputs },
  ...settings,
  environment: { ...TRUSTS_TESTS, ...settings.environment },
})

const slackTexts = () =>
  receiver.received.flatMap(({ path, body }) => (path === '/jit-events' ? [] : body.blocks[0].text.text))
const events = () => receiver.received.flatMap(({ path, body }) => (path === '/jit-events' ? [body] : []))

/** Slack and JSON are checked by their schemas, and JSON by its signature. */
function checkReceived(): void {
  for (const { path, raw, body, headers } of receiver.received) {
    if (path !== '/jit-events') expect(mistakesForSlack(body)).toEqual([])
    else {
      expect(mistakesForJson(body)).toEqual([])
      const signature = createHmac('sha256', SECRET).update(raw).digest('hex')
      expect(headers['x-jit-signature-256']).toBe(`sha256=${signature}`)
    }
  }
}

/** What a person can read of a job: all but the lines that the runner takes for masks. */
const shown = ({ log, summary, outputs }: JobResult) =>
  [...log.split('\n').filter(line => !line.startsWith('::add-mask::')), summary, ...Object.values(outputs)].join('\n')

const expectNoSecretIn = (result: JobResult) =>
  expect(shown(result)).not.toMatch(/127\.0\.0\.1|secret-path|jit-events|a-secret-of-the-receiver/)

const grantAll = async (settings: JobSettings = {}) => {
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request({ reason: '<!channel> *disk* full' }) } })
  return scenario.grant(push, told({ mode: 'grant' }, settings))
}

describe('webhooks are told', () => {
  it('of what was granted and refused, with who, until when, and a link to the pull request', async () => {
    const files = { 'requests/alice.yaml': request(), 'requests/bob.yaml': request({ duration: '9h' }) }
    const result = await scenario.grant(await scenario.merge({ files }), told({ mode: 'grant' }))
    expect(slackTexts()).toEqual([
      '✅ alice has access to i-0123456789abcdef0 in dev until 23 Nov 2026, 11:00 UTC. Nothing has to be done: it ends by itself.',
      '❌ bob did not get access to i-0123456789abcdef0 in dev. The pull request says what to change.',
    ])
    expect(events().map(({ event }) => event)).toEqual(['granted', 'refused'])
    expect(events()[0]).toMatchObject({
      repository: 'acme/jit-access',
      links: [
        { url: 'https://github.com/acme/jit-access/pull/1' },
        { url: expect.stringContaining('/actions/runs/4711') },
      ],
      access: { user: 'alice', account: { name: 'dev' }, pullRequest: 1 },
      until: '2026-11-23T11:00:00Z',
      approvedBy: ['carol'],
    })
    checkReceived()
    expectNoSecretIn(result)
  })

  it('not again of what a re-run finds as it was', async () => {
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    await scenario.grant(push, told({ mode: 'grant' }))
    const again = await scenario.grant(push, told({ mode: 'grant' }))
    expect(again.exitCode).toBe(0)
    expect(events()).toHaveLength(1)
  })

  it('before the end, and of the end', async () => {
    const granted = await grantAll()
    const result = await followUp(scenario, granted, {
      ...told({ mode: 'revoke', wait: 'true', grants: granted.outputs.grants ?? '' }),
    })
    expect(result.exitCode).toBe(0)
    expect(slackTexts().slice(1)).toEqual([
      '⏰ Access of alice to i-0123456789abcdef0 in dev ends at 23 Nov 2026, 11:00 UTC. Save your work. To go on, open a pull request that changes the request.',
      '🔒 Access of alice to i-0123456789abcdef0 in dev ended at 23 Nov 2026, 11:00 UTC. Nothing has to be done.',
    ])
    expect(events().at(-1)).toMatchObject({ event: 'ended', state: 'proven', overrunSeconds: 0 })
    checkReceived()
  })

  it('of an end before its time: by the emergency stop, and by a merge that takes the request off', async () => {
    await grantAll()
    await scenario.revoke({}, told({ mode: 'revoke', user: 'alice' }))
    expect(slackTexts().at(-1)).toBe(
      '🔒 Access of alice to dev ended before its time, which was 23 Nov 2026, 11:00 UTC. Nothing has to be done.',
    )
    await scenario.grant(
      await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh' }),
      told({ mode: 'grant' }),
    )
    await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': null } }), told({ mode: 'grant' }))
    expect(events().map(({ event, access }) => [event, access.user])).toEqual([
      ['granted', 'alice'],
      ['ended', 'alice'],
      ['granted', 'bob'],
      ['ended', 'bob'],
    ])
    checkReceived()
  })

  it('of an alarm of the sweep, and of the end of what raised it', async () => {
    const { policies } = scenario
    await grantAll({ with: { mode: 'grant' } })
    const [name = ''] = policies('alice')
    await scenario.putPolicy('bob', name, {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
    })
    const result = await scenario.sweep({}, told({ mode: 'sweep' }))
    expect(result.exitCode).toBe(1)
    const [alarm, ...others] = events().filter(({ event }) => event === 'alarm')
    expect(others).toEqual([])
    expect(alarm).toMatchObject({
      account: { name: 'dev' },
      findings: [{ what: expect.stringContaining('bob in dev') }],
    })
    expect(events().map(({ event }) => event)).toContain('ended')
    checkReceived()
    expectNoSecretIn(result)
  })

  it('of what the doctor finds wrong', async () => {
    const result = await scenario.doctor('grant', told({ mode: 'doctor', role: 'grant' }))
    expect(result.exitCode).toBe(1)
    expect(events().map(({ event, role }) => [event, role])).toEqual([['doctor', 'grant']])
    expect(result.log).toContain('fine: webhook oncall: This job has an address for it.')
    checkReceived()
  })

  it('of nothing in a dry run', async () => {
    await grantAll({ with: { mode: 'grant', 'dry-run': 'true', webhooks: addresses() } })
    expect(receiver.received).toEqual([])
  })

  it('by the built dist, over TLS with an authority of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jit-authority-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const authority = join(folder, 'authority.pem')
    await writeFile(authority, receiver.authority)
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const environment = { NODE_EXTRA_CA_CERTS: authority }
    const result = await scenario.grant(push, {
      level: 'dist',
      with: { mode: 'grant', webhooks: addresses() },
      environment,
    })
    expect(result.exitCode).toBe(0)
    expect(events().map(({ event }) => event)).toEqual(['granted'])
    checkReceived()
    expect(result.log).toContain('::add-mask::')
    expectNoSecretIn(result)
  })
})

describe('a webhook that is out of order', () => {
  const once = (result: JobResult, text: string) => expect(result.log.split(text)).toHaveLength(2)

  it('delays no grant and no end, and is said in red once', async () => {
    const quiet = await grantAll({ with: { mode: 'grant' } })
    const waiting = (webhooks: string) =>
      told(
        { mode: 'revoke', wait: 'true', grants: quiet.outputs.grants ?? '', webhooks },
        { limits: { webhooks: { attemptMs: 50 } } },
      )
    receiver.behaviours.push(...Array.from({ length: 8 }, () => 'silent' as const))
    const result = await followUp(scenario, quiet, waiting(addresses()))
    const [ended] = revocationsOf(result)
    expect(ended?.verdict).toBe('clean')
    expect(ended?.startedAt).toBe('2026-11-23T11:00:00Z')
    expect(ended?.passes.map(({ at }) => at)).toEqual([
      '2026-11-23T11:00:00Z',
      '2026-11-23T11:00:20Z',
      '2026-11-23T11:00:40Z',
    ])
    expect(scenario.policies('alice')).toEqual([])
    expect(result.exitCode).toBe(1)
    once(result, '::error::Access has ended, but not all went well: ')
    for (const name of ['oncall', 'siem'])
      expect(result.log.split(`The webhook \`${name}\` was not told: `), name).toHaveLength(2)
    expectNoSecretIn(result)
  })

  it('leaves what was granted as it is, and its follow-up', async () => {
    receiver.behaviours.push(...Array.from({ length: 8 }, () => ({ status: 404, body: 'no_service' })))
    const result = await grantAll()
    expect(result.exitCode).toBe(1)
    expect(scenario.policies('alice')).toHaveLength(1)
    expect(JSON.parse(result.outputs['follow-ups'] ?? '[]')).toHaveLength(1)
    expect(result.log).toContain(
      'The webhook `oncall` was not told: one message could not be delivered. The webhook `oncall` answered 404 (no_service). Make a new address where the messages are to arrive',
    )
    expectNoSecretIn(result)
  })

  it('is red in a job that has no address for it, and named by the doctor before', async () => {
    const result = await grantAll({
      with: { mode: 'grant', webhooks: `siem ${receiver.url('/jit-events')} ${SECRET}` },
    })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('The input `webhooks` of this job has no address for `oncall`')
    expect(events()).toHaveLength(1)
    const doctor = await scenario.doctor(
      'grant',
      told({ mode: 'doctor', role: 'grant', webhooks: `sim https://siem.example/ ${SECRET}\nx` }),
    )
    for (const words of [
      'wrong: webhook oncall: The rules name it, and this job has no address for it.',
      'warning: webhook sim: This job has an address for it, and the rules do not name it.',
      'wrong: webhooks: Line 2 of the input `webhooks` cannot be used: `x` has no address.',
    ])
      expect(doctor.log).toContain(words)
  })

  it('stops no revocation, however its line is written', async () => {
    await grantAll({ with: { mode: 'grant' } })
    const result = await scenario.revoke(
      {},
      told({ mode: 'revoke', user: 'alice', webhooks: 'oncall ftp://x\n\u0001' }),
    )
    expect(scenario.policies('alice')).toEqual([])
    expect(result.log).toContain('Access has ended, but not all went well: ')
    expect(result.log).toContain('the address of `oncall` does not begin with `https://`')
  })
})
