import { namedAccount } from '../../domain/approval/pull-request.ts'
import type { KnownMerge } from '../../domain/report/access-review-rows.ts'
import type { ReviewFile } from '../../domain/report/main-line.ts'
import type { GitHub } from '../../github/api.ts'
import { failureOf } from '../../shared/result.ts'
import type { Context } from '../context.ts'

/** More reviews than these in one period are no reviews: the others are in the report without their pull requests. */
const MOST_ASKED = 100

/** Who merged the access reviews, by commit, as far as GitHub says. What it does not say is left out of the report, and logged. */
export async function knownMergesOf(
  { log, debug }: Pick<Context, 'log' | 'debug'>,
  github: Pick<GitHub, 'mergedPullRequestOf'>,
  reviews: readonly ReviewFile[],
): Promise<ReadonlyMap<string, KnownMerge>> {
  const known = new Map<string, KnownMerge>()
  for (const sha of [...new Set(reviews.map(({ commit }) => commit.sha))].slice(0, MOST_ASKED)) {
    try {
      const pullRequest = await github.mergedPullRequestOf(sha)
      if (pullRequest) known.set(sha, mergeOf(pullRequest))
    } catch (error) {
      debug(error)
      log(`who merged the access review ${sha.slice(0, 12)} is not known: ${failureOf(error).message}`)
    }
  }
  return known
}

type Merged = NonNullable<Awaited<ReturnType<GitHub['mergedPullRequestOf']>>>

function mergeOf({ number, url, mergedBy, mergedById }: Merged): KnownMerge {
  const person = namedAccount(mergedBy, mergedById)
  return { pullRequest: { number, url }, ...(person && { mergedBy: person }) }
}
