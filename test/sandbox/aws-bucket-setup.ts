import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3'
import type { BucketOptions } from '../../sandbox/aws/state/bucket.ts'
import { sandbox } from './aws-setup.ts'

export const Bucket = 'records'
export const Key = 'ledger/1.json'
export const once = { IfNoneMatch: '*' } as const

/** A bucket of its own, and what the administrator does with it. */
export function withBucket(options: BucketOptions = { isVersioned: true }) {
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
