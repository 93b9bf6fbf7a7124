import pMap from 'p-map'
import type { PolicyName } from '../../domain/grant/policy-name.ts'
import type { Git } from '../../git/git.ts'
import { lazyAsync, memoizeAsync } from '../../shared/memoize.ts'
import type { Paths } from '../context.ts'
import { readBranch } from './branch.ts'
import { openRulesHistory } from './rules.ts'

/** Versions that are read concurrently: each takes git processes. */
const CONCURRENCY = 4

/** Whether a policy was granted to this user; `undefined` where its merge is not known. */
export type WasGrantedTo = (
  user: string,
  policy: Pick<PolicyName, 'digest' | 'mergeSha'>,
) => Promise<boolean | undefined>

/**
 * Decides by the history of the user's request file in the checkout: the digest in the policy name includes the user's name.
 * Needs no GitHub, so no end waits for it.
 */
export function readBeneficiaries(git: Git, paths: Paths): WasGrantedTo {
  // Each version is resolved with the accounts of the rules at that time: only requests that could be granted count.
  const rules = openRulesHistory(git, paths.config)
  const history = lazyAsync(async () => readBranch(git, await git.head(), paths, rules))
  const digests = memoizeAsync(async user => {
    const versions = (await history()).versions(`${paths.requests}${user}.yaml`)
    const entries = await pMap(versions, version => version.entries(), { concurrency: CONCURRENCY })
    return new Set(entries.flatMap(each => each ?? []).map(({ digest }) => digest))
  })
  return async (user, { digest, mergeSha }) => {
    if ((await digests(user)).has(digest)) return true
    return (await history()).landed(mergeSha) ? false : undefined
  }
}
