import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { Bucket, Key, once, withBucket } from './aws-bucket-setup.ts'
import { allow, clients, refusal, region, useWorldTime } from './aws-setup.ts'

useWorldTime()

describe('the policy of a bucket', () => {
  const deny = (statement: object) => ({
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Principal: '*', Resource: `arn:aws:s3:::${Bucket}/ledger/*`, ...statement }],
    },
  })

  it('refuses administrators too, in the words of AWS', async () => {
    const { put, remove } = withBucket(deny({ Action: 's3:DeleteObject' }))
    await put()
    expect(await refusal(remove())).toMatch(
      /^AccessDenied 403 .*s3:DeleteObject on resource: arn:aws:s3:::records\/ledger\/1.json with an explicit deny in a resource-based policy/,
    )
  })

  it('can demand the conditional header', async () => {
    const { put } = withBucket(deny({ Action: 's3:PutObject', Condition: { Null: { 's3:if-none-match': 'true' } } }))
    expect(await refusal(put())).toMatch(/^AccessDenied/)
    await put(once)
    await put({ Key: 'elsewhere' })
  })

  it('can name who may write', async () => {
    const admin = 'arn:aws:iam::123456789012:user/admin'
    const { put, as } = withBucket(
      deny({ Action: 's3:PutObject', Condition: { ArnNotEquals: { 'aws:PrincipalArn': [admin] } } }),
    )
    await put()
    expect(await refusal(put({}, as(allow('*', '*'))))).toMatch(/^AccessDenied/)
  })

  it('can give what no policy of the caller gives', async () => {
    const { put, read, as } = withBucket(deny({ Effect: 'Allow', Action: 's3:GetObject' }))
    await put()
    expect(await read({}, as(allow('s3:ListAllMyBuckets', '*')))).toBe('first')
  })
})

describe('a key of the account', () => {
  const kmsKeyArn = `arn:aws:kms:${region}:123456789012:key/k`
  const through = (service: string) => ({ StringLike: { 'kms:ViaService': service } })
  const withKey = (action: string, service = 's3.*') => ({
    Version: '2012-10-17',
    Statement: [
      ...allow('s3:*', '*').Statement,
      { Effect: 'Allow', Action: action, Resource: kmsKeyArn, Condition: through(service) },
    ],
  })

  it('is used by each put and read in the name of the caller, through S3', async () => {
    const { put, read, account, world } = withBucket({ kmsKeyArn })
    const users = ['kms:GenerateDataKey', 'kms:Decrypt'].map(action =>
      account.addUser(action.slice(4), { policies: { p: withKey(action) } }),
    )
    const [writer, reader] = users.map(({ credentials }) => clients(world, credentials).s3)
    expect(await refusal(put({}, reader))).toMatch(/^AccessDenied.*kms:GenerateDataKey on resource: arn:aws:kms/)
    await put({}, writer)
    expect(await read({}, reader)).toBe('first')
    expect(await refusal(read({}, writer))).toMatch(/^AccessDenied.*kms:Decrypt/)
    await writer?.send(new HeadObjectCommand({ Bucket, Key }))
  })

  it('is not used through another service than the policy names', async () => {
    const { put, as } = withBucket({ kmsKeyArn })
    expect(await refusal(put({}, as(withKey('kms:GenerateDataKey', 'ssm.*'))))).toMatch(/^AccessDenied/)
  })

  it('answers as S3 alone where the object is missing', async () => {
    const { read, as } = withBucket({ kmsKeyArn })
    const s3 = as(allow('s3:*', '*'))
    expect(await refusal(read({}, s3))).toMatch(/^NoSuchKey 404/)
  })
})

describe('a key that is missing', () => {
  it('is told apart from a forbidden one only for those who may list the bucket', async () => {
    const { read, as, account, world } = withBucket()
    const s3 = as(allow('s3:GetObject', '*'))
    expect(await refusal(read({}, s3))).toMatch(/^AccessDenied 403/)
    expect(await refusal(s3.send(new HeadObjectCommand({ Bucket, Key })))).toMatch(/ 403 /)
    const lister = account.addUser('lister', { policies: { p: allow('s3:*', '*') } })
    expect(await refusal(read({}, clients(world, lister.credentials).s3))).toMatch(/^NoSuchKey 404/)
  })
})
