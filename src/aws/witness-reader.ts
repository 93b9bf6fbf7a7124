import type { S3Client } from '@aws-sdk/client-s3'
import type { AwsAccount } from '../domain/rules/rules.ts'
import { WITNESS_PREFIX } from '../domain/witness/keys.ts'
import { withErrorContext } from './errors.ts'

/** One object of a witness, as S3 lists it. */
export interface WitnessListing {
  readonly key: string
  readonly bytes: number
}

/** The objects of a witness, to be compared: by the role for logs, which can only read. */
export interface WitnessReader {
  /** All that are there now, by key. */
  list(): AsyncIterable<WitnessListing>
  /** The bytes of one that was listed. */
  read(key: string): Promise<Uint8Array>
}

export interface WitnessReaders {
  /** Can read the witness of an account by its role for logs, and nothing else. */
  connectToWitnessReader(account: AwsAccount): Promise<WitnessReader>
}

/** `bucket`: that of the account's transcripts. */
export function createWitnessReader(
  client: S3Client,
  who: { readonly role: string; readonly account: string },
  bucket: string,
): WitnessReader {
  const sdk = import('@aws-sdk/client-s3')
  const listPage = (token: string | undefined) =>
    withErrorContext(
      { ...who, action: 's3:ListBucket', purpose: `list s3://${bucket}/${WITNESS_PREFIX}` },
      async () => {
        const { ListObjectsV2Command } = await sdk
        const more = token === undefined ? {} : { ContinuationToken: token }
        return client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: WITNESS_PREFIX, ...more }))
      },
    )
  return {
    async *list() {
      for (let token: string | undefined; ; ) {
        const { Contents = [], NextContinuationToken } = await listPage(token)
        for (const { Key: key = '', Size: bytes = 0 } of Contents) yield { key, bytes }
        if (NextContinuationToken === undefined) return
        token = NextContinuationToken
      }
    },

    read: key =>
      withErrorContext({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
        const { GetObjectCommand } = await sdk
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return (await Body?.transformToByteArray()) ?? new Uint8Array()
      }),
  }
}
