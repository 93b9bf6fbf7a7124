import { expect, it } from 'vitest'
import { AwsError } from '../../src/aws/errors.ts'

const failed = (action: string, name: string) =>
  new AwsError(
    { action, purpose: 'write the policy p of user alice', role: 'JitGrant', account: 'dev' },
    Object.assign(new Error('x'), { name }),
  ).refusal.remedy

it('advises to put the boundary on a user whose policy may not be written, never to allow more to the role', () => {
  const remedy = failed('iam:PutUserPolicy', 'AccessDenied')
  expect(remedy).toContain('put it there with iam:PutUserPermissionsBoundary')
  expect(remedy).not.toMatch(/\ballow\b/i)
})

it.each([
  ['iam:DeleteUserPolicy', 'AccessDenied', 'Allow iam:DeleteUserPolicy in the policies of JitGrant'],
  ['sts:AssumeRoleWithWebIdentity', 'AccessDenied', 'Let the trust policy of JitGrant accept'],
  ['sts:AssumeRoleWithWebIdentity', 'RegionDisabledException', 'Activate STS for the region of account dev'],
  ['logs:GetLogEvents', 'UnrecognizedClientException', "compare the runner's clock with the real time"],
  ['iam:PutUserPolicy', 'LimitExceededException', 'Make room in the inline policies of the user or the role'],
])('says what to do about a failed call: %s, %s', (action, code, remedy) => {
  expect(failed(action, code)).toContain(remedy)
})
