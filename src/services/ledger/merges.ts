import type { GrantReference } from '../../domain/grant/grant.ts'
import { mergeOf } from '../../domain/grant/policy-name.ts'
import type { GitHub } from '../../github/api.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context } from '../context.ts'

/** The merges of grants. No call throws. */
export interface Merges {
  /**
   * References to grants by their ids: from GitHub's record of the merge commit that the id begins with, never from a
   * dispatch or the ledger. Omits grants without a pull request that was merged into the default branch, and those that
   * GitHub could not be asked about, which is a failure. Asks once per merge.
   */
  references(ids: readonly string[]): Promise<MergeReferences>
}

export interface MergeReferences {
  readonly found: ReadonlyMap<string, GrantReference>
  readonly failures: readonly Failure[]
}

export function openMerges({ debug }: Pick<Context, 'debug'>, github: GitHub): Merges {
  const mergeAt = memoizeAsync(beginning => findMerge(github, beginning))
  return {
    async references(ids) {
      const found = new Map<string, GrantReference>()
      // Stop after a failure: the next request would take as long to fail, for up to a thousand grants.
      const { ok, failure } = await attemptEvenWhenStopped({ debug }, async () => {
        for (const id of ids) {
          const merge = await mergeAt(mergeOf(id))
          if (merge) found.set(id, { id, ...merge })
        }
      })
      const what = 'GitHub could not be asked which pull requests gave these grants, so not every end is told on one'
      return { found, failures: ok ? [] : [explain(what, failure)] }
    },
  }
}

type Merge = Required<Pick<GrantReference, 'mergedAt' | 'pullRequest'>>

async function findMerge(github: GitHub, beginning: string): Promise<Merge | undefined> {
  const commit = await github.resolveCommit(beginning)
  const pull = commit === undefined ? undefined : await github.mergedPullRequestOf(commit)
  // A commit of a pull request that is not its merge commit granted nothing.
  if (!pull?.mergedAt || pull.mergeCommitSha !== commit) return undefined
  return { mergedAt: pull.mergedAt, pullRequest: pull.number }
}
