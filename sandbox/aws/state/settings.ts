type Range = readonly [min: number, max: number]

/** What a policy must name for OpenDataChannel: nothing but `*`, the session, or everything of `ssmmessages` (SSM-17). */
export type DataChannelResource = 'none' | 'session' | 'messages'

/** What AWS leaves open. Every range is in milliseconds, and drawn anew for each event by the seeded `Random`. */
export interface AwsSettings {
  /** From an IAM write until a reader's requests are judged by it: drawn per write and per reader. */
  readonly propagationMs: Range
  /** From a write of an inline policy until the calls that read policies show it: drawn per write. Requests are judged apart from it. */
  readonly iamReadLagMs: Range
  readonly connectMs: Range
  /** How long a new session stays missing from listings. */
  readonly listingLagMs: Range
  /** From TerminateSession's answer until the session is `Terminating`. */
  readonly terminateMs: Range
  /** From `Terminating` until it is `Terminated`. */
  readonly closeMs: Range
  /** From a session's end until its S3 object exists. */
  readonly s3DelayMs: Range
  /** Caps every page of every paginated operation. */
  readonly pageSize: number | undefined
  /**
   * How likely GetLogEvents answers an empty page, with a new token, before it goes on: partially full or empty pages
   * don't say that there is no more (its API reference). From 0 to 1; three in a row at most.
   */
  readonly emptyPages: number
  /** What TerminateSession answers for a session that has ended: reports conflict, so both are offered. */
  readonly deadSession: 'success' | 'ValidationException'
  /** Whether `DescribeSessions(State: Active)` lists sessions in `Terminating`: not established. */
  readonly activeIncludesTerminating: boolean
  /** Whether a session's Owner has the IAM path of its user (`user/team/bob`) or not (`user/bob`): not established. */
  readonly ownerHasPath: boolean
  /** Those that AWS asks about when a data channel is opened: not established, so all of them have to be allowed. */
  readonly dataChannelResources: readonly DataChannelResource[]
  readonly sessionIdFormat: 'hex' | 'alphanumeric' | 'both'
  /** How account access manager names the sessions of its people: by two public traces the first, and not documented. */
  readonly accountAccessSessionName: 'user-id' | 'user-name'
  /** How long these last: AWS's guide has said "up to 12 hours", and later an hour, whatever the role allows. */
  readonly accountAccessSessions: 'an hour' | 'as the role allows'
  /** What DescribeInstanceInformation says of an instance that was terminated: not established for how long it goes on to list it. */
  readonly terminatedNodes: 'gone' | 'ConnectionLost' | 'Online'
  /**
   * How many bytes a session policy may have after compression, as `deflate` does it; `undefined`: any number. AWS documents
   * neither the limit nor the compression: this is a fifth less than the one measurement that was reported leaves
   * (docs/aws-facts.md STS-5).
   */
  readonly packedPolicyBytes: number | undefined
  /** What a user types in a connected session by default; `undefined`: nothing, so that it idles out. */
  readonly script: { readonly everyMs: number; readonly lines: readonly string[] } | undefined
  /** `aws:SourceIp` of a request that carries no `x-forwarded-for` header. */
  readonly sourceIp: string
}

export const defaultSettings: AwsSettings = {
  propagationMs: [5_000, 60_000],
  iamReadLagMs: [0, 0],
  connectMs: [500, 3_000],
  listingLagMs: [0, 2_000],
  terminateMs: [1_000, 5_000],
  closeMs: [5_000, 10_000],
  s3DelayMs: [3_000, 15_000],
  pageSize: undefined,
  emptyPages: 0,
  deadSession: 'success',
  activeIncludesTerminating: true,
  ownerHasPath: true,
  dataChannelResources: ['none', 'session', 'messages'],
  sessionIdFormat: 'both',
  accountAccessSessionName: 'user-id',
  accountAccessSessions: 'an hour',
  terminatedNodes: 'ConnectionLost',
  packedPolicyBytes: 300,
  script: { everyMs: 60_000, lines: ['$ uptime', '$ df -h', '$ journalctl -u api --since -5m'] },
  sourceIp: '127.0.0.1',
}
