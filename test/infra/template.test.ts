import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import { NO_NAMES } from '../../src/domain/rules/targets.ts'
import { ACCOUNT_ID, planFor, propertiesOf, statementsOf } from './plan.ts'

const KEY_ARN = `arn:aws:kms:ap-southeast-1:${ACCOUNT_ID}:key/k`
const PROVIDER = `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`

/** The entry under `accounts:` of rules that are otherwise right. */
function accountOf(entry: string | undefined, name: string) {
  const rules = `version: 1\naccounts:\n${entry}rules: [{accounts: [${name}], max_duration: 8h}]\n`
  const parsed = parseRules('.github/jit-access.yml', Buffer.from(rules))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value.accounts.get(name)
}

describe('the outputs of the template', () => {
  it('are an entry that fits into the rules', () => {
    const { outputs } = planFor({ AccountName: 'dev', LogGroupName: '/aws/ssm/dev', BucketName: 'logs-dev' })
    expect(accountOf(outputs.RulesEntry, 'dev')).toEqual({
      name: 'dev',
      id: ACCOUNT_ID,
      region: 'ap-southeast-1',
      partition: 'aws',
      roles: { grant: outputs.GrantRoleArn, revoke: outputs.RevokeRoleArn, logs: outputs.LogsRoleArn },
      documents: [1, 4, 8, 24].map(hours => ({ name: `JitAccess-${hours}h`, maxMs: hours * 3_600_000 })),
      logs: { group: '/aws/ssm/dev', bucket: 'logs-dev', prefix: 'sessions' },
      names: NO_NAMES,
      foreignDocuments: [],
    })
  })

  it.each(['cn-north-1', 'us-gov-west-1'])('name the account and region %s if no name is given', region => {
    const { outputs } = planFor({}, region)
    const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws-us-gov'
    expect(accountOf(outputs.RulesEntry, `${ACCOUNT_ID}-${region}`)).toMatchObject({ region, partition })
    expect(outputs.GrantRoleArn).toBe(`arn:${partition}:iam::${ACCOUNT_ID}:role/JitGrant`)
  })

  it.each<[string, object]>([
    ['none', {}],
    [KEY_ARN, { KmsKeyArn: KEY_ARN }],
  ])('include the ARN of the key if there is one: %s', (KmsKey, key) => {
    expect(planFor({ KmsKey }).outputs).toEqual({
      RulesEntry: expect.any(String),
      GrantRoleArn: `arn:aws:iam::${ACCOUNT_ID}:role/JitGrant`,
      RevokeRoleArn: `arn:aws:iam::${ACCOUNT_ID}:role/JitRevoke`,
      LogsRoleArn: `arn:aws:iam::${ACCOUNT_ID}:role/JitLogs`,
      BoundaryArn: `arn:aws:iam::${ACCOUNT_ID}:policy/JitAccessBoundary`,
      InstancePolicyArn: `arn:aws:iam::${ACCOUNT_ID}:policy/JitAccessTranscripts`,
      OidcProviderArn: PROVIDER,
      LogGroupName: '/jit-access/sessions',
      BucketName: `jit-access-${ACCOUNT_ID}-ap-southeast-1`,
      ...key,
    })
  })
})

describe('a StackSet over several regions', () => {
  const HomeRegion = 'eu-central-1'
  const iam = ['OidcProvider', 'Boundary', 'GrantRole', 'RevokeRole', 'LogsRole', 'InstancePolicy']
  const idsIn = (region: string) => planFor({ HomeRegion, KmsKey: 'create' }, region).resources.map(({ id }) => id)

  it('creates global resources once, and everything else in each region', () => {
    const elsewhere = idsIn('us-east-1')
    expect(idsIn(HomeRegion).toSorted()).toEqual([...elsewhere, ...iam].toSorted())
    expect(elsewhere.filter(id => iam.includes(id))).toEqual([])
  })

  it('gives the roles to every region, and names them in the entry of each', () => {
    const home = planFor({ HomeRegion, KmsKey: 'create' }, HomeRegion)
    for (const id of iam.filter(id => id !== 'OidcProvider'))
      expect(JSON.stringify(statementsOf(home, id)), id).not.toContain(HomeRegion)
    const other = planFor({ HomeRegion }, 'us-east-1').outputs
    expect(Object.keys(other)).toEqual(['RulesEntry', 'LogGroupName', 'BucketName'])
    expect(accountOf(other.RulesEntry, `${ACCOUNT_ID}-us-east-1`)?.roles.grant).toBe(home.outputs.GrantRoleArn)
  })

  it('has no wildcard for regions if it has a single one', () => {
    expect(JSON.stringify(planFor({ KmsKey: 'create' }).resources)).not.toMatch(/arn:aws:(ssm|ec2|logs|kms):\*/)
  })
})

describe('the transcripts', () => {
  it.each([1, 4, 8, 24])('are recorded in the group and bucket of the stack for sessions of %i h', hours => {
    const parameters = { RunAsUser: 'ops', IdleMinutes: '5', KmsKey: 'create', SessionKeyArn: KEY_ARN }
    expect(propertiesOf(planFor(parameters), `Document${hours}h`).Content.inputs).toEqual({
      s3BucketName: `jit-access-${ACCOUNT_ID}-ap-southeast-1`,
      s3KeyPrefix: 'sessions',
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: '/jit-access/sessions',
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: true,
      kmsKeyId: KEY_ARN,
      runAsEnabled: true,
      runAsDefaultUser: 'ops',
      idleSessionTimeout: '5',
      maxSessionDuration: String(hours * 60),
    })
  })

  it('are accepted without a key by a group that has none', () => {
    expect(propertiesOf(planFor(), 'Document1h').Content.inputs).toMatchObject({
      cloudWatchEncryptionEnabled: false,
      kmsKeyId: '',
      runAsEnabled: false,
      runAsDefaultUser: '',
    })
    expect(propertiesOf(planFor(), 'LogGroup')).toEqual({ LogGroupName: '/jit-access/sessions', RetentionInDays: 365 })
  })

  it('expire, move and are locked by the parameters, or not at all, and the witness beside them never expires', () => {
    const kept = propertiesOf(planFor({ ObjectDays: '0', InfrequentAfterDays: '0' }), 'Bucket')
    const [rule] = (kept.LifecycleConfiguration as { Rules: readonly object[] }).Rules
    expect(Object.keys(rule ?? {})).toEqual(['Id', 'Status', 'Prefix', 'AbortIncompleteMultipartUpload'])
    expect(kept.ObjectLockConfiguration).toBeUndefined()
    const given = { ObjectDays: '400', InfrequentAfterDays: '30', ObjectLockMode: 'COMPLIANCE', ObjectLockDays: '90' }
    expect(propertiesOf(planFor(given), 'Bucket')).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 90 } } },
      LifecycleConfiguration: {
        Rules: [
          {
            Prefix: 'sessions/',
            Transitions: [{ StorageClass: 'STANDARD_IA', TransitionInDays: 30 }],
            ExpirationInDays: 400,
            NoncurrentVersionExpiration: { NoncurrentDays: 400 },
          },
        ],
      },
    })
  })
})
