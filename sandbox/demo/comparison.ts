import { DeleteUserPolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { ACME } from '../acme.ts'
import { connect, outcomeOf } from './person.ts'
import type { Stage } from './stage.ts'

const OLD_POLICY = 'jit-admin-session'

/** For comparison: Pia has a policy such as jit-admin-session wrote them, with no end of its own. */
export async function prepareComparison({ admin, acme, timeline }: Stage): Promise<void> {
  const { region, accountId: account, instances } = ACME
  const Resource = [
    `arn:aws:ec2:${region}:${account}:instance/${instances.api}`,
    `arn:aws:ssm:${region}:${account}:document/JitAccess-1h`,
  ]
  const Statement = [
    { Effect: 'Allow', Action: 'ssm:StartSession', Resource },
    // Which the script did not give; without it current clients get no terminal (docs/aws-facts.md SSM-16).
    { Effect: 'Allow', Action: 'ssmmessages:OpenDataChannel', Resource: '*' },
  ]
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await admin.send(new PutUserPolicyCommand({ UserName: 'pia', PolicyName: OLD_POLICY, PolicyDocument }))
  timeline.say('admin', 'for comparison, gives pia a policy without an end, as jit-admin-session did')
  const held = acme.account.policyNames('pia')
  timeline.claim(`AWS has one policy of pia: ${OLD_POLICY}`, held.join() === OLD_POLICY, held)
}

/** Pia's policy is deleted when Alice's access ends, and Pia reconnects at once. Answers Pia's session. */
export async function comparePia(stage: Stage): Promise<string | undefined> {
  const { admin, timeline } = stage
  await admin.send(new DeleteUserPolicyCommand({ UserName: 'pia', PolicyName: OLD_POLICY }))
  timeline.say('admin', `for comparison, deletes pia's policy ${OLD_POLICY}, which has no end of its own`)
  const attempt = await connect(stage, 'pia')
  timeline.say('pia', `asks for a shell all the same: ${outcomeOf(attempt)}`)
  timeline.claim(
    'without an end in the policy, who was just cut off comes back: IAM is eventually consistent',
    attempt.session !== undefined,
    outcomeOf(attempt),
  )
  return attempt.session
}
