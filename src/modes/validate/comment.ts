import { isQuiet, type Validation } from '../../domain/preview/validation.ts'
import { GitHubError } from '../../github/error.ts'
import { renderValidation } from '../../render/validation.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Failure } from '../../shared/result.ts'
import type { ValidateContext } from './context.ts'
import type { PullRequestEvent } from './pull-request-event.ts'

/** Marks our preview on a pull request, so that a later run updates it instead of adding another. */
const PREVIEW_MARKER = '<!-- jit-ssm-access: preview -->'

/**
 * Keeps one comment up to date, where the token may write one. What could not be said there is a failure. Where there is nothing
 * to say, only the comment of an earlier push is replaced.
 */
export async function commentPreview(
  { askGitHub, log, debug }: ValidateContext,
  { number, isFromFork, isNew }: PullRequestEvent,
  validation: Validation,
): Promise<readonly Failure[]> {
  if (!askGitHub) return []
  const isNothing = isQuiet(validation)
  if (isNothing && (isFromFork || isNew)) return []
  if (isFromFork) {
    log(
      'This pull request comes from a fork, whose token may not comment: the preview stands in the summary of this job.',
    )
    return []
  }
  const { ok, failure } = await attemptEvenWhenStopped({ debug }, async () => {
    const github = await askGitHub()
    if (isNothing) await github.rewriteComment(number, PREVIEW_MARKER, renderValidation(validation, 'comment'))
    else if ((await github.pullRequest(number)).merged)
      log('This pull request has been merged meanwhile: its comment stays.')
    else await github.upsertComment(number, PREVIEW_MARKER, renderValidation(validation, 'comment'))
  })
  if (ok) return []
  const { cause } = failure
  const isDenied = cause instanceof GitHubError && cause.status === 403 && !cause.rateLimited && !cause.isForeign
  if (!isDenied) return [failure]
  if (!isNothing)
    log('The token may not comment (`pull-requests: write` allows it): the preview stands in the summary of this job.')
  return []
}
