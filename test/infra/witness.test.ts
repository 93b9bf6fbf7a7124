import { describe, expect, it } from 'vitest'
import { decide } from '../../sandbox/aws/decision.ts'
import { ACCOUNT_ID, planFor, propertiesOf } from './plan.ts'
import { type Call, prepared, START } from './prepared.ts'

/** The witness (docs/design.md §11): with any credentials, its records below `ledger/` are only ever added to. */

const RECORD = 'ledger/2026-11/0a1b2c3d4e5f-deadbeef/001.json'
const NEXT = 'ledger/2026-11/0a1b2c3d4e5f-deadbeef/002.json'
const TRANSCRIPT = 'sessions/alice-1.log'

const ROLES = ['JitGrant', 'JitRevoke', 'JitLogs'] as const
const THIEVES = [...ROLES, 'an instance', 'an administrator'] as const
type Thief = (typeof THIEVES)[number]

const allow = (Action: string, Effect = 'Allow') => ({ Effect, Action, Resource: '*' })
/** An administrator who may all but bypass Object Lock. */
const ADMINISTRATOR = {
  Version: '2012-10-17',
  Statement: [allow('*'), allow('s3:BypassGovernanceRetention', 'Deny')],
}

/** An account as prepared, with a record and a transcript in its bucket, and the credentials of each thief. */
function robbed(parameters: Readonly<Record<string, string>> = {}) {
  const stage = prepared(parameters)
  const { account, world, outputs } = stage
  const bucket = world.buckets.get(outputs.BucketName ?? '')
  if (!bucket) throw new Error('The stack has made no bucket.')
  for (const key of [RECORD, TRANSCRIPT]) bucket.put(key, Buffer.from('true'), START)
  const transcripts = account.managedPolicies.get(outputs.InstancePolicyArn ?? '')?.document ?? ''
  account.addRole('Instance', { trust: {}, policies: { transcripts } })
  const { credentials } = account.addUser('administrator', { policies: { all: ADMINISTRATOR } })
  const attempt = (thief: Thief, call: Call) => {
    if (thief === 'an administrator') return stage.call(credentials, call)
    return stage.as(thief === 'an instance' ? 'Instance' : thief, call)
  }
  const s3 = (operation: string, Key: string, more: object = {}): Call => [
    's3',
    operation,
    { Bucket: bucket.name, Key, ContentMD5: 'given', ...more },
  ]
  return { ...stage, bucket, attempt, s3 }
}

const ONCE = { IfNoneMatch: '*' }
const EXISTS = 'PreconditionFailed'
const NO = 'AccessDenied'
/** The ETag of the record: the MD5 of `true`. */
const ETAG = '"b326b5062b2f0e69046810717534cb09"'

/** What comes of it for JitGrant, JitRevoke, JitLogs, an instance, an administrator. */
type Answers = readonly [string, string, string, string, string]
const ATTEMPTS: readonly (readonly [what: string, operation: string, key: string, more: object, answers: Answers])[] = [
  ['adds the next record', 'PutObject', NEXT, ONCE, ['ok', 'ok', NO, NO, NO]],
  ['adds a record under any number', 'PutObject', 'ledger/2026-11/x/999.json', ONCE, ['ok', 'ok', NO, NO, NO]],
  ['adds the next record without the conditional header', 'PutObject', NEXT, {}, [NO, NO, NO, NO, NO]],
  ['overwrites a record', 'PutObject', RECORD, {}, [NO, NO, NO, NO, NO]],
  ['overwrites a record by its ETag', 'PutObject', RECORD, { IfMatch: ETAG }, [NO, NO, NO, NO, NO]],
  ['puts a record that exists', 'PutObject', RECORD, ONCE, [EXISTS, EXISTS, NO, NO, NO]],
  ['deletes a record', 'DeleteObject', RECORD, {}, [NO, NO, NO, NO, NO]],
  ['deletes a version', 'DeleteObject', RECORD, { VersionId: 'x' }, [NO, NO, NO, NO, NO]],
  ['deletes a version past Object Lock', 'DeleteObject', RECORD, { VersionId: 'x', BypassGovernanceRetention: true }, [NO, NO, NO, NO, NO]],
  ['reads a record', 'GetObject', RECORD, {}, ['ok', 'ok', 'ok', NO, 'ok']],
  ['reads a record that is missing', 'GetObject', NEXT, {}, [NO, NO, 'NoSuchKey', NO, 'NoSuchKey']],
  ['reads a transcript', 'GetObject', TRANSCRIPT, {}, [NO, NO, 'ok', NO, 'ok']],
  ['writes a transcript', 'PutObject', TRANSCRIPT, ONCE, [NO, NO, NO, EXISTS, EXISTS]],
  ['writes beside witness and transcripts', 'PutObject', 'ledger-2/1.json', ONCE, [NO, NO, NO, NO, 'ok']],
] // biome-ignore format: a table

const STACKS: readonly (readonly [stack: string, parameters: Readonly<Record<string, string>>])[] = [
  ['alone', {}],
  ['with Object Lock and a key', { ObjectLockMode: 'GOVERNANCE', KmsKey: 'create' }],
  ['for many regions', { HomeRegion: 'ap-southeast-1', KmsKey: 'create' }],
]

