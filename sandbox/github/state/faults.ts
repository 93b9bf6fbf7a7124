import { PendingFaults } from '../../shared/pending-faults.ts'

/** A failure on demand, met by the next `count` requests that it is meant for. */
export type GitHubFault = {
  /** Any, unless told. */
  readonly method?: string
  /** Matched against the path without its query; any, unless told. */
  readonly path?: RegExp
  /** 1 unless told. */
  readonly count?: number
} /** `message`: GitHub's words; `Server Error` unless told. */ & (
  | { readonly kind: 'status'; readonly status: number; readonly message?: string; readonly afterEffect?: boolean }
  /** The connection drops; `afterEffect`: the request has done its work, and only its answer is lost. */
  | { readonly kind: 'reset'; readonly afterEffect?: boolean }
  /** The connection stays, and no answer ever comes; `afterEffect`: the request has done its work. */
  | { readonly kind: 'hang'; readonly afterEffect?: boolean }
  /** The answer stops in the middle of its body, and the connection stays (`half`); or it drips for ever. */
  | { readonly kind: 'half' | 'drip' }
  /** The answer stops in the middle of its JSON. */
  | { readonly kind: 'cut' }
  /** A list without entries, as an index answers that lags. */
  | { readonly kind: 'empty' }
  /** 403 (or 429: GitHub uses both) with `retry-after`; `secondary`: the kind that names no time. */
  | {
      readonly kind: 'rate-limit'
      readonly status?: 403 | 429
      readonly retryAfterSeconds?: number
      readonly secondary?: boolean
    }
  | { readonly kind: 'slow'; readonly delayMs: number }
)

export class GitHubFaults extends PendingFaults<GitHubFault> {
  take(method: string, path: string): GitHubFault | undefined {
    return this.takeWhere(fault => (fault.method ?? method) === method && (fault.path?.test(path) ?? true))
  }
}
