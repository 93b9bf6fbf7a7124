import type { PullRequest } from '../domain/approval/pull-request.ts'
import { ErrorWithRemedy } from '../shared/errors.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Api } from './api.ts'
import { unlessDenied } from './error.ts'

/**
 * The events that change the diff of a pull request without a change of its head. The first two are documented for the list
 * of issue events only, not for the timeline; the third is reported for that list.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/issue-event-types
 */
const CHANGES_OF_BASE = ['base_ref_changed', 'automatic_base_change_succeeded', 'base_ref_force_pushed']

/** How long after a merge its events may be missing from the list [inferred]. */
const EVENT_LAG_MS = 30_000
const EVENT_RETRY_MS = 5_000

/**
 * See `GitHub.baseChanges`. A list without the merge itself is out of date, and may lack a change of base right before it: it
 * is requested again, and refused in the end.
 */
export async function baseChanges(api: Api, { number, merged }: PullRequest): Promise<readonly Date[] | Refusal> {
  const patientUntil = api.clock.now().getTime() + EVENT_LAG_MS
  for (;;) {
    const events = await eventsOf(api, number)
    if (!events) return unseen(number)
    if (!merged || events.some(({ event }) => event === 'merged')) return timesOfChanges(events, number)
    if (api.clock.now().getTime() + EVENT_RETRY_MS > patientUntil) return untold(number)
    await api.clock.sleep(EVENT_RETRY_MS)
  }
}

interface IssueEvent {
  readonly event: string
  readonly created_at: string
}

async function eventsOf({ octokit, repository }: Api, number: number): Promise<readonly IssueEvent[] | undefined> {
  const asked = octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    ...repository,
    issue_number: number,
    per_page: 100,
  })
  return unlessDenied(asked, [403, 404, 410])
}

function timesOfChanges(events: readonly IssueEvent[], number: number): readonly Date[] {
  return events
    .filter(({ event }) => CHANGES_OF_BASE.includes(event))
    .map(({ created_at }) => {
      const at = new Date(created_at)
      if (!Number.isNaN(at.getTime())) return at
      throw new ErrorWithRemedy(
        `GitHub does not say when the base of pull request #${number} was changed`,
        'Open a new pull request for the same branch',
      )
    })
}

function unseen(number: number): Refusal {
  return {
    message: `GitHub does not show this job whether the base of pull request #${number} was changed`,
    remedy:
      'Give the job `pull-requests: read`, and see that issues are turned on in the settings of the repository; then run it again',
  }
}

function untold(number: number): Refusal {
  return {
    message: `GitHub does not list the merge of pull request #${number} yet, so whether its base was changed before is not known`,
    remedy: 'Run this job again in a few minutes: it repeats nothing that was done',
  }
}
