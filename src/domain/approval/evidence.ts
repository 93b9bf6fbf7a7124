import type { IdentityMap, KnownAccount } from '../rules/identity-map.ts'
import type { Rule } from '../rules/rules.ts'
import type { AuthorshipEvidence } from './authorship.ts'
import type { BaseEvidence } from './base-change.ts'
import type { BeneficiaryEvidence } from './beneficiary.ts'
import type { Teams } from './teams.ts'

/** What GitHub says about the reviews of a pull request, merged or not. */
export interface ReviewEvidence extends AuthorshipEvidence, BaseEvidence, BeneficiaryEvidence {
  readonly teams: Teams
}

/** The conditions for an approval: the rules, the request file and the beneficiary. */
export interface ApprovalPolicy {
  /**
   * The rule that matches now, and the one that matched before the merge if it was different. All of them must be satisfied.
   */
  readonly rules: readonly [Rule, ...Rule[]]
  /** The request file. */
  readonly path: string
  /** The GitHub logins of the beneficiary that any of the rules lists. */
  readonly beneficiary: readonly string[]
  /** The logins of the beneficiary that all of the rules list. */
  readonly ownLogins: readonly string[]
  /** Which logins belong to one person, by any of the rules. */
  readonly persons: IdentityMap
  /** The accounts of which any of the rules says the id. */
  readonly known: readonly KnownAccount[]
}
