import { type GrantUpdate, groupByComment } from '../../domain/follow-up/grant-update.ts'
import type { GitHub } from '../../github/api.ts'
import type { Markdown } from '../../render/markdown.ts'
import type { Failure } from '../../shared/result.ts'
import { attemptOrExplain } from '../attempt.ts'
import type { Context } from '../context.ts'

/** The topic of a comment on a pull request. Each topic has its own comment. */
export type Topic = 'end' | 'deletion' | 'evidence'

/** Keeps one comment per topic for the grants of a pull request that end together. Never throws: returns the failures. */
export async function keepComments<T>(
  context: Pick<Context, 'debug'>,
  github: Pick<GitHub, 'upsertComment'>,
  topic: Topic,
  news: readonly GrantUpdate<T>[],
  write: (about: readonly T[]) => Markdown,
): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const { pullRequest, id, about } of groupByComment(news)) {
    const marker = `<!-- jit-ssm-access: ${topic} ${id} -->`
    const tell = () => github.upsertComment(pullRequest, marker, write(about))
    failures.push(...(await attemptOrExplain(context, `Pull request #${pullRequest} could not be told`, tell)))
  }
  return failures
}
