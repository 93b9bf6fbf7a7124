import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure } from '../../shared/result.ts'
import type { RulesChange } from '../rules/compare-rules.ts'
import type { OfferTally } from './offer-tally.ts'
import type { Preview } from './preview.ts'

/** The result of mode `validate`. */
export interface Validation {
  readonly pullRequest: number
  /** The head that was checked. */
  readonly headSha: string
  /** The login of the account that opened it; absent where nothing was looked at. */
  readonly openedBy?: string
  /** The rule file that decides, for links; absent where there is none. */
  readonly ruleFile?: RuleFilePlace
  /** Mistakes in request files and in the rule file. */
  readonly problems: readonly Problem[]
  readonly previews: readonly Preview[]
  readonly approvals: Approvals
  /** What other rules would mean; absent if the rule file stays the same, or cannot be read. */
  readonly rulesChange?: RulesChange
  /** Other failures, such as a comment that could not be written. */
  readonly failures: readonly Failure[]
}

/** Where people can read the rules of the base. */
export interface RuleFilePlace {
  /** The address of the file at the base commit. */
  readonly url: string
  /** The line at which each rule begins, by its number from 1. */
  readonly lines: readonly number[]
}

/** Whether a merge would change nothing that people have to know of. */
export const isQuiet = ({ previews, problems, rulesChange }: Validation): boolean =>
  previews.length + problems.length === 0 && rulesChange === undefined

/** The approvals of the offers so far. */
export type Approvals =
  /** GitHub was not asked: there is no token, or nothing to approve. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'known'; readonly tallies: ReadonlyMap<Preview, OfferTally> }
  | { readonly kind: 'unknown'; readonly refusal: Refusal }

/** Why a merge would not grant a request, even with more approvals. */
export function refusalsOf(preview: Preview, approvals: Approvals): readonly Refusal[] {
  if (preview.kind === 'refused') return preview.refusals
  return approvals.kind === 'known' ? (approvals.tallies.get(preview)?.refusals ?? []) : []
}

/**
 * Whether the check fails: something must change before the pull request can be approved. Missing approvals alone do not fail
 * it.
 */
export function isInvalid({ problems, previews, approvals, failures }: Validation): boolean {
  const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0)
  return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown'
}
