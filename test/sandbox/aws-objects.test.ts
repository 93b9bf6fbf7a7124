import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import type { BucketOptions } from '../../sandbox/aws/state/bucket.ts'
import { allow, clients, pass, refusal, region, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const Bucket = 'records'
const Key = 'ledger/1.json'
const once = { IfNoneMatch: '*' } as const
const DAY = 24 * 60 * 60_000

/** A bucket of its own, and what the administrator does with it. */
function withBucket(options: BucketOptions = { isVersioned: true }) {
  const w = sandbox()
  const bucket = w.account.addBucket(Bucket, options)
  const s3 = w.clients(w.admin.credentials).s3
  const as = (policy: object) => w.clients(w.account.addUser('someone', { policies: { p: policy } }).credentials).s3
  const put = (more: Partial<PutObjectCommandInput> = {}, by = s3) =>
    by.send(new PutObjectCommand({ Bucket, Key, Body: 'first', ...more }))
  const read = async (more: object = {}, by = s3) =>
    (await by.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString()
  const remove = (more: object = {}) => s3.send(new DeleteObjectCommand({ Bucket, Key, ...more }))
  return { ...w, bucket, s3, as, put, read, remove }
}

describe('a conditional put', () => {
  it('is refused if the key exists, and leaves the object as it is', async () => {
    const { put, read, bucket } = withBucket()
    await put(once)
    expect(await refusal(put({ ...once, Body: 'second' }))).toMatch(/^PreconditionFailed 412/)
    expect([await read(), bucket.versions()]).toEqual(['first', [expect.objectContaining({ key: Key })]])
  })

  it('may meet another put, before it or at the same time', async () => {
    const { put, world, bucket, clock } = withBucket()
    const conflict = { kind: 'error', code: 'ConditionalRequestConflict', status: 409 } as const
    world.faults.add({ operation: 'PutObject', ...conflict })
    expect(await refusal(put(once))).toMatch(/^ConditionalRequestConflict 409/)
    const run = () => bucket.put(Key, Buffer.from('theirs'), clock.now())
    world.faults.add({ operation: 'PutObject', kind: 'meanwhile', run })
    expect(await refusal(put(once))).toMatch(/^PreconditionFailed 412/)
  })

  it('is refused when it is repeated because its answer was lost', async () => {
    const { put, world } = withBucket()
    world.faults.add({ operation: 'PutObject', kind: 'error', status: 503, afterEffect: true })
    await refusal(put(once))
    expect(await refusal(put(once))).toMatch(/^PreconditionFailed 412/)
  })

  it('takes * alone', async () => {
    expect(await refusal(withBucket().put({ IfNoneMatch: '"etag"' }))).toMatch(/^NotImplemented 501/)
  })

  it('succeeds where the current version is a delete marker', async () => {
    const { put, remove, read } = withBucket()
    await put(once)
    await remove()
    await put({ ...once, Body: 'second' })
    expect(await read()).toBe('second')
  })

  it('by If-Match replaces the object that it names alone, and needs permission to read it', async () => {
    const { put, read, as } = withBucket()
    expect(await refusal(put({ IfMatch: '"x"' }))).toMatch(/^NoSuchKey 404/)
    const { ETag } = await put(once)
    expect(await refusal(put({ IfMatch: '"x"' }))).toMatch(/^PreconditionFailed 412/)
    expect(await refusal(put({ IfMatch: ETag }, as(allow('s3:PutObject', '*'))))).toMatch(/^AccessDenied.*s3:GetObject/)
    await put({ IfMatch: ETag, Body: 'second' })
    expect(await read()).toBe('second')
  })
})

describe('the versions of an object', () => {
  it('stay when it is overwritten or deleted, and are listed with the newest first', async () => {
    const { put, remove, read, s3 } = withBucket()
    const first = await put()
    const second = await put({ Body: 'second' })
    const marker = await remove()
    expect(await refusal(read())).toMatch(/^NoSuchKey 404/)
    expect(await read({ VersionId: first.VersionId })).toBe('first')
    expect(await refusal(read({ VersionId: marker.VersionId }))).toMatch(/^MethodNotAllowed 405/)
    expect(await refusal(read({ VersionId: 'none' }))).toMatch(/^NoSuchVersion 404/)
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'ledger/' }))
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second.VersionId, false],
      [first.VersionId, false],
    ])
    expect(listed.DeleteMarkers).toMatchObject([{ Key, VersionId: marker.VersionId, IsLatest: true }])
  })

  it('are listed in pages of the size that is asked for', async () => {
    const { put, s3 } = withBucket()
    for (const Key of ['a', 'a', 'b', 'a']) await put({ Key })
    const found: string[] = []
    let markers: { KeyMarker?: string; VersionIdMarker?: string } = {}
    for (let more = true; more; ) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 3, ...markers }))
      found.push(...(page.Versions ?? []).map(({ Key = '', IsLatest }) => `${Key} ${IsLatest}`))
      more = page.IsTruncated ?? false
      markers = { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' }
    }
    expect(found).toEqual(['a true', 'a false', 'a false', 'b true'])
    const afterKey = await s3.send(new ListObjectVersionsCommand({ Bucket, KeyMarker: 'a' }))
    expect(afterKey.Versions?.map(({ Key }) => Key)).toEqual(['b'])
  })

  it('can be deleted for good one by one, which shows the one before', async () => {
    const { put, remove, read, bucket } = withBucket()
    await put()
    const { VersionId } = await remove()
    expect(await remove({ VersionId })).toMatchObject({ DeleteMarker: true })
    expect(await read()).toBe('first')
    await remove({ VersionId: bucket.versionsOf(Key)[0]?.versionId })
    expect(bucket.versions()).toEqual([])
  })

  it('are not kept by a bucket without versions', async () => {
    const { put, remove, bucket } = withBucket({})
    expect((await put()).VersionId).toBeUndefined()
    await put({ Body: 'second' })
    expect(bucket.versions().map(({ versionId }) => versionId)).toEqual(['null'])
    await remove()
    expect(bucket.versions()).toEqual([])
  })
})

