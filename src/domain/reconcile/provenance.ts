import type { Refusal } from '../../shared/refusal.ts'
import type { ListedHolder } from '../principal/principal.ts'
import type { RequestEntry } from '../request/request.ts'
import type { Rules } from '../rules/rules.ts'
import type { WitnessedEnd } from '../witness/record.ts'

/** An inline policy that claims to be ours, as AWS has it. */
export interface ObservedPolicy {
  readonly holder: ListedHolder
  readonly name: string
  /** Its JSON, decoded. */
  readonly document: string
}

/** Where a policy comes from, by its name and the records of git and GitHub. */
export type Provenance =
  /** A merge that added exactly this request to the user's file. */
  | {
      readonly kind: 'merged'
      readonly entry: RequestEntry
      readonly mergedAt: Date
      readonly pullRequest: number
      /** The rules that the merge was evaluated by; or why they are not known. */
      readonly rulesBefore: Rules | Refusal
      readonly since: Since
    }
  /** A merge that the checkout does not have yet, or that GitHub has not indexed yet. */
  | { readonly kind: 'too-new'; readonly why: string }
  /** No merge. `why` is a sentence without a full stop. */
  | { readonly kind: 'unmerged'; readonly why: string }
  /** Neither git nor GitHub could tell. `removedAt`: git alone tells that the request has been removed since. */
  | { readonly kind: 'unknown'; readonly why: string; readonly removedAt?: Date }

/** Whether a request has been on the branch without a break since its merge. */
export type Since =
  /** `past`: what the witness says; absent as long as it was not asked. */
  | { readonly kind: 'stands'; readonly past?: Past }
  /** The time that the removing commit carries. */
  | { readonly kind: 'removed'; readonly at: Date }
  /** The file on the tip cannot be read. */
  | { readonly kind: 'unknown'; readonly why: string }

/** What the witness says of a policy whose request stands. */
export type Past =
  /**
   * `instances`: those that it was given for; `unrecorded` before the witness held them. `roleId`: of the role that it was put on,
   * if it is a person's and that was recorded.
   */
  | { readonly kind: 'given'; readonly instances: readonly string[] | 'unrecorded'; readonly roleId?: string }
  /** It was ended, or its user or everything was stopped, and the policy is there. */
  | { readonly kind: 'ended'; readonly end: WitnessedEnd }
  /** The witness has no record of it, and its merge, judged again, does not give it. `why`: a sentence without a full stop. */
  | { readonly kind: 'not-given'; readonly why: string }
