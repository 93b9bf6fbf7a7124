import type { getOctokit } from '@actions/github'
import type { PullRequest, PullRequestCommit, PushedHead, Review } from '../domain/approval/pull-request.ts'
import type { BranchLook } from '../domain/doctor/branch.ts'
import type { EnvironmentLook } from '../domain/doctor/environment.ts'
import type { Collaborator } from '../domain/rules/collaborator.ts'
import type { Clock } from '../shared/clock.ts'
import type { Refusal } from '../shared/refusal.ts'

export type Octokit = ReturnType<typeof getOctokit>
/** What an issue says. */
export interface Issue {
  readonly title: string
  readonly body: string
  /** Said in a comment when the body changes: an edit notifies nobody. */
  readonly news: string
}
export interface KeptIssue {
  readonly number: number
  readonly url: string
  readonly changed: boolean
}
export type WorkflowInputs = Readonly<Record<string, string>>
export interface Repository {
  readonly owner: string
  readonly repo: string
}
/** What stands at a path of a commit. `sha` names the git blob. */
export type RepositoryFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly sha: string }
  | { readonly kind: 'symlink' | 'other' }
export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
}
/** The repository on GitHub as the action sees it. Every call fails with a `GitHubError` that says what to do. */
export interface GitHub {
  defaultBranch(): Promise<string>
  /** The commit that a branch points to. */
  tip(branch: string): Promise<string>
  /**
   * The pull request, merged into the default branch, that brought `commitSha` there; `undefined` for a direct push.
   * GitHub's index lags behind a merge, so an empty answer is asked again for up to a minute: once, not for each commit.
   */
  mergedPullRequestOf(commitSha: string): Promise<PullRequest | undefined>
  pullRequest(number: number): Promise<PullRequest>
  /** In the order in which they were submitted. */
  reviews(number: number): Promise<readonly Review[]>
  /** All of them, oldest first; fails when GitHub lists fewer than there are (it stops at 250). */
  commits(number: number): Promise<readonly PullRequestCommit[]>
  /** Every path that it changes, old names of renamed files included; fails when GitHub lists fewer than there are. */
  files(number: number): Promise<readonly string[]>
  /** Whether anybody may read the repository. */
  isPublic(): Promise<boolean>
  /**
   * The person of a login now, in any case, and what they may do; `undefined` where the login is nobody's (a former one is
   * not, until it is taken), or a bot's or an organisation's. Each login is asked for once.
   */
  collaborator(login: string): Promise<Collaborator | undefined>
  /** Which of these people (in lower case) are active members of a team, `org/team`; `undefined` when the token may not see it. */
  teamMembers(team: string, logins: readonly string[]): Promise<ReadonlySet<string> | undefined>
  /** Who moved the branch of a pull request, and to which commits; or why that cannot be seen. */
  pushes(pullRequest: PullRequest): Promise<readonly PushedHead[] | Refusal>
  /**
   * When a pull request came to have another base than before, and so another diff with the same head; or why that cannot be
   * known. Never empty for want of an answer.
   */
  baseChanges(pullRequest: PullRequest): Promise<readonly Date[] | Refusal>
  /** The file at a path of a branch or commit, exactly as git has it; `undefined` when there is none. */
  readFile(path: string, ref: string): Promise<RepositoryFile | undefined>
  /** What a folder of a commit (`''` for the root, no `/` at its end) holds; nothing where there is none. */
  listFolder(path: string, commit: string): Promise<readonly FolderEntry[]>
  /** The parents of a commit, by its full id, the first one first. */
  parentsOf(sha: string): Promise<readonly string[]>
  /**
   * Keeps one comment on a pull request: the one that begins with `marker` (an HTML comment) and that we wrote.
   * `body` goes below the marker; `changed` is false when it already said so.
   */
  upsertComment(number: number, marker: string, body: string): Promise<{ url: string; changed: boolean }>
  /**
   * Adds files, by path, to a branch in one commit on its tip, and makes the branch where there is none. A file that is
   * there stays as it is; if it says something else, `beside` may have another path for what this one says. Answers how many
   * were added.
   */
  addFiles(
    branch: string,
    files: ReadonlyMap<string, string>,
    message: string,
    beside?: ReadonlyMap<string, string>,
  ): Promise<number>
  /** The full id of the commit that begins with these hex digits; `undefined` if there is none, or several. */
  resolveCommit(beginning: string): Promise<string | undefined>
  /** Whether a commit (its full id, or 12 hex digits of it) is the tip of a branch or before it; false if there is none. */
  isOnBranch(sha: string, branch: string): Promise<boolean>
  /**
   * Starts a run of a workflow (`follow-up.yml`) on the default branch. When an answer is lost it may start two: they must
   * be harmless to each other.
   */
  dispatchWorkflow(workflow: string, inputs: WorkflowInputs): Promise<void>
  /**
   * When the last successful run of a workflow on the default branch started; `undefined` when there was none, or there
   * is no such workflow. GitHub may say the same to a token without `actions: read`, so it is no proof: warn, no more.
   */
  lastSuccess(workflow: string): Promise<Date | undefined>
  /**
   * Keeps one open issue: the one whose body begins with `marker` (an HTML comment) and that we wrote. Its title is that
   * of its beginning; a person may change it. `changed` is false when it already said so.
   */
  keepIssue(marker: string, issue: Issue): Promise<KeptIssue>
  /** Puts a note right below the marker of that issue, if it is open; `keepIssue` replaces it. To close it is up to a person. */
  settleIssue(marker: string, note: string): Promise<void>
  /** An environment of the settings, with `actions: read`; `undefined` when there is none. */
  environment(name: string): Promise<EnvironmentLook | undefined>
  /** A branch and what protects it, whether or not it is there. */
  branch(name: string): Promise<BranchLook>
}
export interface GitHubOptions {
  readonly token: string
  readonly repository: Repository
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly clock: Clock
  /** Spreads retries; a number in [0, 1). */
  readonly random?: () => number
  /** Aborted when the job is told to stop: then each call is asked once, and not waited for; absent: never. */
  readonly stop?: AbortSignal
  /** Milliseconds of real time for one attempt of a call, read at each; absent: as production has them. */
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
  /** The folder of a commit or tree, by its full SHA: it never changes. */
  readonly treeOf: (sha: string) => Promise<Tree>
}
