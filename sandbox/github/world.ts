import type { Clock } from '../../src/clock.ts'
import type { Permission } from '../../src/domain/pull-request.ts'
import type { HttpRequest, HttpResponse } from '../http.ts'
import { BareRepository, type Changes } from './bare-repository.ts'
import { Faults } from './faults.ts'
import { answer } from './front-door.ts'
import { type MergeOptions, mergePullRequest } from './merge.ts'
import { People, signatureOf, webFlow } from './person.ts'
import { noticeMerges, type OpenOptions, openPullRequest, pushToPullRequest } from './pull-request.ts'
import { pushEvent } from './push-event.ts'
import type { CommentRecord, GitHubCall, PullRequestRecord, PushRecord, ReviewRecord } from './record.ts'
import type { Permissions, Token } from './tokens.ts'

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

/** One repository on GitHub: what people do there, and the REST API over it. */
export class GitHubWorld {
  readonly clock: Pick<Clock, 'now'>
  readonly owner: string
  readonly name: string
  readonly defaultBranch = 'main'
  readonly webUrl = 'https://github.com'
  readonly createdAt: Date
  readonly git: BareRepository
  readonly people = new People()
  readonly tokens = new Map<string, Token>()
  readonly pullRequests: PullRequestRecord[] = []
  readonly reviews: ReviewRecord[] = []
  readonly pushes: PushRecord[] = []
  readonly calls: GitHubCall[] = []
  readonly faults = new Faults()
  commentRecords: CommentRecord[] = []
  apiUrl: string | undefined
  indexLagMs: number
  #lastId = 5_000

  constructor({ clock, repository, directory, apiUrl, indexLagMs = 0 }: GitHubOptions) {
    const [owner = '', name = ''] = repository.split('/')
    this.clock = clock
    this.owner = owner
    this.name = name
    this.git = new BareRepository(directory)
    this.createdAt = clock.now()
    this.apiUrl = apiUrl
    this.indexLagMs = indexLagMs
  }

  /** The REST API: paths as below `GITHUB_API_URL`. */
  readonly handle = (request: HttpRequest): Promise<HttpResponse> => answer(this, request)

  nextId(): number {
    return ++this.#lastId
  }

  // What an administrator does

  /** Makes the repository, with a first commit on main; answers its SHA. */
  async seed(files: Changes): Promise<string> {
    await this.git.init()
    this.people.set(this.owner, 'none', 'Organization')
    const root = webFlow(this.clock.now())
    const tree = await this.git.changeTree(undefined, files)
    const sha = await this.git.commit({ tree, parents: [], message: 'First commit', author: root, committer: root })
    await this.moveBranch(this.defaultBranch, sha, 'web-flow')
    return sha
  }

  /** What a person may do; said again, it changes. */
  collaborator(login: string, permission: Permission, { type = 'User' }: { type?: 'User' | 'Bot' } = {}): void {
    this.people.set(login, permission, type)
  }

  deleteAccount(login: string): void {
    Object.assign(this.people.named(login), { deleted: true, permission: 'none' })
  }

  /** Makes a token known: a job's, or with `personal` a person's own. */
  addToken(value: string, permissions: Permissions, options: { personal?: string; limitPerHour?: number } = {}): void {
    this.tokens.set(value, {
      value,
      permissions,
      owner: this.people.named(options.personal ?? 'github-actions[bot]'),
      kind: options.personal ? 'personal' : 'app',
      limit: options.limitPerHour ?? 1_000,
      used: 0,
      resetAt: new Date(this.clock.now().getTime() + 3_600_000),
    })
  }

  expireToken(value: string): void {
    this.tokens.delete(value)
  }

  // What engineers do

  /** A work tree of main. */
  async clone(directory: string): Promise<void> {
    await this.git.run(['clone', '--quiet', this.git.directory, directory], { cwd: '.' })
  }

  openPullRequest(options: OpenOptions): Promise<{ number: number; headSha: string }> {
    return openPullRequest(this, options)
  }

  /** A further commit on the branch of a pull request; answers the new head. */
  push(
    number: number,
    options: { by: string; changes: Changes; author?: string; coAuthors?: readonly string[]; message?: string },
  ) {
    return pushToPullRequest(this, this.pullRequest(number), options)
  }

  /** Answers the review's id. An author may approve here, though not on GitHub: what others check must not hang on it. */
  review(
    number: number,
    options: Pick<ReviewRecord, 'state'> & { by: string; commit?: string; body?: string },
  ): number {
    const { by, state, commit = this.pullRequest(number).headSha, body = '' } = options
    const id = this.nextId()
    this.reviews.push({ id, number, by: this.people.named(by), state, commit, body, at: this.clock.now() })
    return id
  }

  dismiss(reviewId: number): void {
    const review = this.reviews.find(({ id }) => id === reviewId)
    if (!review) throw new Error(`There is no review ${reviewId}`)
    review.state = 'DISMISSED'
  }

  /** Answers the tips of the base before and after. */
  merge(number: number, options: MergeOptions): Promise<{ sha: string; before: string }> {
    return mergePullRequest(this, this.pullRequest(number), options)
  }

  /** A commit on main without a pull request, or with `commit` any commit that continues it. */
  async pushToMain(options: { by: string; message?: string } & ({ changes: Changes } | { commit: string })) {
    const before = await this.mainSha()
    const signature = signatureOf(this.people.named(options.by), this.clock.now())
    const sha =
      'commit' in options
        ? options.commit
        : await this.git.commit({
            tree: await this.git.changeTree(before, options.changes),
            parents: [before],
            message: options.message ?? 'Direct push',
            author: signature,
            committer: signature,
          })
    await this.moveBranch(this.defaultBranch, sha, options.by)
    await noticeMerges(this, { before, sha, by: options.by, at: this.clock.now() })
    return { sha, before }
  }

  /** A comment as a person writes it. */
  comment(number: number, options: { by: string; body: string }): number {
    const at = this.clock.now()
    const id = this.nextId()
    const by = this.people.named(options.by)
    this.commentRecords.push({ id, number, by, viaApp: false, body: options.body, createdAt: at, updatedAt: at })
    return id
  }

  // What one sees

  comments(number: number): readonly { id: number; by: string; body: string; createdAt: Date; updatedAt: Date }[] {
    return this.commentRecords
      .filter(comment => comment.number === number)
      .map(({ id, by, body, createdAt, updatedAt }) => ({ id, by: by.login, body, createdAt, updatedAt }))
  }

  pullRequest(number: number): PullRequestRecord {
    const found = this.pullRequests.find(record => record.number === number)
    if (!found) throw new Error(`There is no pull request #${number}`)
    return found
  }

  async branchSha(branch: string): Promise<string> {
    const sha = await this.git.resolve(`refs/heads/${branch}`)
    if (!sha) throw new Error(`There is no branch ${branch}`)
    return sha
  }

  mainSha(): Promise<string> {
    return this.branchSha(this.defaultBranch)
  }

  /** What a workflow run on that push finds at GITHUB_EVENT_PATH. */
  pushEvent(before: string, after: string): Promise<Record<string, unknown>> {
    return pushEvent(this, before, after)
  }

  /** Points a branch at a commit, on record. */
  async moveBranch(branch: string, sha: string, by: string): Promise<void> {
    const ref = `refs/heads/${branch}`
    const before = (await this.git.resolve(ref)) ?? '0'.repeat(40)
    await this.git.updateRef(ref, sha)
    this.pushes.push({ ref, before, after: sha, by: this.people.named(by), at: this.clock.now() })
  }
}
