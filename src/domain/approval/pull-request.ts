/** The kind of an account as GitHub says it: `User`, `Bot`, `Organization`; absent where GitHub does not say. */
export type AccountType = string

/** An account on GitHub. The id stays where a login changes hands; absent where GitHub does not say it. */
export interface NamedAccount {
  readonly login: string
  readonly id?: number
}

/** What GitHub says of an account; `undefined` where it is gone. */
export function namedAccount(login: string, id?: number): NamedAccount
export function namedAccount(login: string | undefined, id?: number): NamedAccount | undefined
export function namedAccount(login: string | undefined, id?: number): NamedAccount | undefined {
  return login === undefined ? undefined : { login, ...(id !== undefined && { id }) }
}

/** A pull request as GitHub describes it, as plain data for the domain. */
export interface PullRequest {
  readonly number: number
  readonly url: string
  readonly title: string
  /** GitHub login; absent when the account is gone. */
  readonly author?: string
  readonly authorId?: number
  readonly authorType?: AccountType
  /** The branch that it was merged into. */
  readonly baseRef: string
  /** Where its commits come from; the repository is absent when it was deleted. */
  readonly head: { readonly ref: string; readonly repository?: string }
  /** The final head. */
  readonly headSha: string
  readonly merged: boolean
  readonly mergedAt?: Date
  /** When it was opened. */
  readonly createdAt?: Date
  /** GitHub login; absent when it is not merged, or the account is gone. */
  readonly mergedBy?: string
  readonly mergedById?: number
  readonly mergedByType?: AccountType
  readonly mergeCommitSha?: string
}

export interface Review {
  readonly id: number
  /** GitHub login; absent when the account is gone. */
  readonly user?: string
  readonly userId?: number
  readonly userType: AccountType
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  /** The commit that was reviewed; absent when GitHub does not know it any more. */
  readonly commitSha?: string
  readonly submittedAt?: Date
}

export interface PullRequestCommit {
  readonly sha: string
  readonly message: string
  /** GitHub logins, where GitHub could map the e-mail address to an account. */
  readonly author?: string
  readonly authorId?: number
  readonly authorType?: AccountType
  readonly committer?: string
  readonly committerId?: number
  readonly committerType?: AccountType
  readonly authorEmail?: string
  readonly committerEmail?: string
}

/** A push: the branch pointed to this commit afterwards. */
export interface PushedHead {
  readonly sha: string
  readonly at: Date
  /** GitHub login; absent when the account is gone. */
  readonly by?: string
  readonly byId?: number
  readonly byType?: AccountType
}
