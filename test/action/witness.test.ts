import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import { LEDGER_BRANCH } from '../../src/services/ledger/paths.ts'
import { account } from '../domain/account.ts'
import { pushToLedger } from '../support/effects.ts'
import { grantsOf, type JobSettings, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: what the witness keeps people from, one story each.

/** One hour after the merge. */
const END = new Date('2026-11-23T11:00:00Z')

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const alice = { files: { 'requests/alice.yaml': request() } }
const AGAIN: JobSettings = { environment: { GITHUB_RUN_ATTEMPT: '2' } }

const kinds = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }) =>
  (JSON.parse(outputs.result ?? '{}').outcomes ?? []).map(({ kind }: { kind: string }) => kind)
const findings = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(outputs.result ?? '{}').findings.map(({ state, user }: Record<string, string>) => `${state} ${user}`)

/** The objects of the witness of dev, as an auditor lists them. */
function objects() {
  const [bucket] = [...scenario.sandbox.aws.buckets.values()]
  return new Map(
    [...(bucket?.objects ?? [])].flatMap(([key, { body }]) =>
      key.startsWith('ledger/') ? [[key, JSON.parse(Buffer.from(body).toString('utf8'))] as const] : [],
    ),
  )
}

/** What a release before the witness left behind. */
const forgetWitness = () => {
  for (const bucket of scenario.sandbox.aws.buckets.values()) bucket.objects.clear()
}

const S3_DOWN = ['PutObject', 'GetObject'].map(
  operation => ({ operation, kind: 'error', code: 'InternalError', status: 503, count: 1_000 }) as const,
)

describe('the witness of an account', () => {
  it('has what was about to be given, what was given, a stop and the end, with the request ids of AWS', async () => {
    const [grant] = grantsOf(await scenario.grant(await scenario.merge(alice)))
    await scenario.revoke({ user: 'alice' })
    const all = objects()
    expect([...all.keys()].toSorted()).toEqual([
      `ledger/${grant?.id}/001.json`,
      `ledger/${grant?.id}/002.json`,
      `ledger/${grant?.id}/003.json`,
      'ledger/logins/alice-gh.json',
      'ledger/opened.json',
      'ledger/stops/2026-11/001.json',
      'ledger/stops/2026-11/users/alice/001.json',
    ])
    const of = (number: string) => all.get(`ledger/${grant?.id}/${number}.json`)
    expect(of('001')).toMatchObject({ kind: 'granting', record: { policy: grant?.policy } })
    expect(of('002')).toMatchObject({
      kind: 'granted',
      path: `2026-11/${grant?.id}/granted.json`,
      requests: [{ action: 'iam:PutUserPolicy', subject: grant?.policy, id: expect.stringMatching(/./) }],
    })
    expect(of('003')).toMatchObject({
      kind: 'ended',
      requests: expect.arrayContaining([expect.objectContaining({ action: 'iam:DeleteUserPolicy' })]),
      record: { revocation: { verdict: 'clean' } },
    })
  })
})

describe('an end that was taken off the branch of the ledger', () => {
  const stopped = async () => {
    const push = await scenario.merge(alice)
    await scenario.grant(push)
    await scenario.revoke({ user: 'alice' })
    await scenario.sandbox.github.deleteBranch(LEDGER_BRANCH, 'mallory')
    await scenario.clock.advance(11 * MINUTE)
    return push
  }

  it('is not undone by a job that is run again, although the branch is gone', async () => {
    const again = await scenario.grant(await stopped(), AGAIN)
    expect(kinds(again)).toEqual(['refused'])
    expect(again.log).toMatch(/An emergency stop counts for this access|This access was ended/)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is not undone by a sweep that repairs, although the branch is gone: it puts the records back, and is red', async () => {
    await stopped()
    const swept = await scenario.sweep({ repair: 'true' })
    expect([swept.exitCode, kinds(swept)]).toEqual([1, []])
    expect(swept.log).toMatch(/The branch access-ledger did not have 3 of the records of the witness/)
    expect(scenario.policies('alice')).toEqual([])
    expect((await scenario.verify()).exitCode).toBe(0)
    expect((await scenario.sweep({ repair: 'true' })).exitCode).toBe(0)
  })
})

