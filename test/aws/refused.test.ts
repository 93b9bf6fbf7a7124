import { expect, it } from 'vitest'
import { AwsError } from '../../src/aws/errors.ts'
import { hadNoEffect } from '../../src/aws/no-effect.ts'

const call = { action: 'iam:PutUserPolicy', purpose: 'write a policy', role: 'JitGrant', account: 'dev' }
const failed = (name: string, httpStatusCode?: number, attempts?: number) =>
  new AwsError(call, Object.assign(new Error('x'), { name, $metadata: { httpStatusCode, attempts } }))

it.each<[string, unknown, boolean]>([
  ['refused at once', failed('AccessDenied', 403, 1), true],
  ['of a user who is not there', failed('NoSuchEntityException', 404, 1), true],
  ['refused after an attempt whose answer may have been lost', failed('AccessDenied', 403, 2), false],
  ['of a user who was gone at the second attempt', failed('NoSuchEntityException', 404, 2), false],
  ['too large, at every attempt', failed('LimitExceededException', 409, 8), true],
  ['malformed, at every attempt', failed('MalformedPolicyDocumentException', 400, 2), true],
  ['answered by a broken server', failed('ServiceFailureException', 500, 1), false],
  ['never answered', failed('TimeoutError', undefined, 8), false],
  ['throttled at every attempt', failed('Throttling', 400, 8), false],
  ['aborted half way', failed('AbortError'), false],
  ['that failed for another reason', new Error('x'), false],
])('decides whether a failed write surely had no effect: %s: %s', (_, error, expected) => {
  expect(hadNoEffect(error)).toBe(expected)
})
