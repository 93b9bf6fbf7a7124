import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { type PolicyTerms, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import { MINUTE, openScenario, type Scenario } from '../support/scenario.ts'
import { expectWhole, without } from './lacking.ts'

const NODE = 'i-0aaaaaaaaaaaaaaa1'
const LACKS = /which instances a live grant is for could not be read.*ssm:DescribeInstanceInformation/

let scenario: Scenario
/** Alice holds access to an instance by its id, which ends, and access by its tag, which goes on. */
beforeEach(async () => {
  scenario = await openScenario()
  const { acme, clock } = scenario
  acme.account.addInstance(ACME.region, NODE, { tags: { Service: 'api' } })
  const account = { id: ACME.accountId, region: ACME.region, partition: 'aws' } as const
  const expiresAt = new Date(clock.now().getTime() + 60 * MINUTE)
  const give = (digit: string, instances: PolicyTerms['instances']) => {
    const document = policyDocument({ account, instances, document: 'JitAccess-1h', expiresAt })
    return scenario.putPolicy('alice', policyName(expiresAt, idOf(digit)), JSON.parse(document))
  }
  await give('1', [NODE])
  await give('2', { tagged: { Service: 'api' } })
  const told = { owner: acme.users.alice.arn, target: NODE, document: 'JitAccess-1h' }
  acme.account.addSession(ACME.region, { ...told, startedAt: clock.now() })
  await clock.advance(2 * MINUTE)
})
afterEach(() => scenario.close())

const idOf = (digit: string) => `${'f'.repeat(12)}-${digit.repeat(8)}`
const revoke = () => scenario.revoke({ 'grant-id': idOf('1') })
const isOpen = () => scenario.acme.account.sessions(ACME.region).some(({ endedAt }) => endedAt === undefined)

it('a session that a live tag covers stays open, because the revoke role may list nodes', async () => {
  const result = await revoke()
  expectWhole(result, 0)
  expect(result.log).not.toMatch(LACKS)
  expect(isOpen()).toBe(true)
})

it('without that, as on an older stack, the session ends, and the log says why', async () => {
  const result = await without(scenario, 'JitRevoke', 'ssm:DescribeInstanceInformation', revoke)
  expect(result.exitCode).toBe(0)
  expect(result.log).toMatch(LACKS)
  expect(isOpen()).toBe(false)
})

it('an instance that has lost the tag is not covered', async () => {
  const node = scenario.acme.account.region(ACME.region).nodes.get(NODE)
  if (node) node.tags = { Service: 'db' }
  expect((await revoke()).exitCode).toBe(0)
  expect(isOpen()).toBe(false)
})
