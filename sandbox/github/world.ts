import type { Handle } from '../shared/http.ts'
import { GitHubAdministration } from './administration.ts'
import { deleteBranch, type MoveOptions, moveBranch } from './commands/branch.ts'
import { branchSha, mainSha } from './commands/branch-ref.ts'
import { type CloneOptions, clone, clonePullRequest } from './commands/checkout.ts'
import { type DirectPush, pushToMain } from './commands/direct-push.ts'
import { deleteFork, type ForkOptions, fork } from './commands/fork.ts'
import { type IssueOptions, openIssue, setState } from './commands/issue.ts'
import { type MergeOptions, mergePullRequest } from './commands/merge.ts'
import { mergeQueue, type QueueOptions } from './commands/merge-queue.ts'
import {
  type Opened,
  type OpenOptions,
  openPullRequest,
  type PushOptions,
  pushToPullRequest,
} from './commands/pull-request.ts'
import { close } from './commands/pull-request-state.ts'
import { retarget } from './commands/retarget.ts'
import { type ReviewOptions, reviewOf, submitReview } from './commands/review.ts'
import { addRun, dispatched, type WorkflowRunOptions } from './commands/workflow.ts'
import { answerGitHub } from './front-door.ts'
import { type PullRequestAction, pullRequestEvent, pullRequestReviewEvent } from './pull-request-event.ts'
import { pushEvent } from './push-event.ts'
import type { DispatchRecord, PullRequestName, RepositoryRecord, ReviewRecord } from './state/record.ts'

/** One repository on GitHub: what people do there, and the REST API over it. Administrators: `administration.ts`. */
export class GitHubWorld extends GitHubAdministration {
  /** The REST API: paths as below `GITHUB_API_URL`. */
  handle: Handle = request => answerGitHub(this, request)

  // What engineers do

  /** A fork, `owner/name`; a further call changes its options. */
  fork(name: string, options?: ForkOptions): Promise<RepositoryRecord> {
    return fork(this, name, options)
  }

  /** Its pull requests stay, without a repository at their head. */
  deleteFork(name: string): Promise<void> {
    return deleteFork(this, name)
  }

  /** A work tree of main. */
  clone(directory: string, options?: CloneOptions): Promise<void> {
    return clone(this, directory, options)
  }

  /** A work tree as a run on `pull_request` has it; answers its commit, GITHUB_SHA. */
  clonePullRequest(number: number, directory: string, options?: CloneOptions): Promise<string> {
    return clonePullRequest(this, number, directory, options)
  }

  openPullRequest(options: OpenOptions): Promise<Opened> {
    return openPullRequest(this, options)
  }

  /** A further commit on the branch of a pull request; answers the new head. */
  push(pull: PullRequestName, options: PushOptions): Promise<string> {
    return pushToPullRequest(this, this.pullRequest(pull), options)
  }

  review(pull: PullRequestName, options: ReviewOptions): number {
    return submitReview(this, this.pullRequest(pull), options)
  }

  dismiss(reviewId: number): void {
    this.amendReview(reviewId, { state: 'DISMISSED' })
  }

  /** What GitHub says of a review may change: its state, and after a forced push its commit. */
  amendReview(reviewId: number, changes: Partial<Pick<ReviewRecord, 'state' | 'commit' | 'body'>>): void {
    Object.assign(reviewOf(this, reviewId), changes)
  }

  /** Answers the tips of the base before and after. */
  merge(pull: PullRequestName, options: MergeOptions): Promise<{ sha: string; before: string }> {
    return mergePullRequest(this, this.pullRequest(pull), options)
  }

  /** Lands several on main in one push; answers the tips of main before and after. */
  mergeQueue(pulls: readonly PullRequestName[], options: QueueOptions): Promise<{ before: string; sha: string }> {
    return mergeQueue(this, pulls, options)
  }

  /** Changes its base: `PATCH /repos/{owner}/{repo}/pulls/{number}`. */
  retarget(pull: PullRequestName, base: string, by: string): Promise<void> {
    return retarget(this, this.pullRequest(pull), base, by)
  }

  /** Closes it without a merge; its author does, unless told. */
  close(pull: PullRequestName, by?: string): void {
    const record = this.pullRequest(pull)
    close(this, record, by ?? record.author.login)
  }

  /** A commit on main without a pull request, or with `commit` any commit. */
  pushToMain(options: DirectPush): Promise<{ sha: string; before: string }> {
    return pushToMain(this, options)
  }

  /** Points a branch at a commit, on record. */
  moveBranch(branch: string, sha: string, by: string, options?: MoveOptions): Promise<void> {
    return moveBranch(this, branch, sha, by, options)
  }

  /** As after a merge; it stays on record. */
  deleteBranch(branch: string, by: string, repository = this.home): Promise<void> {
    return deleteBranch(this, branch, by, repository)
  }

  /** Answers its number. */
  openIssue(options: IssueOptions): number {
    return openIssue(this, options)
  }

  closeIssue(number: number): void {
    setState(this, this.issue(number), 'closed')
  }

  /** A comment as a person writes it. */
  comment(number: number, options: { by: string; body: string }): number {
    const at = this.clock.now()
    const id = this.nextId()
    const by = this.people.named(options.by)
    this.commentRecords.push({ id, number, by, viaApp: false, body: options.body, createdAt: at, updatedAt: at })
    return id
  }

  /** Anyone who may write can change anyone's comment; it stays that person's. */
  editComment(id: number, body: string): void {
    const found = this.commentRecords.find(record => record.id === id)
    if (!found) throw new Error(`There is no comment ${id}.`)
    const at = this.clock.now()
    Object.assign(found, { body, updatedAt: at, editedAt: at })
  }

  /** Anyone who may maintain the repository can. */
  deleteComment(id: number): void {
    this.commentRecords = this.commentRecords.filter(record => record.id !== id)
  }

  /** Anyone who may write can change anyone's issue. */
  editIssue(number: number, change: { readonly title?: string; readonly body?: string }): void {
    Object.assign(this.issue(number), change, { updatedAt: this.clock.now() })
  }

  /** A run of a workflow (`sweep.yml`), as if it had happened. */
  addRun(workflow: string, options: WorkflowRunOptions): void {
    addRun(this, workflow, options)
  }

  // What jobs and tests read

  /** The dispatch of that index, now or once it comes. Counting up from 0 gives all of them. */
  dispatched(index: number): Promise<DispatchRecord> {
    return dispatched(this, index)
  }

  branchSha(branch: string, repository = this.home): Promise<string> {
    return branchSha(this, branch, repository)
  }

  mainSha(): Promise<string> {
    return mainSha(this)
  }

  /** What a workflow run on that push finds at GITHUB_EVENT_PATH. */
  pushEvent(before: string, after: string): Promise<Record<string, unknown>> {
    return pushEvent(this, before, after)
  }

  /** What a run on `pull_request` finds at GITHUB_EVENT_PATH. */
  pullRequestEvent(pull: PullRequestName, action: PullRequestAction, by?: string): Promise<Record<string, unknown>> {
    return pullRequestEvent(this, pull, action, by)
  }

  /** What a run on `pull_request_review` finds there. */
  pullRequestReviewEvent(reviewId: number, action: 'submitted' | 'edited' | 'dismissed' = 'submitted') {
    return pullRequestReviewEvent(this, reviewId, action)
  }
}
