import { type AccessReview, accessReviewOf } from '../../domain/report/access-review.ts'
import { accessReviewPath } from '../../domain/report/access-review-file.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import type { ProposedPullRequest } from '../../github/proposal-types.ts'
import { renderAccessReviewFile, renderAccessReviewRequest } from '../../render/report/access-review.ts'
import { type Failure, failureOf } from '../../shared/result.ts'
import type { Context, Paths } from '../context.ts'
import { readRules } from '../history/rules.ts'
import { readLastUses } from './last-uses.ts'

export interface AccessReviewOptions {
  readonly github: Pick<GitHub, 'defaultBranch' | 'tip' | 'readFile' | 'propose'>
  readonly git: Pick<Git, 'listFiles'>
  readonly paths: Pick<Paths, 'config'>
  /** Says the period, and who had and used access in it. */
  readonly report: Report
  readonly dryRun: boolean
}

/** What came of it. `recorded`: the default branch has the review of this month already; `planned`: a dry run. */
export type OpenedAccessReview = { readonly month: string; readonly path: string } & (
  | { readonly state: 'recorded' }
  | ((
      | { readonly state: 'planned' }
      | { readonly state: 'proposed'; readonly proposal: ProposedPullRequest }
      | { readonly state: 'failed'; readonly failure: Failure }
    ) & { readonly people: number; readonly file: string })
)

/**
 * Opens the pull request of the month's access review by the rules of the default branch now, unless there is one. Its branch is of
 * the month, so that a second run finds it.
 */
export async function openAccessReview(
  { log, debug }: Pick<Context, 'log' | 'debug'>,
  { github, git, paths, report, dryRun }: AccessReviewOptions,
): Promise<OpenedAccessReview> {
  const tip = await github.tip(await github.defaultBranch())
  const { rules } = await readRules(github as GitHub, paths.config, tip)
  const period = { since: new Date(report.header.since), until: new Date(report.header.until), commit: tip }
  const review = accessReviewOf(rules, period, await readLastUses(git, report))
  const place = { month: review.month, path: accessReviewPath(review.month) }
  if (await github.readFile(place.path, tip)) {
    log(`access review: ${place.path} is on the default branch already`)
    return { ...place, state: 'recorded' }
  }
  const file = renderAccessReviewFile(review, paths.config)
  const written = { ...place, people: review.people.length, file }
  if (dryRun) return { ...written, state: 'planned' }
  try {
    const proposal = await github.propose(wantedOf(review, { ...place, config: paths.config, file }))
    log(`access review: pull request #${proposal.number}, ${proposal.state}`)
    return { ...written, state: 'proposed', proposal }
  } catch (error) {
    debug(error)
    return { ...written, state: 'failed', failure: failureOf(error) }
  }
}

function wantedOf(
  review: AccessReview,
  { month, path, config, file }: Record<'month' | 'path' | 'config' | 'file', string>,
) {
  const { title, body } = renderAccessReviewRequest(review, { path, rulesPath: config })
  return { branch: `access-review/${month}`, path, content: file, title, body }
}
