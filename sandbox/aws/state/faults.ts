import { PendingFaults } from '../../shared/pending-faults.ts'
import { AwsError } from '../wire/errors.ts'

/** A failure on demand, met by the next `count` calls of `operation`. */
export type AwsFault = {
  /** An operation's name (`PutUserPolicy`), or `*` for any. */
  readonly operation: string
  /** How many calls meet it; 1 unless told. */
  readonly count?: number
  /** Narrows it to the calls whose input it accepts. */
  readonly when?: (input: unknown) => boolean
  /** Narrows it to the calls that are signed for this region. */
  readonly region?: string
} & (
  | { readonly kind: 'throttle' }
  /** A 5xx; `afterEffect`: the call has done its work, and only its answer is lost. */
  | { readonly kind: 'error'; readonly code?: string; readonly status?: number; readonly afterEffect?: boolean }
  /** The connection drops without an answer. */
  | { readonly kind: 'reset'; readonly afterEffect?: boolean }
  /** The connection stays, and no answer ever comes; `afterEffect`: the call has done its work. */
  | { readonly kind: 'hang'; readonly afterEffect?: boolean }
  /** The call is served, and its answer stops in the middle of its body (`half`), or drips for ever. */
  | { readonly kind: 'half' }
  | { readonly kind: 'drip' }
  /** The call is served, and the connection drops in the middle of its answer; at once if that has no body. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** Something else happens while the call is on its way; then it is served. */
  | { readonly kind: 'meanwhile'; readonly run: () => unknown }
)

export class AwsFaults extends PendingFaults<AwsFault> {
  take(operation: string, region: string | undefined, input: () => unknown): AwsFault | undefined {
    return this.takeWhere(
      fault =>
        (fault.operation === '*' || fault.operation === operation) &&
        (fault.region ?? region) === region &&
        (fault.when?.(input()) ?? true),
    )
  }
}

/** What the caller of a faulted call gets instead of its answer. */
export function faultOutcome(fault: Exclude<AwsFault, { kind: 'cut' | 'half' | 'drip' | 'slow' | 'meanwhile' }>): {
  error: AwsError
  reset?: true
  stall?: 'unanswered'
} {
  switch (fault.kind) {
    case 'throttle':
      return { error: new AwsError('Throttled', 'Rate exceeded') }
    case 'error':
      return { error: new AwsError(fault.code ?? 'Internal', 'A fault on demand.', fault.status) }
    case 'reset':
      return { error: new AwsError('Internal', 'A fault on demand.'), reset: true }
    case 'hang':
      return { error: new AwsError('Internal', 'A fault on demand.'), stall: 'unanswered' }
  }
}
