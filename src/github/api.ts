import type { getOctokit } from '@actions/github'
import type { PullRequest, PullRequestCommit, PushedHead, Review } from '../domain/approval/pull-request.ts'
import type { IssueComment } from '../domain/debt/reviewer.ts'
import type { BranchLook } from '../domain/doctor/branch.ts'
import type { EnvironmentLook } from '../domain/doctor/environment.ts'
import type { Collaborator } from '../domain/rules/collaborator.ts'
import type { Clock } from '../shared/clock.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { FoundIssue, Issue, KeptIssue, WantedIssue } from './issue-types.ts'
import type { ProposedPullRequest, WantedPullRequest } from './proposal-types.ts'

export type Octokit = ReturnType<typeof getOctokit>

/** A text, or one that depends on what the comment says now (`''` where there is none). */
export type CommentBody = string | ((before: string) => string)

export type WorkflowInputs = Readonly<Record<string, string>>

export interface Repository {
  readonly owner: string
  readonly repo: string
}

/** What a commit has at a path. `sha`: the git blob. */
export type RepositoryFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly sha: string }
  | { readonly kind: 'symlink' | 'other' }

export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
}

/** Whom to ask for a review: logins, and teams as `org/team`. */
export interface Reviewers {
  readonly people: readonly string[]
  readonly teams: readonly string[]
}

export interface UnaskedReviewer {
  readonly name: string
  readonly why: string
}

/** The repository on GitHub. Every call fails with a `GitHubError` that says what to do. */
export interface GitHub {
  defaultBranch(): Promise<string>
  /** The commit that a branch points to. */
  tip(branch: string): Promise<string>
  /**
   * The pull request, merged into the default branch, that added `commitSha` to it; `undefined` for a direct push. GitHub's
   * index lags behind a merge, so an empty answer is repeated for up to a minute in all, not per commit.
   */
  mergedPullRequestOf(commitSha: string): Promise<PullRequest | undefined>
  pullRequest(number: number): Promise<PullRequest>
  /** In the order in which they were submitted. */
  reviews(number: number): Promise<readonly Review[]>
  /** All commits, oldest first; fails when GitHub lists fewer than there are (it stops at 250). */
  commits(number: number): Promise<readonly PullRequestCommit[]>
  /** Every path that it changes, including old names of renamed files; fails when GitHub lists fewer than there are. */
  files(number: number): Promise<readonly string[]>
  /** Whether the repository is public. */
  isPublic(): Promise<boolean>
  /**
   * The person who has a login now (ignoring case), and their permission; `undefined` where the login belongs to no one (a
   * former login, until it is registered again), a bot or an organisation. Each login is looked up once.
   */
  collaborator(login: string): Promise<Collaborator | undefined>
  /**
   * Which of these logins (in lower case) are active members of a team, `org/team`; `undefined` when the token cannot read
   * it.
   */
  teamMembers(team: string, logins: readonly string[]): Promise<ReadonlySet<string> | undefined>
  /** Who pushed which commits to the branch of a pull request; or why that cannot be read. */
  pushes(pullRequest: PullRequest): Promise<readonly PushedHead[] | Refusal>
  /**
   * When the base of a pull request changed, and so its diff with the same head; or why that cannot be known. Never empty
   * because an answer was missing.
   */
  baseChanges(pullRequest: PullRequest): Promise<readonly Date[] | Refusal>
  /** The file at a path of a branch or commit, exactly as git has it; `undefined` when there is none. */
  readFile(path: string, ref: string): Promise<RepositoryFile | undefined>
  /** The entries of a folder of a commit (`''` for the root, no `/` at its end); empty where there is none. */
  listFolder(path: string, commit: string): Promise<readonly FolderEntry[]>
  /** The parents of a commit, by its full id, the first one first. */
  parentsOf(sha: string): Promise<readonly string[]>
  /**
   * Creates or updates one comment on a pull request: the one that begins with `marker` (an HTML comment) and that we wrote.
   * `body` goes below the marker; `changed` is false when the comment already had this text.
   */
  upsertComment(number: number, marker: string, body: CommentBody): Promise<{ url: string; changed: boolean }>
  /** Replaces our comment with this marker; does nothing where there is none. */
  rewriteComment(number: number, marker: string, body: CommentBody): Promise<void>
  /** Asks for reviews of those who are not asked yet. Returns who cannot be asked, and why. */
  requestReviews(number: number, reviewers: Reviewers): Promise<readonly UnaskedReviewer[]>
  /**
   * Adds files to a branch in one commit on its tip, and creates the branch if there is none. An existing file stays as it is.
   * `messageOf` is given those that are added, with the paths that they get. Returns how many that are.
   */
  addFiles(branch: string, files: readonly NewFile[], messageOf: (added: readonly NewFile[]) => string): Promise<number>
  /**
   * Opens a pull request that adds one file, from a branch of its own that starts at the tip of the default branch. If there was
   * one from this branch before, it is left as it is, unless people closed it and deleted the branch. No branch is forced.
   */
  propose(wanted: WantedPullRequest): Promise<ProposedPullRequest>
  /** The full id of the commit that begins with these hex digits; `undefined` if there is none, or several. */
  resolveCommit(beginning: string): Promise<string | undefined>
  /**
   * Whether a commit (its full id, or 12 hex digits of it) is the tip of a branch or an ancestor of it; false if there is no
   * such commit.
   */
  isOnBranch(sha: string, branch: string): Promise<boolean>
  /**
   * Starts a run of a workflow (`follow-up.yml`) on the default branch. If an answer is lost it may start two runs, which
   * must not harm each other.
   */
  dispatchWorkflow(workflow: string, inputs: WorkflowInputs): Promise<void>
  /**
   * When the last successful run of a workflow on the default branch started; `undefined` when there was none, or no such
   * workflow. GitHub may give the same answer to a token without `actions: read`, so use it for a warning only.
   */
  lastSuccess(workflow: string): Promise<Date | undefined>
  /**
   * Creates or updates one open issue: the one whose body begins with `marker` (an HTML comment) and that we wrote. The title
   * is set on creation only, so people may change it. `changed` is false when the issue already had this body.
   */
  keepIssue(marker: string, issue: Issue): Promise<KeptIssue>
  /**
   * Adds a note right below the marker of that issue, if it is open; `keepIssue` removes it. Closing the issue is left to
   * people.
   */
  settleIssue(marker: string, note: string): Promise<void>
  /**
   * The issue with this number that we wrote, or without one the oldest whose body begins with `marker` and that we wrote; open
   * or closed. `since`: when it was created, or earlier.
   */
  findIssue(wanted: WantedIssue, since: Date): Promise<FoundIssue | undefined>
  /** Creates an issue whose body begins with `marker`, unless an earlier attempt of this call did. `since`: see {@link findIssue}. */
  createIssue(marker: string, issue: Pick<Issue, 'title' | 'body'>, since: Date): Promise<FoundIssue>
  changeIssue(number: number, change: { readonly body: string; readonly state: 'open' | 'closed' }): Promise<void>
  /** All comments of an issue, oldest first. */
  issueComments(number: number): Promise<readonly IssueComment[]>
  /** An environment of the repository settings; needs `actions: read`; `undefined` when there is none. */
  environment(name: string): Promise<EnvironmentLook | undefined>
  /** A branch and its protection; also for a branch that does not exist. */
  branch(name: string): Promise<BranchLook>
}

