import { afterEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { recordsOf } from '../support/effects.ts'
import {
  API,
  ask,
  FLEET,
  mergeFor,
  openFleet,
  propagate,
  RERUN,
  refusalsOf,
  replaceFleet,
  rulesFor,
  SECOND,
  tag,
} from '../support/fleet.ts'
import { grantsOf, MINUTE, type Scenario } from '../support/scenario.ts'

const { api, db, offline } = ACME.instances

let scenario: Scenario
afterEach(() => scenario.close())

const shown = (markdown: string) =>
  markdown.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('a request for tags', () => {
  it('is granted for exactly the instances that carry all of them, as comment, output, ledger and witness list', async () => {
    scenario = await openFleet()
    const push = await mergeFor(scenario, 'tags: {Stage: dev, Service: api}')
    const granted = await scenario.grant(push)
    expect(granted.exitCode).toBe(0)
    const [record] = grantsOf(granted)
    expect(record).toMatchObject({ user: 'alice', instances: FLEET })
    await propagate(scenario)
    expect(await scenario.connect('alice', api)).toMatch(/^alice-/)
    expect(await scenario.connect('alice', SECOND)).toMatch(/^alice-/)
    expect(await scenario.connect('alice', db)).toBe('AccessDeniedException')
    const [comment] = scenario.sandbox.github.comments(push.number)
    const body = shown(comment?.body ?? '')
    for (const id of FLEET) expect(body).toContain(`--target ${id} `)
    expect(body).toContain(
      'what is tagged <code>Service=api</code>, <code>Stage=dev</code>, resolved when this was first granted. Another instance needs a new request',
    )
    const ledger = Object.values(await recordsOf(scenario))[0]
    expect(ledger).toMatchObject({ tags: { Service: 'api', Stage: 'dev' }, grant: { instances: FLEET } })
    const bucket = scenario.sandbox.aws.buckets.get(ACME.bucket)
    const intent = bucket?.objects.get(`ledger/${record?.id}/001.json`)
    expect(JSON.parse(Buffer.from(intent?.body ?? '').toString())).toMatchObject({ record: { instances: FLEET } })
  })

  it('is granted for the new instances of a fleet that was replaced between request and grant', async () => {
    scenario = await openFleet()
    const push = await mergeFor(scenario, API)
    const fresh = replaceFleet(scenario)
    expect(grantsOf(await scenario.grant(push))).toMatchObject([{ instances: fresh }])
    await propagate(scenario)
    for (const id of fresh) expect(await scenario.connect('alice', id)).toMatch(/^alice-/)
  })

  it('is granted, and swept, by the built action as a runner starts it', async () => {
    scenario = await openFleet({ level: 'dist', rules: rulesFor({ account: 'names: tag' }) })
    const push = await scenario.merge({
      files: { 'requests/alice.yaml': ask(API), 'requests/bob.yaml': ask('instances: [db-1]') },
      by: 'dave',
      approvedBy: ['carol'],
    })
    const granted = await scenario.grant(push)
    expect(grantsOf(granted)).toMatchObject([
      { user: 'alice', instances: FLEET },
      { user: 'bob', instances: [db] },
    ])
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(0)
    expect(scenario.policies('bob')).toHaveLength(1)
  })

  it('reaches no instance that comes while it lasts', async () => {
    scenario = await openFleet()
    await scenario.grant(await mergeFor(scenario, API))
    const [fresh = ''] = replaceFleet(scenario)
    await propagate(scenario)
    expect(await scenario.connect('alice', fresh)).toBe('AccessDeniedException')
  })

  it('keeps its instances in every run, whatever carries the tags by then', async () => {
    scenario = await openFleet()
    const push = await mergeFor(scenario, API)
    const first = await scenario.grant(push)
    tag(scenario, db, { Service: 'api' })
    const again = await scenario.grant(push, RERUN)
    expect(again.exitCode).toBe(0)
    expect(grantsOf(again)).toEqual(grantsOf(first))
    replaceFleet(scenario)
    await scenario.deletePolicy('alice', grantsOf(first)[0]?.policy ?? '')
    const late = await scenario.grant(push, RERUN)
    expect(refusalsOf(late)).toEqual([
      `${FLEET.join(', ')}: the SSM agent is not online`.replace(/(i-\w+)/g, '$1 (ConnectionLost)'),
    ])
    expect(scenario.policies('alice')).toEqual([])
  })

  it.each<[string, string, string]>([
    [
      'nothing has the value',
      'tags: {Service: API}',
      'No managed node in ap-southeast-1 of account dev is tagged Service=API: 4 have another Service, there is Service=api',
    ],
    [
      'nothing has the key',
      'tags: {service: api}',
      'No managed node in ap-southeast-1 of account dev is tagged service=api: there is Service=api',
    ],
    [
      'nothing has both',
      'tags: {Service: api, Stage: prod}',
      'No managed node in ap-southeast-1 of account dev is tagged Service=api, Stage=prod: 2 have Service=api, 0 have Stage=prod, 3 have another Stage',
    ],
    [
      'nothing is near',
      'tags: {Team: x}',
      'No managed node in ap-southeast-1 of account dev is tagged Team=x, and none has such a key',
    ],
    [
      'none is online',
      'tags: {Service: old}',
      `Of the 1 nodes that are tagged Service=old in ap-southeast-1 of account dev, none is online: ${offline}`,
    ],
  ])('is refused, with what is near: %s', async (_, targets, expected) => {
    scenario = await openFleet()
    tag(scenario, offline, { Service: 'old' })
    const result = await scenario.grant(await mergeFor(scenario, targets))
    expect(result.exitCode).toBe(1)
    expect(refusalsOf(result)).toEqual([expected])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is refused if it is for more instances than the rule allows', async () => {
    scenario = await openFleet({ rules: rulesFor({ rule: 'max_instances: 1' }) })
    const result = await scenario.grant(await mergeFor(scenario, API))
    expect(refusalsOf(result)).toEqual(['It is for 2 instances, more than the 1 that rule 1 allows'])
  })

  it('is refused if it is for more instances than a policy holds, with their number', async () => {
    scenario = await openFleet()
    for (let number = 100; number < 118; number++)
      scenario.acme.account.addInstance(ACME.region, `i-0aaaaaaaaaaaaa${number}`, { tags: { Service: 'api' } })
    const result = await scenario.grant(await mergeFor(scenario, API))
    expect(refusalsOf(result)).toEqual([
      expect.stringMatching(/^The policy needs \d{4} characters for 20 instances, but /),
    ])
  })

  it('is refused if a tag leads around an earlier rule that lists the instance', async () => {
    const strict = `rules:\n  - accounts: [dev]\n    instances: [${db}]\n    max_duration: 1h\n    approvals: 2\n`
    scenario = await openFleet({ rules: rulesFor({}).replace('rules:\n', strict) })
    tag(scenario, db, { Service: 'api' })
    const result = await scenario.grant(await mergeFor(scenario, API))
    expect(refusalsOf(result)).toEqual([
      `It would be for ${db}, and rule 1 decides about that; this was approved under rule 2`,
    ])
    expect(scenario.policies('alice')).toEqual([])
  })
})