describe('an end that only the branch of the ledger has', () => {
  it('is reported by one sweep, which witnesses that the policy is not there, and keeps it from being given again', async () => {
    const [grant] = grantsOf(await scenario.grant(await scenario.merge(alice)))
    await scenario.deletePolicy('alice', grant?.policy ?? '')
    await pushToLedger(scenario, { [`2026-11/${grant?.id}/ended.${ACME.region}.json`]: '{}' })
    await scenario.clock.advance(11 * MINUTE)
    const first = await scenario.sweep({ repair: 'true' })
    expect([first.exitCode, kinds(first)]).toEqual([1, []])
    expect(first.log).toContain('that no job of ours has witnessed, and its policy is not there')
    expect(objects().get(`ledger/${grant?.id}/003.json`)).toMatchObject({ kind: 'ended', name: 'ended-late' })
    expect((await scenario.sweep({ repair: 'true' })).exitCode).toBe(0)
  })
})

describe('an emergency stop while a grant is between its last look and its write', () => {
  it.each([
    ['of its user', { user: 'alice' }],
    ['of everything', { everything: 'true' }],
  ])('is heard of by the job that grants, which ends it: %s', async (_, inputs) => {
    const push = await scenario.merge(alice)
    scenario.sandbox.aws.faults.add({
      operation: 'PutUserPolicy',
      kind: 'meanwhile',
      run: () => scenario.revoke(inputs),
    })
    const result = await scenario.grant(push)
    expect(kinds(result)).toEqual(['ended'])
    expect(result.outputs.grants).toBe('[]')
    expect(scenario.policies('alice')).toEqual([])
  })

  it('finds, by its second look, a policy that was written while its passes ran', async () => {
    const push = await scenario.merge(alice)
    let granted: Promise<unknown> = Promise.resolve()
    // The stop cannot be written down before the grant has read the witness for the last time.
    scenario.sandbox.aws.faults.add({
      operation: 'PutObject',
      when: input => /stops/.test((input as { Key?: string }).Key ?? ''),
      kind: 'meanwhile',
      run: () => granted,
    })
    scenario.sandbox.aws.faults.add({
      operation: 'TerminateSession',
      kind: 'meanwhile',
      run: async () => {
        granted = scenario.grant(push)
        await granted
      },
    })
    await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh' }))
    await scenario.connect('bob')
    await scenario.clock.advance(MINUTE)
    const result = await scenario.revoke({ everything: 'true' })
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('a sweep, by the witness', () => {
  it('ends what a thief of the role wrote exactly as a refused merge asked for it', async () => {
    const push = await scenario.merge({ ...alice, approvedBy: [] })
    expect((await scenario.grant(push)).outputs.grants).toBe('[]')
    const [, id = ''] =
      /^ledger\/([^/]+)\/001/.exec([...objects().keys()].find(key => key.includes('/001.')) ?? '') ?? []
    const terms = { account, instances: [ACME.instances.api], document: 'JitAccess-1h', expiresAt: END }
    await scenario.putPolicy('alice', policyName(END, id), JSON.parse(policyDocument(terms)))
    await scenario.clock.advance(11 * MINUTE)
    const swept = await scenario.sweep()
    expect([swept.exitCode, findings(swept)]).toEqual([1, ['unknown alice']])
    expect(swept.log).toMatch(/The witness has no record of it, and #1 gives nothing: .*0 of the 1 approvals/)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('ends what was put back after its end', async () => {
    const push = await scenario.merge(alice)
    const [grant] = grantsOf(await scenario.grant(push))
    const name = grant?.policy ?? ''
    const document = scenario.acme.account.users.get('alice')?.policies.get(name)?.latest() ?? ''
    await scenario.revoke({ 'grant-id': grant?.id ?? '' })
    await scenario.clock.advance(11 * MINUTE)
    await scenario.putPolicy('alice', name, JSON.parse(document))
    const swept = await scenario.sweep()
    expect([swept.exitCode, findings(swept)]).toEqual([1, ['ended before alice']])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('reads a merge once, of which one grant is not witnessed and another one is missing', async () => {
    const both = { 'requests/alice.yaml': request(), 'requests/bob.yaml': request() }
    await scenario.grant(await scenario.merge({ files: both }))
    for (const { objects } of scenario.sandbox.aws.buckets.values())
      for (const key of objects.keys()) if (key !== 'ledger/opened.json') objects.delete(key)
    await scenario.deletePolicy('bob', scenario.policies('bob')[0] ?? '')
    await scenario.clock.advance(12 * MINUTE)
    const { calls } = scenario.sandbox.github
    const before = calls.length
    const swept = await scenario.sweep()
    expect(findings(swept)).toEqual(['live alice', 'missing bob'])
    const reviews = calls.slice(before).filter(({ path }) => path.includes('/pulls/1/reviews'))
    expect(reviews).toHaveLength(1)
  })

  it('leaves what a release before the witness gave, and writes it down', async () => {
    const [grant] = grantsOf(await scenario.grant(await scenario.merge(alice)))
    forgetWitness()
    await scenario.clock.advance(11 * MINUTE)
    const swept = await scenario.sweep()
    expect([swept.exitCode, findings(swept)]).toEqual([0, ['live alice']])
    expect(objects().get(`ledger/${grant?.id}/001.json`)).toMatchObject({ kind: 'granted', name: 'granted-late' })
  })
})

describe('a bucket that does not answer', () => {
  const down = () => {
    for (const fault of S3_DOWN) scenario.sandbox.aws.faults.add(fault)
  }

  it('delays no first grant, which says that it is not witnessed', async () => {
    const push = await scenario.merge(alice)
    down()
    const result = await scenario.grant(push)
    expect([result.exitCode, kinds(result)]).toEqual([0, ['granted']])
    expect(result.log).toMatch(/::warning file=requests\/alice\.yaml.*this grant is not witnessed yet/)
  })

  it('refuses a grant that is run again', async () => {
    const push = await scenario.merge(alice)
    down()
    const result = await scenario.grant(push, AGAIN)
    expect([result.exitCode, kinds(result)]).toEqual([1, ['refused']])
    expect(result.log).toContain('only the first attempt at approved access may go on without that')
    expect(scenario.policies('alice')).toEqual([])
  })

  it('delays no end, and the job is red', async () => {
    await scenario.grant(await scenario.merge(alice))
    down()
    const result = await scenario.revoke({ user: 'alice' })
    expect(result.exitCode).toBe(1)
    expect(scenario.policies('alice')).toEqual([])
    expect(result.log).toMatch(/Access has ended, but not all went well: This stop is not witnessed/)
  })
})

describe('the witness, compared with the branch from outside', () => {
  it('is the same after all that our jobs do, and names what was removed, edited and added since', async () => {
    const [grant] = grantsOf(await scenario.grant(await scenario.merge(alice)))
    await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, approvedBy: [] }))
    await scenario.revoke({ user: 'alice' })
    const honest = await scenario.verify()
    expect(honest.exitCode).toBe(0)
    expect(JSON.parse(honest.outputs.result ?? '')).toMatchObject({
      records: 4,
      witness: { accounts: [ACME.bucket], witnessed: 4, missing: 0 },
      differences: [],
    })
    const folder = `2026-11/${grant?.id}`
    await pushToLedger(scenario, {
      [`${folder}/ended.${ACME.region}.json`]: null,
      [`${folder}/granted.json`]: '{"made": "up"}',
      [`${folder}/refused.json`]: '{}',
    })
    const edited = await scenario.verify()
    expect(edited.exitCode).toBe(1)
    const differences: readonly Record<string, string>[] = JSON.parse(edited.outputs.result ?? '').differences
    const besideWitness = differences.filter(({ check }) => check === 'witness')
    expect(besideWitness.map(({ kind, place }) => [kind, place])).toEqual([
      ['edited', `${folder}/granted.json`],
      ['removed', `${folder}/ended.${ACME.region}.json`],
      ['added', `${folder}/refused.json`],
    ])
    expect(edited.summary).toMatch(/removed&#58; .*Find out who pushed to the branch/)
  })
})

describe('a login that the rules map, and that changed hands', () => {
  it('refuses, if an accomplice with write permission took it, what its first owner approves under a new one', async () => {
    await scenario.grant(await scenario.merge(alice))
    const { github } = scenario.sandbox
    github.renameAccount('alice-gh', 'alice-again')
    github.collaborator('alice-gh', 'write')
    await scenario.clock.advance(120 * MINUTE)
    const again = { files: { 'requests/alice.yaml': request({ reason: 'INC-2: again' }) }, by: 'dave' }
    const result = await scenario.grant(await scenario.merge({ ...again, approvedBy: ['alice-again'] }))
    expect([result.exitCode, kinds(result)]).toEqual([1, ['refused', 'ended']])
    expect(scenario.policies('alice')).toEqual([])
    expect(result.log).toContain('The account alice-gh has changed hands')
  })
})
