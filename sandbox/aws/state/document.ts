export interface SessionDocument {
  readonly name: string
  /** An account id; empty for those that AWS owns, whose ARNs have no account. */
  readonly owner: string
  readonly content: string
  readonly createdAt: Date
}

/** The inputs of a session document, schema 1.0, as far as the sandbox acts on them. */
export interface SessionInputs {
  readonly logGroup: string | undefined
  readonly logGroupMustBeEncrypted: boolean
  readonly cloudWatchStreaming: boolean
  readonly bucket: string | undefined
  readonly bucketMustBeEncrypted: boolean
  readonly keyPrefix: string
  /** By which client and agent encrypt what they tell each other. */
  readonly kmsKeyId: string | undefined
  readonly idleMs: number
  readonly maxMs: number | undefined
}

export const defaultDocument = 'SSM-SessionManagerRunShell'

export function sessionInputs(document: SessionDocument): SessionInputs {
  const { inputs = {} } = JSON.parse(document.content) as { inputs?: Record<string, unknown> }
  const text = (name: string) => (typeof inputs[name] === 'string' && inputs[name] !== '' ? inputs[name] : undefined)
  const flag = (name: string) => inputs[name] === true || inputs[name] === 'true'
  const minutes = (name: string) => (text(name) === undefined ? undefined : Number(text(name)) * 60_000)
  return {
    logGroup: text('cloudWatchLogGroupName'),
    logGroupMustBeEncrypted: flag('cloudWatchEncryptionEnabled'),
    cloudWatchStreaming: flag('cloudWatchStreamingEnabled'),
    bucket: text('s3BucketName'),
    bucketMustBeEncrypted: flag('s3EncryptionEnabled'),
    keyPrefix: (text('s3KeyPrefix') ?? '').replace(/^\/+|\/+$/g, ''),
    kmsKeyId: text('kmsKeyId'),
    idleMs: minutes('idleSessionTimeout') ?? 20 * 60_000,
    maxMs: minutes('maxSessionDuration'),
  }
}
