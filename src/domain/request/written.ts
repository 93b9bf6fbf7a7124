import type { Position, Problem } from '../../shared/problem.ts'
import type { RequestTerms } from './request.ts'
import type { RequestTargets } from './targets.ts'

/** The `account` of one entry as written. Whether the rules have such an account is checked later: see `resolve.ts`. */
export type WrittenAccount =
  | { readonly kind: 'name'; readonly name: string; readonly at: Position }
  /** `at`: where the entry starts. */
  | { readonly kind: 'left-out'; readonly at: Position }
  /** Empty, or not a text. `text`: the value in quotes, for a number or a truth value. */
  | { readonly kind: 'malformed'; readonly problem: Problem; readonly text?: string }

/** One request as written, before its account is resolved. */
export interface WrittenRequest {
  /** Where the entry starts. */
  readonly at: Position
  /** Absent if another key was probably meant to be `account`; the problems of the file say so. */
  readonly account?: WrittenAccount
  /** The rest of the request; absent if it has mistakes. */
  readonly terms?: Omit<RequestTerms, 'account'> & RequestTargets
}

/** A request file as parsed without the rules. Its mistakes are kept, to be reported together with those of its accounts. */
export interface WrittenFile {
  readonly path: string
  /** The IAM user of the file; `''` if the file name is not a valid user, which is one of the mistakes. */
  readonly user: string
  readonly requests: readonly WrittenRequest[]
  readonly mistakes: {
    /** About the file as a whole. */
    readonly file?: Problem
    /** About its YAML: other problems at the same place follow from these. */
    readonly yaml: readonly Problem[]
    /** About its requests, except their accounts. */
    readonly requests: readonly Problem[]
  }
}
