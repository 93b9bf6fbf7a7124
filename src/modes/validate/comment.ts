import type { Validation } from '../../domain/preview/validation.ts'
import { GitHubError } from '../../github/error.ts'
import { renderValidation } from '../../render/validation.ts'
import { messageOf } from '../../shared/errors.ts'
import type { ValidateContext } from './context.ts'
import type { PullRequestEvent } from './pull-request-event.ts'

/** Marks our preview on a pull request, so that a later run updates it instead of adding another. */
const PREVIEW_MARKER = '<!-- jit-ssm-access: preview -->'

/** Keeps one comment up to date, where the token may write one. What could not be said there is a failure. */
export async function commentPreview(
  { askGitHub, log, debug }: ValidateContext,
  { number, isFromFork }: PullRequestEvent,
  validation: Validation,
): Promise<readonly string[]> {
  if (!askGitHub || validation.previews.length + validation.problems.length === 0) return []
  if (isFromFork) {
    log(
      'This pull request comes from a fork, whose token may not comment: the preview stands in the summary of this job.',
    )
    return []
  }
  try {
    await (await askGitHub()).upsertComment(number, PREVIEW_MARKER, renderValidation(validation, 'comment'))
    return []
  } catch (error) {
    debug(error)
    if (!(error instanceof GitHubError && error.status === 403 && !error.rateLimited)) return [messageOf(error)]
    log('The token may not comment (`pull-requests: write` allows it): the preview stands in the summary of this job.')
    return []
  }
}
