import { createHash } from 'node:crypto'
import type { AccountRef } from './ids.ts'

export interface StoredObject {
  readonly key: string
  readonly body: Uint8Array
  readonly modifiedAt: Date
  readonly etag: string
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
}

export class Bucket {
  readonly name: string
  readonly account: AccountRef
  readonly createdAt: Date
  readonly objects = new Map<string, StoredObject>()

  constructor(name: string, account: AccountRef, createdAt: Date) {
    this.name = name
    this.account = account
    this.createdAt = createdAt
  }

  put(
    key: string,
    body: Uint8Array,
    modifiedAt: Date,
    options: { contentType?: string | undefined; metadata?: Readonly<Record<string, string>> | undefined } = {},
  ): StoredObject {
    const object = {
      key,
      body,
      modifiedAt,
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      contentType: options.contentType ?? 'binary/octet-stream',
      metadata: options.metadata ?? {},
    }
    this.objects.set(key, object)
    return object
  }
}
