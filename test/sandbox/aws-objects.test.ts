import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { Bucket, Key, once, withBucket } from './aws-bucket-setup.ts'
import { allow, pass, refusal, region, useWorldTime } from './aws-setup.ts'

useWorldTime()

const DAY = 24 * 60 * 60_000

describe('an object', () => {
  it('whose key is asked for with an asterisk is not there, as any other key', async () => {
    const { clients, admin, bucket, clock } = withBucket()
    bucket.put('sessions/alice-0123.log', Buffer.from('recorded'), clock.now())
    const { s3 } = clients(admin.credentials)
    const get = (key: string) => s3.send(new GetObjectCommand({ Bucket, Key: key }))
    expect(await refusal(get('sessions/alice-*.log'))).toMatch(/^NoSuchKey 404/)
    bucket.put('sessions/alice-*.log', Buffer.from('by that very name'), clock.now())
    expect(await (await get('sessions/alice-*.log')).Body?.transformToString()).toBe('by that very name')
  })

  it('in a bucket of another region is answered by that region alone, to which clients can follow', async () => {
    const { clients, admin, bucket, world, clock } = withBucket({ region: 'us-east-1' })
    bucket.put(Key, Buffer.from('far away'), clock.now())
    const { s3 } = clients(admin.credentials)
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket, Key })))).toMatch(/^PermanentRedirect 301/)
    const follower = new S3Client({
      region,
      credentials: admin.credentials,
      endpoint: 'http://127.0.0.1:1',
      requestHandler: inProcess(world.handle),
      forcePathStyle: true,
      followRegionRedirects: true,
    })
    const { Body } = await follower.send(new GetObjectCommand({ Bucket, Key }))
    expect(await Body?.transformToString()).toBe('far away')
  })
})

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
