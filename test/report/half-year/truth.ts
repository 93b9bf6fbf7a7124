import { type Asked, digestOf } from './asking.ts'
import type { Employee } from './company.ts'

/** What landed on the default branch at once: a pull request, or a push. */
export interface Landing {
  readonly at: number
  readonly method: 'merge' | 'squash' | 'rebase' | 'push'
  readonly author: string
  /** Of the pull request; absent for a push. */
  readonly number?: number
  /** The files that each of its commits changes: several for a rebase alone. `null`: deleted. */
  readonly steps: readonly Readonly<Record<string, string | null>>[]
  /** The commit that counts as the merge, and the head of the pull request. Known when git has made them. */
  sha: string
  headSha: string
}

/** One attempt to end access, as it was. */
export interface TrueEnd {
  readonly verdict: 'clean' | 'still open'
  readonly cause: string
  readonly dueAt: number
  readonly startedAt: number
  readonly finishedAt: number
  readonly overrun: number
  readonly terminated: number
  readonly run: string
  readonly event: string
  /** The merge that removed the request, where that was it. */
  readonly by?: Landing
}

/** A grant, as it was. */
export interface TrueGrant {
  readonly employee: Employee
  readonly asked: Asked
  readonly landing: Landing
  readonly file: string
  readonly content: string
  readonly rulesText: string
  readonly rule: number
  readonly requestedAt: number
  readonly approvals: readonly { readonly login: string; readonly at: number }[]
  readonly grantedAt: number
  readonly opensAt: number
  readonly expiresAt: number
  readonly run: string
  readonly ends: TrueEnd[]
  readonly exceptions: Set<string>
  readonly reviews: { readonly verdict: 'approved' | 'rejected'; readonly by: string; readonly at: number }[]
  readonly dueAt?: number
  deletedAt?: number
  usage?: {
    readonly at: number
    readonly isFinal: boolean
    readonly minutes: number
    readonly sessions: readonly { readonly id: string; readonly isFound: boolean }[]
  }
}

/** A request that was merged and not granted. */
export interface TrueOther {
  readonly kind: 'refused' | 'failed' | 'overtaken'
  readonly employee: Employee
  readonly asked: Asked
  readonly landing: Landing
  readonly observedAt: number
}

export const idOf = ({ employee, asked, landing }: Pick<TrueGrant, 'employee' | 'asked' | 'landing'>): string =>
  `${landing.sha.slice(0, 12)}-${digestOf(employee, asked)}`
