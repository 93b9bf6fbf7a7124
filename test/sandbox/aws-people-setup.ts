import { StartSessionCommand } from '@aws-sdk/client-ssm'
import { IdentityCenter } from '../../sandbox/aws/sign-in/identity-center.ts'
import type { Key } from '../../sandbox/aws/state/identity.ts'
import type { AwsSettings } from '../../sandbox/aws/world.ts'
import { accountId, allow, instance, region, sandbox } from './aws-setup.ts'

export const ROLE = 'JitShell-alice'
export const ARN = `arn:aws:iam::${accountId}:role/jit/${ROLE}`
export const MANAGEMENT = '999999999999'
export const SHELL = { shell: allow(['ssm:*', 'ssmmessages:*', 'sts:*', 'signin:*'], '*') }
export const trust = (...Statement: object[]) => ({ Version: '2012-10-17', Statement })

export function company(settings: Partial<AwsSettings> = {}) {
  const w = sandbox({ connectMs: [0, 0], listingLagMs: [0, 0], propagationMs: [0, 0], ...settings })
  const center = new IdentityCenter(w.world, { accountId: MANAGEMENT, region })
  const alice = center.addUser('alice@acme.example')
  const role = (document: object) =>
    w.account.addRole(ROLE, { path: '/jit/', trust: document, maxSessionDuration: 43_200, policies: SHELL })
  const of = ({ accessKeyId, secretAccessKey, sessionToken = '' }: Key) =>
    w.clients({ accessKeyId, secretAccessKey, sessionToken })
  const shell = async (key: Key) => {
    await of(key).ssm.send(new StartSessionCommand({ Target: instance, DocumentName: 'JitAccess-1h' }))
    return w.account.sessions(region).at(-1)
  }
  return { ...w, center, person: alice, role, of, shell }
}
