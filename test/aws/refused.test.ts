import { expect, it } from 'vitest'
import { AwsError } from '../../src/aws/errors.ts'
import { hadNoEffect } from '../../src/aws/refused.ts'

const call = { action: 'iam:PutUserPolicy', purpose: 'write a policy', role: 'JitGrant', account: 'dev' }
const failed = (name: string, httpStatusCode?: number, attempts?: number) =>
  new AwsError(call, Object.assign(new Error('x'), { name, $metadata: { httpStatusCode, attempts } }))

it.each<[string, unknown, boolean]>([
  ['refused at once', failed('AccessDenied', 403, 1), true],
  ['of a user who is not there', failed('NoSuchEntityException', 404, 1), true],
  ['refused after a try whose answer may have been lost', failed('AccessDenied', 403, 2), false],
  ['of a user who was not there any more at the second try', failed('NoSuchEntityException', 404, 2), false],
  ['too large, however often it was tried', failed('LimitExceededException', 409, 8), true],
  ['malformed, however often it was tried', failed('MalformedPolicyDocumentException', 400, 2), true],
  ['answered by a broken server', failed('ServiceFailureException', 500, 1), false],
  ['never answered', failed('TimeoutError', undefined, 8), false],
  ['throttled to the last', failed('Throttling', 400, 8), false],
  ['given up half way', failed('AbortError'), false],
  ['that failed for another reason', new Error('x'), false],
])('a write %s had no effect: %s', (_, error, expected) => {
  expect(hadNoEffect(error)).toBe(expected)
})
