import { askedIn, memoryOfAsked } from '../../domain/notification/asked-memory.ts'
import { isQuiet, type Validation } from '../../domain/preview/validation.ts'
import { GitHubError } from '../../github/error.ts'
import { renderValidation } from '../../render/validation.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Failure } from '../../shared/result.ts'
import type { ValidateContext } from './context.ts'
import type { PullRequestEvent } from './pull-request-event.ts'

/** Marks our preview on a pull request, so that a later run updates it instead of adding another. */
const PREVIEW_MARKER = '<!-- jit-ssm-access: preview -->'

/** What became of the comment of the preview. */
export interface PreviewComment {
  /** Whether it says now what was found. */
  readonly isWritten: boolean
  /** The requests that approvers were asked about by earlier runs, by their digests. */
  readonly asked: readonly string[]
  /** What could not be said there. */
  readonly failures: readonly Failure[]
}

/** `justAsked`: requests that approvers were asked about since the comment was written last. */
export interface CommentOptions {
  readonly justAsked?: readonly string[]
}

/**
 * Keeps one comment up to date, where the token may write one. What could not be said there is a failure. Where there is nothing
 * to say, only the comment of an earlier push is replaced.
 */
export async function commentPreview(
  { askGitHub, log, debug }: ValidateContext,
  { number, isFromFork, isNew }: PullRequestEvent,
  validation: Validation,
  { justAsked = [] }: CommentOptions = {},
): Promise<PreviewComment> {
  let asked: readonly string[] = []
  const unwritten = (failures: readonly Failure[] = []): PreviewComment => ({ isWritten: false, asked, failures })
  if (!askGitHub) return unwritten()
  const isNothing = isQuiet(validation)
  if (isNothing && (isFromFork || isNew)) return unwritten()
  if (isFromFork) {
    log(
      'This pull request comes from a fork, whose token may not comment: the preview stands in the summary of this job.',
    )
    return unwritten()
  }
  const write = (before: string) => {
    asked = askedIn(before)
    const memory = memoryOfAsked([...new Set([...asked, ...justAsked])])
    return [renderValidation(validation, 'comment'), memory].filter(Boolean).join('\n\n')
  }
  const { ok, value, failure } = await attemptEvenWhenStopped({ debug }, async () => {
    const github = await askGitHub()
    if (isNothing) await github.rewriteComment(number, PREVIEW_MARKER, write)
    else if ((await github.pullRequest(number)).merged) {
      log('This pull request has been merged meanwhile: its comment stays.')
      return false
    } else await github.upsertComment(number, PREVIEW_MARKER, write)
    return true
  })
  if (ok) return { isWritten: value, asked, failures: [] }
  const { cause } = failure
  const isDenied = cause instanceof GitHubError && cause.status === 403 && !cause.rateLimited && !cause.isForeign
  if (!isDenied) return unwritten([failure])
  if (!isNothing)
    log('The token may not comment (`pull-requests: write` allows it): the preview stands in the summary of this job.')
  return unwritten()
}
