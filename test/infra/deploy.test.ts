import { describe, expect, it } from 'vitest'
import { assumeRoleWithWebIdentity } from '../../sandbox/aws/sts-web-identity.ts'
import { AwsError, AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { deployStack } from '../../sandbox/cloudformation/templates.ts'
import { type JobClaims, OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { ACCOUNT_ID, REPOSITORY } from './plan.ts'

const REGION = 'ap-southeast-1'
const IDS = { OrganisationId: '9', RepositoryId: '42' }

function emptyAccount() {
  const clock = new VirtualClock(new Date('2026-11-23T10:00:00Z'))
  const oidc = new OidcIssuer({ clock })
  const world = new AwsWorld({ clock, random: new Random(1), oidc })
  const account = world.addAccount(ACCOUNT_ID)
  const deploy = (parameters: Readonly<Record<string, string>> = {}, region = REGION) =>
    deployStack('jit-access', account, region, { ...REPOSITORY, ...parameters })
  return { world, account, oidc, deploy }
}

describe('a deployed stack', () => {
  it('has in the account what the template says', () => {
    const { world, account, deploy } = emptyAccount()
    const { outputs } = deploy({ KmsKey: 'create' })
    const region = account.region(REGION)
    expect([...account.roles.values()].map(({ arn }) => arn)).toEqual([
      outputs.GrantRoleArn,
      outputs.RevokeRoleArn,
      outputs.LogsRoleArn,
    ])
    expect([...account.roles.values()].map(role => role.maxSessionDurationSeconds)).toEqual([3_600, 3_600, 3_600])
    expect([...account.managedPolicies.keys()]).toEqual([outputs.BoundaryArn, outputs.InstancePolicyArn])
    expect([...account.oidcProviders]).toEqual([['token.actions.githubusercontent.com', ['sts.amazonaws.com']]])
    expect([...region.documents.keys()]).toEqual([1, 4, 8, 24].map(hours => `JitAccess-${hours}h`))
    expect(region.logGroups.get(outputs.LogGroupName ?? '')?.kmsKeyId).toBe(outputs.KmsKeyArn)
    expect([...world.buckets.keys()]).toEqual([outputs.BucketName])
  })

  it('cannot be deployed twice, because its names are taken', () => {
    const { deploy } = emptyAccount()
    deploy()
    expect(() => deploy()).toThrow(/The OIDC provider https:\/\/token.actions.githubusercontent.com already exists/)
    const provider = { OidcProviderArn: `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com` }
    expect(() => deploy(provider)).toThrow(/JitAccessBoundary already exists/)
  })

  it('can be deployed in a second region, beside the first with the global resources', () => {
    const { account, world, deploy } = emptyAccount()
    for (const region of [REGION, 'eu-central-1']) deploy({ HomeRegion: REGION }, region)
    expect(account.roles.size).toBe(3)
    expect(account.region('eu-central-1').documents.size).toBe(4)
    expect(world.buckets.size).toBe(2)
  })

  it('is not changed if a parameter is wrong', () => {
    const { account, world, deploy } = emptyAccount()
    expect(() => deploy({ KmsKey: 'yes' })).toThrow(/KmsKey/)
    expect([account.oidcProviders.size, account.roles.size, world.buckets.size]).toEqual([0, 0, 0])
  })
})

describe('a deployed role', () => {
  const claims = (environment: string): JobClaims => ({
    repository: 'acme/jit-access',
    repository_owner_id: '9',
    repository_id: '42',
    environment,
  })

  async function assumable(parameters: Readonly<Record<string, string>>, job: JobClaims, subject: 'names' | 'ids') {
    const { world, account, oidc, deploy } = emptyAccount()
    deploy(parameters)
    const token = await oidc.token(oidc.addJob(job, { subject }), 'sts.amazonaws.com')
    const roles: string[] = []
    for (const { name, arn } of account.roles.values()) {
      const input = { RoleArn: arn, RoleSessionName: 'job', WebIdentityToken: token }
      try {
        await assumeRoleWithWebIdentity(input, world, world.clock.now())
        roles.push(name)
      } catch (error) {
        if (!(error instanceof AwsError)) throw error
        expect(error.name).toBe('AccessDenied')
      }
    }
    return roles
  }

  const ROLES: Readonly<Record<string, readonly string[]>> = {
    'jit-grant': ['JitGrant', 'JitRevoke'],
    'jit-revoke': ['JitRevoke'],
    'jit-logs': ['JitLogs'],
    'jit-transcripts': ['JitLogs'],
    'jit-wait-1h': ['JitRevoke'],
    production: [],
  }

  it.each(Object.keys(ROLES).flatMap(name => (['names', 'ids'] as const).map(subject => [name, subject] as const)))(
    'can be assumed by its job only: a job in %s, with a subject of %s',
    async (environment, subject) => {
      const parameters = { ...IDS, WaitEnvironment1: 'jit-wait-1h' }
      expect(await assumable(parameters, claims(environment), subject)).toEqual(ROLES[environment])
    },
  )

  const { environment: _, ...nowhere } = claims('none')

  it.each<[string, Readonly<Record<string, string>>, JobClaims, 'names' | 'ids']>([
    ['a job in no environment', IDS, nowhere, 'names'],
    ['a job in no environment, with ids', IDS, nowhere, 'ids'],
    ['a job of another repository', IDS, { ...claims('jit-grant'), repository: 'acme/other' }, 'names'],
    ['a job of a look-alike owner', IDS, { ...claims('jit-grant'), repository_owner_id: '90' }, 'ids'],
    ['a job of a look-alike repository', IDS, { ...claims('jit-grant'), repository_id: '421' }, 'ids'],
    ['a job with ids that the stack was not given', {}, claims('jit-grant'), 'ids'],
    ['a job in a wait environment that the stack was not given', IDS, claims('jit-wait-1h'), 'names'],
  ])('cannot be assumed by %s', async (_, parameters, job, subject) => {
    expect(await assumable(parameters, job, subject)).toEqual([])
  })
})
