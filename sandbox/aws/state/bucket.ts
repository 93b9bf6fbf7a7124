import { createHash } from 'node:crypto'
import type { JsonDocument } from './identity.ts'
import { jsonText } from './identity.ts'
import { type AccountRef, stableId } from './ids.ts'

const DAY_MS = 24 * 60 * 60_000

export interface StoredObject {
  readonly kind: 'object'
  readonly key: string
  /** `null` in a bucket without versions, as S3 writes it. */
  readonly versionId: string
  readonly body: Uint8Array
  readonly modifiedAt: Date
  readonly etag: string
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
  /** By the default retention of a bucket with Object Lock. */
  readonly retention: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly until: Date } | undefined
}

export interface DeleteMarker {
  readonly kind: 'delete marker'
  readonly key: string
  readonly versionId: string
  readonly modifiedAt: Date
}

export type ObjectVersion = StoredObject | DeleteMarker

export interface BucketOptions {
  /** Where it is; absent: where it is asked for. */
  readonly region?: string
  readonly policy?: JsonDocument
  /** Whether an overwritten or deleted object stays as a version. */
  readonly isVersioned?: boolean
  /** The default retention of Object Lock. */
  readonly lock?: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly days: number } | undefined
  /** The ARN of the key that encrypts by default; `undefined`: S3's own. */
  readonly kmsKeyArn?: string | undefined
}

export class Bucket {
  readonly name: string
  readonly account: AccountRef
  readonly createdAt: Date
  readonly region: string | undefined
  readonly isVersioned: boolean
  readonly lock: BucketOptions['lock']
  readonly kmsKeyArn: string | undefined
  /** As JSON. It can be changed at any time. */
  policy: string | undefined
  /** The current versions, without those that are deleted. */
  readonly objects = new Map<string, StoredObject>()
  /** All versions of each key, oldest first. */
  readonly #versions = new Map<string, ObjectVersion[]>()
  #written = 0

  constructor(name: string, account: AccountRef, createdAt: Date, options: BucketOptions = {}) {
    this.name = name
    this.account = account
    this.createdAt = createdAt
    this.region = options.region
    // Object Lock turns versions on.
    this.isVersioned = (options.isVersioned ?? false) || options.lock !== undefined
    this.lock = options.lock
    this.kmsKeyArn = options.kmsKeyArn
    this.policy = options.policy && jsonText(options.policy)
  }

  put(
    key: string,
    body: Uint8Array,
    modifiedAt: Date,
    options: { contentType?: string | undefined; metadata?: Readonly<Record<string, string>> | undefined } = {},
  ): StoredObject {
    const object: StoredObject = {
      kind: 'object',
      key,
      versionId: this.#nextVersionId(key),
      body,
      modifiedAt,
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      contentType: options.contentType ?? 'binary/octet-stream',
      metadata: options.metadata ?? {},
      retention: this.lock && {
        mode: this.lock.mode,
        until: new Date(modifiedAt.getTime() + this.lock.days * DAY_MS),
      },
    }
    this.#add(object)
    return object
  }

  /** Deletes the current version: with versions, by a delete marker. */
  delete(key: string, at: Date): DeleteMarker | undefined {
    this.objects.delete(key)
    if (!this.isVersioned) {
      this.#versions.delete(key)
      return undefined
    }
    const marker = { kind: 'delete marker', key, versionId: this.#nextVersionId(key), modifiedAt: at } as const
    this.#add(marker)
    return marker
  }

  /** Deletes one version for good; the one before it is current then. Retention is not looked at. */
  deleteVersion(key: string, versionId: string): void {
    const rest = this.versionsOf(key).filter(version => version.versionId !== versionId)
    this.#versions.set(key, rest)
    const last = rest.at(-1)
    if (last?.kind === 'object') this.objects.set(key, last)
    else this.objects.delete(key)
  }

  /** Oldest first. */
  versionsOf(key: string): readonly ObjectVersion[] {
    return this.#versions.get(key) ?? []
  }

  /** Every version of every key below a prefix, with delete markers: by key, then oldest first. */
  versions(prefix = ''): readonly ObjectVersion[] {
    const keys = [...this.#versions.keys()].filter(key => key.startsWith(prefix)).toSorted()
    return keys.flatMap(key => this.versionsOf(key))
  }

  #add(version: ObjectVersion): void {
    const before = this.isVersioned ? this.versionsOf(version.key) : []
    this.#versions.set(version.key, [...before, version])
    if (version.kind === 'object') this.objects.set(version.key, version)
    else this.objects.delete(version.key)
  }

  #nextVersionId(key: string): string {
    if (!this.isVersioned) return 'null'
    this.#written += 1
    return stableId('', 32, this.name, key, String(this.#written))
  }
}
