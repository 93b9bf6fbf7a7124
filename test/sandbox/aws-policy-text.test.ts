import { expect, test } from 'vitest'
import { decide } from '../../sandbox/aws/decision.ts'
import { policyText } from '../../sandbox/aws/iam/policy-text.ts'
import { allow } from './aws-setup.ts'

const end = '2026-11-23T11:00:00Z'
const at = Date.parse(end)

const policies: [string, object, readonly number[] | undefined][] = [
  ['no clock', allow('ssm:*', '*'), []],
  ['one end', allow('ssm:*', '*', { DateLessThan: { 'aws:CurrentTime': end } }), [at]],
  ['an end in any case of letters', allow('ssm:*', '*', { DateLessThan: { 'AWS:currenttime': end } }), [at]],
  ['a list of instants', allow('ssm:*', '*', { DateGreaterThan: { 'aws:CurrentTime': [end, end] } }), [at, at]],
  [
    'a date without a zone',
    allow('ssm:*', '*', { DateLessThan: { 'aws:CurrentTime': '2026-11-23T11:00:00' } }),
    undefined,
  ],
  ['a number', allow('ssm:*', '*', { DateLessThan: { 'aws:CurrentTime': '1795432800' } }), undefined],
  ['another operator', allow('ssm:*', '*', { StringLike: { 'aws:CurrentTime': '2026-11-23T11*' } }), undefined],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
  ['a variable', allow('ssm:*', 'arn:aws:ssm:*:*:document/${aws:CurrentTime}'), undefined],
  ['the epoch', allow('ssm:*', '*', { NumericLessThan: { 'aws:EpochTime': '1' } }), undefined],
]

test.each(policies)(
  'decisions on a policy with %s are remembered for as long as they hold',
  (_what, policy, points) => {
    expect(policyText(JSON.stringify(policy)).turningPoints).toEqual(points)
  },
)

test('a remembered decision changes in the very second when the policy ends', async () => {
  const policy = JSON.stringify(allow('ssm:DescribeSessions', '*', { DateLessThan: { 'aws:CurrentTime': end } }))
  const ask = (ms: number) =>
    decide({
      principal: 'arn:aws:iam::123456789012:user/alice',
      accountId: '123456789012',
      action: 'ssm:DescribeSessions',
      resource: '*',
      context: {},
      now: new Date(at + ms),
      identity: [policy],
      boundary: undefined,
      session: undefined,
    })
  for (let round = 0; round < 2; round++) {
    expect([await ask(-60_000), await ask(-1), await ask(0), await ask(60_000)]).toEqual([
      'allowed',
      'allowed',
      'identity',
      'identity',
    ])
  }
})
