import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { Push } from '../support/scenario.ts'
import type { Run } from './act.ts'

/** What starts a run. */
export type Trigger =
  | { readonly pullRequest: number }
  | { readonly review: number; readonly of: number }
  | { readonly push: Pick<Push, 'before' | 'sha'> }
  /** All inputs as text, as GitHub's events have them; those left out have their defaults. */
  | { readonly dispatch: Readonly<Record<string, string>> }
  | { readonly schedule: string }

/** The run as GitHub starts it: its event, and the commit that it is about. */
export async function triggered(github: GitHubWorld, trigger: Trigger): Promise<Omit<Run, 'workflow'>> {
  if ('pullRequest' in trigger) {
    const event = await github.pullRequestEvent(trigger.pullRequest, 'synchronize')
    return { eventName: 'pull_request', event, ...trialMerge(github, trigger.pullRequest) }
  }
  if ('review' in trigger) {
    const event = github.pullRequestReviewEvent(trigger.review, 'submitted')
    return { eventName: 'pull_request_review', event, ...trialMerge(github, trigger.of) }
  }
  const ref = `refs/heads/${github.defaultBranch}`
  if ('push' in trigger) {
    const { before, sha } = trigger.push
    return { eventName: 'push', event: await github.pushEvent(before, sha), sha, ref }
  }
  const sha = await github.branchSha(github.defaultBranch)
  const repository = { full_name: `${github.owner}/${github.name}`, default_branch: github.defaultBranch }
  return 'dispatch' in trigger
    ? { eventName: 'workflow_dispatch', event: { inputs: trigger.dispatch, ref, repository }, sha, ref }
    : { eventName: 'schedule', event: { schedule: trigger.schedule, repository }, sha, ref }
}

function trialMerge(github: GitHubWorld, number: number) {
  const sha = github.pullRequest(number).testMergeSha
  if (!sha) throw new Error(`Pull request #${number} has conflicts, so no workflow runs for it`)
  return { sha, ref: `refs/pull/${number}/merge` }
}
