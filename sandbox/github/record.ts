import type { Person } from './person.ts'

/** What GitHub keeps beside git. */

export interface PullRequestRecord {
  readonly id: number
  readonly number: number
  readonly author: Person
  readonly title: string
  readonly body: string | null
  /** Names of branches. */
  readonly headRef: string
  readonly baseRef: string
  readonly createdAt: Date
  headSha: string
  /** The tip of the base: when it was opened or pushed to, and in the end right before the merge. */
  baseSha: string
  updatedAt: Date
  /** The commit that GitHub makes to try the merge, `refs/pull/N/merge`; absent when there are conflicts. */
  testMergeSha: string | undefined
  merged?: MergeRecord
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

export interface ReviewRecord {
  readonly id: number
  readonly number: number
  readonly by: Person
  readonly commit: string
  readonly body: string
  readonly at: Date
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
}

/** Who moved which branch: GitHub's activity log. */
export interface PushRecord {
  /** `refs/heads/main`. */
  readonly ref: string
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
