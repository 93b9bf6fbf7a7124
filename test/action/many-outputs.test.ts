import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import { withinOutputLimit } from '../../sandbox/output-limit.ts'
import type { FollowUp } from '../../src/domain/follow-up/follow-up.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

/** Each record names every document of its account: eight of them are as long as a thousand ordinary ones. */
const DOCUMENTS = Array.from({ length: 300 }, (_, index) => `${'x'.repeat(124)}-${String(index).padStart(3, '0')}`)
const RULES = ACME_RULES.replace(
  '      - {name: JitAccess-8h',
  `${DOCUMENTS.map((name, index) => `      - {name: ${name}, max: ${721 + index}m}\n`).join('')}      - {name: JitAccess-8h`,
)
const USERS = ['alice', 'bob', 'bob-admin', 'pia'] as const

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario({ rules: RULES })
})
afterEach(() => scenario.close())

it('grants whose records are too long for GitHub are handed over by their ids, and each is followed up', async () => {
  const files = USERS.map(user => [
    `requests/${user}.yaml`,
    ['INC-1', 'INC-2'].map(reason => `- ${request({ reason }).trimEnd().replaceAll('\n', '\n  ')}\n`).join(''),
  ])
  const push = await scenario.merge({ files: Object.fromEntries(files), by: 'dave' })
  const granted = await scenario.grant(push)
  expect(granted.exitCode).toBe(0)
  const jobs = JSON.parse(granted.outputs['follow-ups'] ?? '') as FollowUp<string>[]
  const ids = jobs.flatMap(({ grants }) => grants)
  expect(
    USERS.flatMap(user => scenario.policies(user))
      .map(name => name.slice(-21))
      .toSorted(),
  ).toEqual(ids.toSorted())

  await scenario.clock.advance(3_000_000)
  const session = await scenario.connect('alice')
  const ended = await scenario.revoke({ grants: JSON.stringify(ids), wait: 'true' }, { eventName: 'push' })
  expect(ended.exitCode).toBe(0)
  expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  expect(USERS.flatMap(user => scenario.policies(user))).toEqual([])
})

it.each([
  ['that fill the limit', 'x'.repeat(524_287), true],
  ['of one character more', 'x'.repeat(524_288), false],
  ['of as many bytes in UTF-8, but fewer in UTF-16', 'é'.repeat(262_144), true],
])('the sandbox hands on all outputs or none: %s', (_, value, isHandedOn) => {
  expect(withinOutputLimit({ a: value }).outputs).toEqual(isHandedOn ? { a: value } : {})
  expect(withinOutputLimit({ a: value.slice(1), b: 'x' }).outputs).toEqual(
    isHandedOn && value.length < 500_000 ? { a: value.slice(1), b: 'x' } : {},
  )
})
