import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { ACME, prepareAccount } from '../../sandbox/acme.ts'
import { AwsError, AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { Random } from '../../sandbox/shared/random.ts'

export const START = new Date('2026-11-23T10:00:00Z')
export const { region, accountId } = ACME

export type Service = 'iam' | 'sts' | 'ssm' | 'logs' | 's3'
export type Call = readonly [service: Service, operation: string, input: object]

/** Whether the token of a job opens a role, or the name of the error. */
export async function assume({ handle }: Pick<AwsWorld, 'handle'>, role: string, token: string): Promise<string> {
  const sts = new STSClient({
    region,
    endpoint: 'http://127.0.0.1:1',
    requestHandler: inProcess(handle),
    maxAttempts: 1,
  })
  const RoleArn = `arn:aws:iam::${accountId}:role/${role}`
  const ask = new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 'run-1', WebIdentityToken: token })
  return sts.send(ask).then(
    () => 'opened',
    (error: Error) => error.name,
  )
}

/** An account as the template prepares it, with users under the boundary, one without, and two instances. IAM is never late. */
export function prepared(parameters: Readonly<Record<string, string>> = {}) {
  const clock = new VirtualClock(START)
  const oidc = new OidcIssuer({ clock })
  const settings = { propagationMs: [0, 0], connectMs: [0, 0], listingLagMs: [0, 0], s3DelayMs: [0, 0] } as const
  const world = new AwsWorld({ clock, random: new Random(1), settings, oidc })
  const account = world.addAccount(accountId)
  const { boundary, outputs } = prepareAccount(account, region, parameters)
  account.addInstance(region, ACME.instances.api)
  account.addInstance(region, ACME.instances.db)
  const users = {
    alice: account.addUser('alice', { boundary }),
    mallory: account.addUser('mallory', { boundary }),
    unbound: account.addUser('unbound'),
  }

  /** The answer, or the name of the error. */
  const call = async (key: { readonly accessKeyId: string }, [service, operation, input]: Call): Promise<string> => {
    try {
      await world.call(key, region, service, operation, input)
      return 'ok'
    } catch (error) {
      if (error instanceof AwsError) return error.name
      throw error
    }
  }

  /** The credentials of a job, as an attacker inside it mints them: all that the role has. */
  const keyOf = (role: string) => account.addRoleSession(role, 'job')

  return {
    clock,
    oidc,
    world,
    account,
    users,
    outputs,
    call,
    as: (role: 'JitGrant' | 'JitRevoke' | 'JitLogs' | 'Instance', what: Call) => call(keyOf(role), what),
    asUser: (user: keyof typeof users, what: Call) => call(users[user].credentials, what),
  }
}
