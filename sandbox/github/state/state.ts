import type { Clock } from '../../../src/shared/clock.ts'
import { BareRepository } from '../git/bare-repository.ts'
import { GitHubFaults } from './faults.ts'
import { People } from './person.ts'
import type { BranchRule, EnvironmentRecord } from './protection.ts'
import type {
  CommentRecord,
  DispatchRecord,
  GitHubCall,
  IssueRecord,
  PullRequestEventRecord,
  PullRequestName,
  PullRequestRecord,
  PushRecord,
  RepositoryRecord,
  ReviewRecord,
  RunRecord,
  TeamRecord,
} from './record.ts'
import { Restrictions } from './restrictions.ts'
import type { Token } from './tokens.ts'

export interface GitHubOptions {
  readonly clock: Pick<Clock, 'now'>
  /** `owner/name`. */
  readonly repository: string
  /** Where its bare git repository is made. */
  readonly directory: string
  /** As clients reach it, prefix included, without a slash at its end; links between pages lead there. Absent: `http://` and the Host header. */
  readonly apiUrl?: string
  /** How long after a merge its commits are not yet known to belong to the pull request. */
  readonly indexLagMs?: number
}

/** What this GitHub keeps, and how it is found again. */
export class GitHubState {
  readonly clock: Pick<Clock, 'now'>
  readonly owner: string
  readonly name: string
  readonly home: RepositoryRecord
  readonly forks: RepositoryRecord[] = []
  readonly defaultBranch = 'main'
  readonly webUrl = 'https://github.com'
  readonly createdAt: Date
  readonly git: BareRepository
  readonly people = new People()
  readonly tokens = new Map<string, Token>()
  readonly teams: TeamRecord[] = []
  readonly pullRequests: PullRequestRecord[] = []
  readonly pullRequestEvents: PullRequestEventRecord[] = []
  readonly reviews: ReviewRecord[] = []
  readonly pushes: PushRecord[] = []
  readonly calls: GitHubCall[] = []
  readonly faults = new GitHubFaults()
  readonly restrictions = new Restrictions()
  readonly issueRecords: IssueRecord[] = []
  readonly dispatches: DispatchRecord[] = []
  readonly dispatchWaiters: (() => void)[] = []
  readonly runs: RunRecord[] = []
  /** By their names in lower case. */
  readonly environments = new Map<string, EnvironmentRecord>()
  /** Branches with a classic protection. */
  readonly protectedBranches = new Set<string>()
  /** The rules of rulesets, by branch. */
  readonly branchRules = new Map<string, readonly BranchRule[]>()
  commentRecords: CommentRecord[] = []
  /** Whether the repository's settings allow issues. */
  hasIssues = true
  /** Who may read the repository; in a public one, everybody has the permission `read`. */
  visibility: 'private' | 'public' = 'private'
  /** The plan of its owner. On the Free plan GitHub enforces no rules in private repositories. */
  plan: 'free' | 'team' = 'team'
  apiUrl: string | undefined
  indexLagMs: number
  #lastId = 5_000

  get enforcesRules(): boolean {
    return this.visibility === 'public' || this.plan !== 'free'
  }

  constructor({ clock, repository, directory, apiUrl, indexLagMs = 0 }: GitHubOptions) {
    const [owner = '', name = ''] = repository.split('/')
    this.clock = clock
    this.owner = owner
    this.name = name
    this.home = { id: 700_001, owner, name, fork: false, readable: true, deleted: false }
    this.git = new BareRepository(directory)
    this.createdAt = clock.now()
    this.apiUrl = apiUrl
    this.indexLagMs = indexLagMs
  }

  nextId(): number {
    return ++this.#lastId
  }

  /** By its number, or in a fork as GitHub writes it: `mallory/jit-access#1`. */
  pullRequest(name: PullRequestName): PullRequestRecord {
    const [repository, number] = typeof name === 'number' ? [this.home, name] : this.#inRepository(name)
    const found = this.pullRequests.find(
      record => record.baseRepository === repository && record.number === Number(number),
    )
    if (!found) throw new Error(`There is no pull request #${name}`)
    return found
  }

  #inRepository(name: string): [RepositoryRecord | undefined, string | undefined] {
    const [repository = '', number] = name.split('#')
    return [this.repository(repository), number]
  }

  /** Ours or a fork, deleted or not, by `owner/name` in any case. */
  repository(name: string): RepositoryRecord | undefined {
    return [this.home, ...this.forks].find(
      record => `${record.owner}/${record.name}`.toLowerCase() === name.toLowerCase(),
    )
  }

  issue(number: number): IssueRecord {
    const found = this.issueRecords.find(record => record.number === number)
    if (!found) throw new Error(`There is no issue #${number}`)
    return found
  }

  openPullRequests(): PullRequestRecord[] {
    return this.pullRequests.filter(({ merged, closedAt }) => !merged && !closedAt)
  }

  /** All of them, oldest first, with their comments. */
  get issues() {
    return this.issueRecords.map(({ number, title, body, by, closedAt }) => {
      const state = closedAt ? ('closed' as const) : ('open' as const)
      return { number, title, body, state, by: by.login, comments: this.comments(number) }
    })
  }

  comments(number: number): readonly { id: number; by: string; body: string; createdAt: Date; updatedAt: Date }[] {
    return this.commentRecords
      .filter(comment => comment.number === number)
      .map(({ id, by, body, createdAt, updatedAt }) => ({ id, by: by.login, body, createdAt, updatedAt }))
  }
}
