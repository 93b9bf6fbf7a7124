import { afterEach, expect, it } from 'vitest'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const KEY = 'arn:aws:kms:ap-southeast-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
const both = { 'requests/alice.yaml': request(), 'requests/bob.yaml': request() }

const comments = () => scenario.sandbox.github.comments(1).map(({ body }) => body)
const reads = () => scenario.sandbox.aws.calls.filter(({ operation }) => operation === 'GetDocument')

it('says which key the person needs besides, in each grant, and reads the document once', async () => {
  scenario = await openScenario({ stack: { SessionKeyArn: KEY } })
  const push = await scenario.merge({ files: both, by: 'dave' })
  const granted = await scenario.grant(push)
  expect(granted.exitCode).toBe(0)
  expect(reads()).toHaveLength(1)
  const [comment = ''] = comments()
  expect(comment.match(/GenerateDataKey/g)).toHaveLength(2)
  await scenario.clock.advance(2 * MINUTE)
  // True: without that permission, the session of a person who was just granted access has no terminal.
  expect(await scenario.connect('alice')).toBe('no data channel')
})

it('says it in a dry run and in a re-run, too', async () => {
  scenario = await openScenario({ stack: { SessionKeyArn: KEY } })
  const push = await scenario.merge({ files: both, by: 'dave' })
  const dry = await scenario.grant(push, { with: { mode: 'grant', 'dry-run': 'true' } })
  expect(dry.summary.match(/GenerateDataKey/g)).toHaveLength(2)
  await scenario.grant(push)
  const before = comments()
  await scenario.grant(push)
  expect(comments()).toEqual(before)
})

it('says nothing of a key where sessions have none', async () => {
  scenario = await openScenario()
  const granted = await scenario.grant(await scenario.merge({ files: both, by: 'dave' }))
  expect(reads()).toHaveLength(1)
  expect(`${comments()}${granted.log}`).not.toMatch(/kms/i)
})

it('gives access on a stack that does not let the role read documents, and says so in one line of the log', async () => {
  scenario = await openScenario({ stack: { SessionKeyArn: KEY } })
  const [policy] = scenario.acme.account.roles.get('JitGrant')?.policies.values() ?? []
  policy?.write((policy.latest() ?? '').replace('ssm:GetDocument', 'ssm:ListDocuments'), scenario.clock.now())
  const granted = await scenario.grant(await scenario.merge({ files: both, by: 'dave' }))
  expect(granted.exitCode).toBe(0)
  const lines = granted.log.split('\n').filter(line => line.includes('GetDocument') && !line.startsWith('::debug::'))
  expect(lines).toEqual([expect.stringMatching(/^Whether sessions through JitAccess-1h need a KMS key is not known/)])
  expect(comments()[0]).not.toMatch(/kms/i)
})
