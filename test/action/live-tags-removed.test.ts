import { afterEach, expect, it } from 'vitest'
import { without } from '../infra/lacking.ts'
import { openFleet, propagate, replaceFleet, rulesFor } from '../support/fleet.ts'
import { MINUTE, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const SHORT = '- tags: {Service: api}\n  duration: 30m\n  reason: INC-1\n'
const LONG = '- tags: {Service: api}\n  duration: 8h\n  reason: INC-2\n'
const write = (text: string) => scenario.merge({ files: { 'requests/alice.yaml': text } })

/** A request for tags that is over is taken off the file, while another one for the same tags is live. */
it.each([
  ['a stack of today', async <T>(run: () => Promise<T>) => run()],
  [
    'an older stack, whose revoke role may not list nodes',
    <T>(run: () => Promise<T>) => without(scenario, 'JitRevoke', 'ssm:DescribeInstanceInformation', run),
  ],
])('tidying up a request that is over ends no session of a live grant for the same tags: %s', async (_, on) => {
  scenario = await openFleet({ rules: rulesFor({ rule: 'live: true' }) })
  await scenario.grant(await write(SHORT + LONG))
  await scenario.clock.advance(40 * MINUTE)
  await on(() => scenario.sweep())
  expect(scenario.policies('alice')).toHaveLength(1)
  const [fresh = ''] = replaceFleet(scenario)
  await propagate(scenario)
  const session = await scenario.connect('alice', fresh, 'JitAccess-8h')
  const removal = await write(LONG)
  expect((await on(() => scenario.grant(removal))).exitCode).toBe(0)
  expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
})
