import { expect, test } from 'vitest'
import { checkPolicyDocument } from '../../sandbox/aws/iam/policy-text.ts'

const statement = (change: object = {}) => ({ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*', ...change })
const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement })
const when = (Condition: object) => document(statement({ Condition }))

test.each<[string, string]>([
  ['two statements with different ids', document(statement({ Sid: 'One' }), statement({ Sid: 'Two' }))],
  ['operators in any case of letters', when({ stringequals: { 'aws:username': 'alice' } })],
  ['an operator for what is there', when({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } })],
  ['an operator for each of many values', when({ 'ForAllValues:StringLike': { 'aws:TagKeys': ['a', 'b'] } })],
  ['a resource of any partition', document(statement({ Resource: 'arn:*:ssm:*:*:session/*' }))],
])('IAM takes a policy with %s', (_, text) => {
  expect(() => checkPolicyDocument(text)).not.toThrow()
})

test.each<[string, string, string]>([
  [
    'two statements of one id',
    document(statement({ Sid: 'One' }), statement({ Sid: 'One' })),
    'Statement IDs (SID) in a single policy must be unique.',
  ],
  [
    'an id with a space',
    document(statement({ Sid: 'One two' })),
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  ],
  ['an unknown operator', when({ StringIs: { 'aws:username': 'alice' } }), 'Invalid Condition type : StringIs.'],
  [
    'a resource that is no ARN',
    document(statement({ Resource: 'i-0123456789abcdef0' })),
    'Resource i-0123456789abcdef0 must be in ARN format or "*".',
  ],
])('IAM refuses a policy with %s', (_, text, message) => {
  expect(() => checkPolicyDocument(text)).toThrow(message)
})
