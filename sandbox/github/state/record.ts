import type { Person } from './person.ts'

/** What GitHub keeps beside git. */

/** The repository that all is about, or a fork of it. */
export interface RepositoryRecord {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly fork: boolean
  /** Whether our tokens may read it. */
  readable: boolean
  deleted: boolean
}

/** Its number; for one that lives in a fork `owner/name#number`. */
export type PullRequestName = number | `${string}/${string}#${number}`

export interface TeamRecord {
  readonly id: number
  readonly slug: string
  readonly secret: boolean
  readonly members: readonly TeamMember[]
}

export interface TeamMember {
  readonly person: Person
  readonly role: 'member' | 'maintainer'
  /** Pending: invited, and not in yet. */
  readonly state: 'active' | 'pending'
}

export interface PullRequestRecord {
  readonly id: number
  readonly number: number
  readonly author: Person
  readonly title: string
  readonly body: string | null
  /** Where its commits come from: a fork, or where it lives itself. */
  readonly headRepository: RepositoryRecord
  /** Where it lives: numbers count within this. */
  readonly baseRepository: RepositoryRecord
  /** Names of branches. */
  readonly headRef: string
  baseRef: string
  readonly createdAt: Date
  headSha: string
  /** The tip of the base: when it was opened or pushed to, and in the end right before the merge. */
  baseSha: string
  updatedAt: Date
  /** The commit that GitHub makes to try the merge, `refs/pull/N/merge`; absent when there are conflicts. */
  testMergeSha: string | undefined
  merged?: MergeRecord
  /** Since when it is closed without a merge. */
  closedAt?: Date
  /** Who was asked for a review and has not given one since. */
  readonly requested: { readonly people: Set<Person>; readonly teams: Set<TeamRecord> }
}

export interface MergeRecord {
  readonly at: Date
  /** When the merge happened on the world's clock, whatever instant it claims. */
  readonly knownAt: Date
  readonly by: Person
  readonly sha: string
  /** All commits that it put on the base. */
  readonly introduced: ReadonlySet<string>
}

/** Something that happened to a pull request, as the list of its issue events tells it. */
export interface PullRequestEventRecord {
  readonly id: number
  readonly pull: PullRequestRecord
  readonly event: PullRequestEventName
  readonly by: Person
  readonly at: Date
  /** The commit that it was merged as, or that its head or base was forced to. */
  readonly commit?: string
  /** Of a change of base: where it went before. */
  readonly from?: { readonly ref: string; readonly sha: string }
}

/** Those that are modelled, of GitHub's many. */
export type PullRequestEventName =
  | 'merged'
  | 'closed'
  | 'base_ref_changed'
  | 'automatic_base_change_succeeded'
  | 'base_ref_force_pushed'
  | 'base_ref_deleted'
  | 'head_ref_force_pushed'
  | 'head_ref_deleted'

export interface ReviewRecord {
  readonly id: number
  readonly pull: PullRequestRecord
  readonly by: Person
  readonly at: Date
  commit: string
  body: string
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
}

export interface CommentRecord {
  readonly id: number
  readonly number: number
  readonly by: Person
  /** Whether a job's token wrote it. */
  readonly viaApp: boolean
  readonly createdAt: Date
  body: string
  updatedAt: Date
  /** When its text was last changed, by anyone; absent: never. */
  editedAt?: Date
}

export interface IssueRecord {
  readonly id: number
  readonly number: number
  readonly by: Person
  /** Whether a job's token wrote it. */
  readonly viaApp: boolean
  readonly createdAt: Date
  title: string
  body: string
  updatedAt: Date
  /** Since when it is closed. */
  closedAt?: Date
}

/** Who started which workflow by hand, or by a token. */
export interface DispatchRecord {
  /** Its file's name: `follow-up.yml`. */
  readonly workflow: string
  /** `refs/heads/main`. */
  readonly ref: string
  /** As they were sent: defaults are not among them. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly at: Date
}

export interface RunRecord {
  readonly id: number
  readonly workflow: string
  /** `null` while it goes on. */
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'timed_out' | 'skipped' | null
  readonly at: Date
  readonly branch: string
  /** Where the branch is: ours, or a fork. */
  readonly head: RepositoryRecord
}

export type ActivityType =
  | 'push'
  | 'force_push'
  | 'branch_creation'
  | 'branch_deletion'
  | 'pr_merge'
  | 'merge_queue_merge'

/** Who moved which branch: GitHub's activity log. */
export interface PushRecord {
  readonly id: number
  readonly repository: RepositoryRecord
  readonly type: ActivityType
  /** `refs/heads/main`. */
  readonly ref: string
  /** All zeroes for a branch that was not there before, or is not there after. */
  readonly before: string
  readonly after: string
  readonly by: Person
  readonly at: Date
}

/** One entry of the journal. */
export interface GitHubCall {
  readonly at: Date
  readonly method: string
  /** With its query. */
  readonly path: string
  /** 0 for a dropped connection. */
  readonly status: number
}
