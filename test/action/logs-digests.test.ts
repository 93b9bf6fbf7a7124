import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { MOST_DIGESTED_BYTES } from '../../src/domain/evidence/transcript.ts'
import { recordsOf } from '../support/effects.ts'
import { followUp } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let session: string
let id: string
beforeEach(async () => {
  scenario = await openScenario()
  const granted = await scenario.grant(
    await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '30m' }) } }),
  )
  id = grantsOf(granted)[0]?.id ?? ''
  await scenario.clock.advance(2 * MINUTE)
  session = await scenario.connect('alice')
  await followUp(scenario, granted)
  await scenario.clock.advance(20 * MINUTE)
})
afterEach(() => scenario.close())

const bucket = () => {
  const found = scenario.sandbox.aws.buckets.get(ACME.bucket)
  if (!found) throw new Error('the company has a bucket')
  return found
}
const key = () => `sessions/${session}.log`
const stored = () => bucket().objects.get(key())
const lastLook = () => scenario.logs({ 'grant-id': id, 'last-look': 'true' })
const pathOf = (name: string) => `2026-11/${id}/${name}.ap-southeast-1.json`
const reads = () =>
  scenario.sandbox.aws.calls.filter(({ operation, input }) => operation === 'GetObject' && isOf(input))
const isOf = (input: unknown) => (input as { Key?: string }).Key === key()

it('records the version of the object and the SHA-256 of its bytes', async () => {
  expect((await lastLook()).exitCode).toBe(0)
  const sha256 = createHash('sha256')
    .update(stored()?.body ?? '')
    .digest('hex')
  expect((await recordsOf(scenario))[pathOf('evidence')]).toMatchObject({
    sessions: [{ id: session, s3: { state: 'found', versionId: stored()?.versionId, sha256 } }],
  })
  expect(stored()?.versionId).toMatch(/^[\w.-]{8,}$/)
})

it('reads no object outside the evidence check', async () => {
  const { outputs } = await scenario.logs({ 'grant-id': id })
  expect(JSON.parse(outputs.result ?? '')).toMatchObject({ sessions: [{ id: session, s3: { state: 'found' } }] })
  expect(reads()).toEqual([])
})

it('leaves the evidence open when the object breaks off each time, and closes it when it is run again', async () => {
  scenario.sandbox.aws.faults.add({ operation: 'GetObject', kind: 'cut', count: 3, when: isOf })
  const broken = await lastLook()
  expect(broken.exitCode).toBe(1)
  expect(broken.log).toContain(`The object s3://${ACME.bucket}/${key()} could not be read for its SHA-256`)
  const first = await recordsOf(scenario)
  expect(first[pathOf('evidence')]).toBeUndefined()
  expect(first[pathOf('evidence-so-far')]).toMatchObject({ sessions: [{ s3: { versionId: stored()?.versionId } }] })
  expect((await lastLook()).exitCode).toBe(0)
  expect((await recordsOf(scenario))[pathOf('evidence')]).toMatchObject({
    sessions: [{ s3: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }],
  })
})

it('records the version alone of an object that is longer than is read', async () => {
  bucket().put(key(), Buffer.alloc(MOST_DIGESTED_BYTES + 1, 'x'), scenario.clock.now())
  expect((await lastLook()).exitCode).toBe(0)
  expect(reads()).toEqual([])
  const record = (await recordsOf(scenario))[pathOf('evidence')] as { sessions: { s3: Record<string, unknown> }[] }
  expect(record.sessions[0]?.s3).toMatchObject({ versionId: stored()?.versionId, bytes: MOST_DIGESTED_BYTES + 1 })
  expect(record.sessions[0]?.s3).not.toHaveProperty('sha256')
})