describe.each(STACKS)('a stack %s', (_, parameters) => {
  it.each(ATTEMPTS)(
    'refuses all that a role is not for: an attempt that %s',
    async (_what, operation, key, more, answers) => {
      const given = []
      for (const thief of THIEVES) {
        const { attempt, s3, bucket } = robbed(parameters)
        const before = bucket.versionsOf(RECORD)
        given.push(await attempt(thief, s3(operation, key, more)))
        expect(bucket.versionsOf(RECORD)).toEqual(before)
      }
      expect(given).toEqual(answers)
    },
  )
})

/** What S3 lets do with an object, reading aside (Service Authorization Reference, 2026-11). */
const WRITES = [
  'AbortMultipartUpload', 'BypassGovernanceRetention', 'DeleteObject', 'DeleteObjectAnnotation', 'DeleteObjectTagging',
  'DeleteObjectVersion', 'DeleteObjectVersionAnnotation', 'DeleteObjectVersionTagging', 'InitiateReplication',
  'ObjectOwnerOverrideToBucketOwner', 'PutObject', 'PutObjectAcl', 'PutObjectAnnotation', 'PutObjectLegalHold',
  'PutObjectRetention', 'PutObjectTagging', 'PutObjectVersionAcl', 'PutObjectVersionAnnotation',
  'PutObjectVersionTagging', 'ReplicateDelete', 'ReplicateObject', 'ReplicateObjectAnnotation', 'ReplicateTags',
  'RestoreObject', 'UpdateObjectEncryption',
] // biome-ignore format: a list
const READS = ['GetObject', 'GetObjectVersion', 'GetObjectRetention', 'GetObjectVersionForReplication']

describe('the policy of the bucket', () => {
  const plan = planFor({ HomeRegion: 'eu-central-1' })
  const resourcePolicy = JSON.stringify(propertiesOf(plan, 'BucketPolicy').PolicyDocument)

  /** What is decided for a principal whose own policies allow everything. */
  const decided = (action: string, principal: string, key: string, context: Readonly<Record<string, string>> = {}) =>
    decide({
      principal: principal.startsWith('role/')
        ? `arn:aws:sts::${ACCOUNT_ID}:assumed-${principal}/job`
        : `arn:aws:iam::${ACCOUNT_ID}:${principal}`,
      accountId: ACCOUNT_ID,
      action: `s3:${action}`,
      resource: `arn:aws:s3:::${plan.outputs.BucketName}/${key}`,
      context: {
        'aws:SecureTransport': 'true',
        'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT_ID}:${principal}`,
        ...context,
      },
      now: START,
      identity: [JSON.stringify({ Version: '2012-10-17', Statement: [allow('*')] })],
      boundary: undefined,
      session: undefined,
      resourcePolicy,
    })
  const header = { 's3:if-none-match': '*' }

  it.each(WRITES)('refuses s3:%s below ledger/ to administrators, and leaves it to IAM elsewhere', async action => {
    expect(await decided(action, 'user/admin', RECORD, action === 'PutObject' ? header : {})).toBe('resource deny')
    expect(await decided(action, 'user/admin', TRANSCRIPT)).toBe('allowed')
  })

  it.each(WRITES)('refuses s3:%s below ledger/ to the grant role even if its own policies allowed it, but for a conditional put', async action => {
    expect(await decided(action, 'role/JitGrant', RECORD)).toBe('resource deny')
    expect(await decided(action, 'role/JitGrant', RECORD, header)).toBe(action === 'PutObject' ? 'allowed' : 'resource deny')
  }) // biome-ignore format: a sentence

  it('refuses the parts of an upload, which cannot be conditional', async () => {
    expect(await decided('PutObject', 'role/JitGrant', RECORD, { 's3:ObjectCreationOperation': 'false' })).toBe(
      'resource deny',
    )
  })

  it.each(READS)('leaves s3:%s below ledger/ to IAM', async action => {
    expect(await decided(action, 'user/auditor', RECORD)).toBe('allowed')
  })

  it.each(['user/JitGrant', 'role/JitLogs', 'role/JitGrant2', 'role/team/JitGrant', 'role/jitgrant'])(
    'takes %s for none of the two roles',
    async principal => {
      expect(await decided('PutObject', principal, RECORD, header)).toBe('resource deny')
    },
  )
})

describe('an administrator who removes the policy of the bucket first', () => {
  it('can then overwrite and hide records, but for the time of Object Lock not remove them', async () => {
    const { attempt, s3, bucket } = robbed({ ObjectLockMode: 'GOVERNANCE' })
    bucket.policy = undefined
    const VersionId = bucket.versionsOf(RECORD)[0]?.versionId
    expect(await attempt('an administrator', s3('PutObject', RECORD))).toBe('ok')
    expect(await attempt('an administrator', s3('DeleteObject', RECORD))).toBe('ok')
    expect(await attempt('an administrator', s3('DeleteObject', RECORD, { VersionId }))).toBe(NO)
    expect(bucket.versionsOf(RECORD).map(({ kind }) => kind)).toEqual(['object', 'object', 'delete marker'])
  })
})