/** A file to add to a branch. */
export interface NewFile {
  readonly path: string
  readonly content: string
  /** Where to add it if a file with other bytes has its path. */
  readonly beside?: string
  /** The symbolic links that come with it, by path, each with its target, given the path and the content that it gets. */
  readonly linksAt?: (path: string, content: string) => ReadonlyMap<string, string>
}

export interface GitHubOptions {
  readonly token: string
  readonly repository: Repository
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly clock: Clock
  /** Spreads retries; a number in [0, 1). */
  readonly random?: () => number
  /** Aborted when the job is stopped: then each call is made once, without waiting; absent: never. */
  readonly stop?: AbortSignal
  /** Milliseconds of real time for one attempt of a call, read at each attempt; absent: the limits of production. */
  readonly limits?: { readonly attemptMs: number }
}

export interface Tree {
  readonly tree: readonly {
    readonly path: string
    readonly mode: string
    readonly type: string
    readonly sha: string
  }[]
  readonly truncated: boolean
}

/** What the parts of the adapter share. */
export interface Api extends Pick<GitHub, 'defaultBranch' | 'tip'> {
  readonly octokit: Octokit
  readonly repository: Repository
  readonly clock: Clock
  readonly random: () => number
  /** The login of the account that the token acts as. */
  readonly viewerLogin: () => Promise<string>
  /** The folder of a commit or tree, by its full SHA; it never changes. */
  readonly treeOf: (sha: string) => Promise<Tree>
}
