import { SSMClient } from '@aws-sdk/client-ssm'
import { HttpResponse } from '@smithy/core/protocols'
import { expect, it } from 'vitest'
import { createSsm } from '../../src/aws/ssm.ts'

const AT = 1_795_428_000

/** Session Manager that lists these as ended, in the words of the wire. */
function listing(...sessions: readonly object[]) {
  const client = new SSMClient({
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: {
      handle: async (request: { body: string }) => {
        const isHistory = JSON.parse(request.body).State === 'History'
        const body = new TextEncoder().encode(JSON.stringify({ Sessions: isHistory ? sessions : [] }))
        return { response: new HttpResponse({ statusCode: 200, headers: {}, body }) }
      },
    },
  })
  return createSsm(client, { role: 'arn:aws:iam::123456789012:role/JitLogs', account: 'dev' }, 'ap-southeast-1')
}

const session = (more: object) => ({ SessionId: 'alice-1', Owner: 'arn:aws:iam::123456789012:user/alice', ...more })

it.each([
  ['that ended', { Status: 'Terminated', StartDate: AT, EndDate: AT + 60 }, AT + 60],
  ['that never connected, and has no end of its own', { Status: 'Failed', StartDate: AT }, AT],
  ['that is closing', { Status: 'Terminating', StartDate: AT }, undefined],
])('reads start and end of a session %s', async (_, told, expected) => {
  const [found] = await listing(session(told)).sessions({})
  expect(found?.endedAt).toEqual(expected === undefined ? undefined : new Date(expected * 1_000))
})

it.each([
  ['60', 3_600_000],
  ['', undefined],
  ['1h', undefined],
])('reads a longest duration of %j minutes', async (MaxSessionDuration, expected) => {
  const [found] = await listing(session({ Status: 'Terminated', StartDate: AT, MaxSessionDuration })).sessions({})
  expect(found?.longestMs).toBe(expected)
})
