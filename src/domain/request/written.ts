import type { Position, Problem } from '../../shared/problem.ts'
import type { Request } from './request.ts'

/** What stands for `account` in one entry. Whether the rules know such an account is asked later: see `resolve.ts`. */
export type WrittenAccount =
  | { readonly kind: 'name'; readonly name: string; readonly at: Position }
  /** `at`: where the entry starts. */
  | { readonly kind: 'left-out'; readonly at: Position }
  /** Empty, or not a text. `text`: what a number or a truth value would be in quotes. */
  | { readonly kind: 'malformed'; readonly problem: Problem; readonly text?: string }

/** One request as its file has it, before it is known which accounts there are. */
export interface WrittenRequest {
  /** Where the entry starts. */
  readonly at: Position
  /** Absent if another key was probably meant to be it: the mistakes of the file say so. */
  readonly account?: WrittenAccount
  /** All else that it asks for; absent if there are mistakes in it. */
  readonly terms?: Omit<Request, 'account'>
}

/** A request file as parsed, without the rules. Its mistakes come along, since those about accounts are yet to be found. */
export interface WrittenFile {
  readonly path: string
  /** The IAM user whose file it is; `''` if its name is none, which is one of the mistakes. */
  readonly user: string
  readonly requests: readonly WrittenRequest[]
  readonly mistakes: {
    /** About the file as a whole. */
    readonly file?: Problem
    /** About its YAML: what else is wrong at the same place follows from them. */
    readonly yaml: readonly Problem[]
    /** About its requests, their accounts aside. */
    readonly requests: readonly Problem[]
  }
}
