import { PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import { ACME } from '../acme.ts'
import type { Stage } from './stage.ts'

const NOBODYS = 'ffffffffffff-deadbeef'

/** What a sweep finds afterwards: nothing of alice, but what is open without a merge. */
export async function sweepUp(stage: Stage): Promise<void> {
  const { timeline, sandbox, clock, admin, folder } = stage
  timeline.heading('10. The sweep')
  const expiresAt = new Date(clock.now().getTime() + 3_600_000)
  const account = { id: ACME.accountId, region: ACME.region, partition: 'aws' } as const
  const PolicyName = policyName(expiresAt, NOBODYS)
  const PolicyDocument = policyDocument({
    account,
    instances: [ACME.instances.db],
    document: 'JitAccess-1h',
    expiresAt,
  })
  await admin.send(new PutUserPolicyCommand({ UserName: 'bob', PolicyName, PolicyDocument }))
  timeline.say(
    'an administrator',
    `gives bob a shell on ${ACME.instances.db} by hand, under a name like ours: ${PolicyName}`,
  )
  const workspace = await folder()
  await sandbox.github.clone(workspace)
  const checkout = { workspace, sha: await sandbox.github.mainSha() }
  const swept = await stage.runJob('job sweep', { mode: 'sweep', 'dry-run': 'true' }, {}, 'schedule', checkout)
  const { findings } = JSON.parse(swept.outputs.result ?? '{}') as Swept
  const found = findings.map(({ state, user }) => `${state} ${user}`).sort()
  timeline.claim('it finds what nobody merged, and would end it', found.includes('unknown bob'), found)
  timeline.claim(
    "and pia's session, which the script's way of ending left open: no grant covers it",
    found.includes('stray pia'),
    found,
  )
  timeline.claim('and nothing of alice, and is red', found.length === 2 && swept.exitCode === 1, found)
}

interface Swept {
  readonly findings: readonly { readonly state: string; readonly user: string }[]
}
