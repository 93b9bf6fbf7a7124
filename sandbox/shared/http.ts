/** The one shape of traffic in the sandbox: whatever arrives, over a socket or in process, becomes this. */
export interface HttpRequest {
  readonly method: string
  /** Path and query as sent, still encoded: `/bucket/key?list-type=2`. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
  /** A fault on demand: the connection is dropped without an answer. */
  readonly reset?: true
  /**
   * A fault on demand: the answer stops in the middle of its body. `short`: and says that this is all; `broken`: and the
   * connection drops before the length that it said.
   */
  readonly cut?: 'short' | 'broken'
  /**
   * A fault on demand: the connection stays, and no whole answer ever comes over it. `unanswered`: nothing at all; `half`:
   * the head and half of the body; `drip`: the head, and then a byte at a time for ever.
   */
  readonly stall?: Stall
  /** A fault on demand: the answer comes this many milliseconds late. */
  readonly delayMs?: number
}

export type Stall = 'unanswered' | 'half' | 'drip'

export type Handle = (request: HttpRequest) => Promise<HttpResponse>
