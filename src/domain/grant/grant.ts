import type { Approval } from '../approval/approval.ts'
import type { NamedAccount } from '../approval/pull-request.ts'
import type { GrantPrincipal } from '../principal/principal.ts'
import type { Advice } from '../request/advice.ts'
import type { Request } from '../request/request.ts'
import type { LiveTags } from '../request/targets.ts'
import type { AwsAccount } from '../rules/rules.ts'

/** A request with its approval and two instants: bounded access. It cannot exist without its approval. */
export interface Grant {
  readonly id: string
  /** The commit on the default branch that requested it. */
  readonly mergeSha: string
  /** The name of the IAM user or the person, as in the rules and of the request file. */
  readonly user: string
  /** Whom it is for in AWS. */
  readonly principal: GrantPrincipal
  readonly account: AwsAccount
  readonly request: Request
  /** Ids of the instances that it is for, resolved from the request. */
  readonly instances: readonly string[]
  /** Who told these ids: the rules with the request, or AWS, which may tell others later. */
  readonly instancesBy: 'rules' | 'aws'
  /** Whether its policy is for exactly these instances, or for all that carry some tags while it lasts. */
  readonly reach: 'resolved' | LiveTags
  readonly approval: Approval
  /** The number of the rule that allowed it. */
  readonly rule: number
  readonly opensAt: Date
  readonly expiresAt: Date
  readonly sessionDocument: string
  /** What AWS asks for besides, in each statement of the policy. */
  readonly conditions: AccessConditions
  readonly policy: { readonly name: string; readonly document: string }
  readonly advice: readonly Advice[]
  /** Digests of the user's requests that this merge removed from the file: their policies are superseded. */
  readonly supersedes: readonly string[]
}

/** What the rule asks of each session besides its time. `sourceIps`: CIDR blocks. */
export interface AccessConditions {
  readonly mfa: boolean
  readonly sourceIps?: readonly string[]
}

/** A merge, as the outcomes of its requests refer to it. */
export interface MergeReference {
  readonly sha: string
  /** Absent if unknown: a direct push has neither. */
  readonly pullRequest?: number
  readonly mergedAt?: Date
  /** Who opened the pull request, and when; who merged it. Absent where GitHub does not say. */
  readonly requestedBy?: NamedAccount
  readonly requestedAt?: Date
  readonly mergedBy?: NamedAccount
}

/** What identifies a grant on the ledger, and on its pull request if that is known. */
export interface GrantReference {
  readonly id: string
  readonly mergedAt?: Date
  readonly opensAt?: Date
  readonly pullRequest?: number
}
