import { DeleteUserPolicyCommand } from '@aws-sdk/client-iam'
import { paginateDescribeSessions, TerminateSessionCommand } from '@aws-sdk/client-ssm'
import type { SmallWorld } from './small-world.ts'
import type { Stage } from './stage.ts'

/** When jit-admin-session looked for sessions, in milliseconds from the deletion of the policy. */
export const OLD_SCRIPTS = { 'v1.0.4, one pass': [0], 'v1.0.5, three passes': [0, 20_000, 40_000] } as const

/** What the script's enforcer did: the policy deleted once, and every session whose owner contains the name ended in each pass. */
export async function runOldScript(stage: Stage, world: SmallWorld, passesAtMs: readonly number[]): Promise<void> {
  const { clock, grants, users } = world
  const { iam, ssm } = stage.clients(users.admin.credentials)
  const startedAt = clock.now().getTime()
  for (const { user, policy } of grants)
    await iam.send(new DeleteUserPolicyCommand({ UserName: user, PolicyName: policy }))
  for (const passAtMs of passesAtMs) {
    await clock.advance(Math.max(0, startedAt + passAtMs - clock.now().getTime()))
    const found = []
    for await (const page of paginateDescribeSessions({ client: ssm }, { State: 'Active' }))
      found.push(...(page.Sessions ?? []))
    const names = [...new Set(grants.map(grant => grant.user))]
    const own = found.filter(({ Owner }) => names.some(name => Owner?.includes(name)))
    for (const { SessionId } of own) await ssm.send(new TerminateSessionCommand({ SessionId }))
  }
}