describe('Object Lock', () => {
  const lock = (mode: 'GOVERNANCE' | 'COMPLIANCE') => withBucket({ lock: { mode, days: 1 } })
  const LOCKED = /^AccessDenied 403 .*protected by object lock/

  it('keeps each version for its time, and lets a delete marker hide it', async () => {
    const w = lock('GOVERNANCE')
    const { VersionId } = await w.put()
    expect(await refusal(w.remove({ VersionId }))).toMatch(LOCKED)
    await w.remove()
    expect(await refusal(w.read())).toMatch(/^NoSuchKey/)
    await pass(w, DAY)
    await w.remove({ VersionId })
    expect(w.bucket.versionsOf(Key)).toHaveLength(1)
  })

  it('can be bypassed in GOVERNANCE by those who may, and in COMPLIANCE by nobody', async () => {
    for (const [mode, left] of [['GOVERNANCE', 0], ['COMPLIANCE', 1]] as const) {
      const { put, remove, bucket } = lock(mode)
      const { VersionId } = await put()
      await remove({ VersionId, BypassGovernanceRetention: true }).catch(() => {})
      expect(bucket.versionsOf(Key)).toHaveLength(left)
    } // biome-ignore format: a table
  })

  it('takes no object without a checksum', async () => {
    const { world, admin } = lock('GOVERNANCE')
    const input = { Bucket, Key, Body: Buffer.from('first') }
    await expect(world.call(admin.credentials, region, 's3', 'PutObject', input)).rejects.toThrow(/Content-MD5 OR/)
    await world.call(admin.credentials, region, 's3', 'PutObject', { ...input, ContentMD5: 'x' })
  })
})

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
