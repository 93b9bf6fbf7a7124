import type { S3Client } from '@aws-sdk/client-s3'
import { hasCode } from '../shared/aws-error-codes.ts'
import { withErrorContext } from './errors.ts'

/** Objects of a bucket that are written once and never changed. */
export interface WitnessStore {
  /**
   * Writes an object unless its key is taken.
   * @returns whether it was written. `false` also when an earlier attempt of this call succeeded and its answer was lost.
   */
  create(key: string, body: string): Promise<boolean>
  /** `undefined`: S3 says that there is no such object, or refuses to say (403). */
  read(key: string): Promise<Uint8Array | undefined>
}

/** `bucket`: that of the account's transcripts. */
export function createWitnessStore(
  client: S3Client,
  who: { readonly role: string; readonly account: string },
  bucket: string,
): WitnessStore {
  const sdk = import('@aws-sdk/client-s3')
  return {
    create: (key, body) =>
      withErrorContext({ ...who, action: 's3:PutObject', purpose: `write s3://${bucket}/${key}` }, async () => {
        const { PutObjectCommand } = await sdk
        const put = { Bucket: bucket, Key: key, Body: body, ContentType: 'application/json', IfNoneMatch: '*' }
        try {
          await client.send(new PutObjectCommand(put))
          return true
        } catch (error) {
          // Taken; or another put of this key was under way, and who won is not known yet.
          if (hasCode(error, 'PreconditionFailed', 'ConditionalRequestConflict')) return false
          throw error
        }
      }),

    read: (key: string) =>
      withErrorContext({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
        const { GetObjectCommand } = await sdk
        try {
          const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
          return await Body?.transformToByteArray()
        } catch (error) {
          if (hasCode(error, 'NoSuchKey', 'AccessDenied')) return undefined
          throw error
        }
      }),
  }
}
