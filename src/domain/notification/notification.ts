import type { RequestTargets } from '../request/targets.ts'
import type { AccountRegion } from '../rules/rules.ts'
import type { Reach } from '../session/reach.ts'

/** An entry of the rules. Of one that the rules do not know, only the name that a request gives is known. */
export type NotifiedAccount = Pick<AccountRegion, 'name'> & Partial<Pick<AccountRegion, 'id' | 'region'>>

/** Whose access, and where. */
export interface NotifiedAccess {
  /** The name of the person for people: the stem of the request file. */
  readonly user: string
  readonly account: NotifiedAccount
  /** Instance ids, or names as a request has them; tags; or every instance. */
  readonly targets: Reach
  /** The grant, where there is one. */
  readonly grant?: string
  /** Absent where no pull request is known. */
  readonly pullRequest?: number
}

/** A finding with what to do about it. Both are sentences without a full stop, and may contain text from outside. */
export interface NotifiedFinding {
  readonly what: string
  readonly remedy?: string
}

/** Something that people outside GitHub are told of. It may contain text from outside: each renderer escapes it. */
export type Notification =
  | {
      readonly kind: 'asked'
      readonly access: NotifiedAccess
      readonly reason: string
      readonly durationMs: number
      /** Absent: access opens at the merge. */
      readonly start?: Date
      readonly missingApprovals: number
      /** Logins and teams that may approve; absent: everyone with write permission. */
      readonly approvers?: readonly string[]
    }
  | {
      readonly kind: 'granted'
      readonly access: NotifiedAccess
      readonly reason: string
      readonly opensAt: Date
      readonly until: Date
      readonly approvedBy: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly access: NotifiedAccess
      readonly reason: string
      readonly why: readonly NotifiedFinding[]
    }
  | { readonly kind: 'ending'; readonly access: NotifiedAccess; readonly until?: Date }
  | {
      readonly kind: 'ended'
      readonly access: NotifiedAccess
      /** The end by the policy, if it is known. */
      readonly until?: Date
      readonly endedAt: Date
      /** `unproven`: sessions may be open. `contradicted`: they are closed, and the policy was not what had been granted. */
      readonly state: 'proven' | 'unproven' | 'contradicted'
      /** How much longer the last session lasted than the access. */
      readonly overrunMs: number
    }
  | {
      readonly kind: 'break-glass'
      readonly access: NotifiedAccess
      readonly reason: string
      readonly until: Date
      /** By when another person has to have reviewed it. */
      readonly reviewBy: Date
    }
  | { readonly kind: 'debt-due'; readonly access: NotifiedAccess; readonly reviewBy: Date }
  | { readonly kind: 'alarm'; readonly account: NotifiedAccount; readonly findings: readonly NotifiedFinding[] }
  | { readonly kind: 'doctor'; readonly role: string; readonly findings: readonly NotifiedFinding[] }

/** What a request asks for, before AWS has said which instances that is. */
export const targetsOfRequest = ({ instances, tags }: RequestTargets): Reach => instances ?? { tagged: tags }

/** The name of the account that a notification is about; `undefined` if it is about no single one. */
export function accountOfNotification(notification: Notification): string | undefined {
  if ('access' in notification) return notification.access.account.name
  return notification.kind === 'alarm' ? notification.account.name : undefined
}
