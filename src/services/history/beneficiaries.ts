import pMap from 'p-map'
import type { PolicyName } from '../../domain/grant/policy-name.ts'
import type { Git } from '../../git/git.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { Paths } from '../context.ts'
import { readBranch } from './branch.ts'
import { openRulesHistory } from './rules.ts'

/** Versions that are read at once: each takes processes of git. */
const CONCURRENCY = 4

/** Whether a policy was granted to this user: `undefined` where its merge is not known. */
export type WasGrantedTo = (
  user: string,
  policy: Pick<PolicyName, 'digest' | 'mergeSha'>,
) => Promise<boolean | undefined>

/**
 * Tells by the history of the user's request file in the checkout: the digest of a request, which stands in the policy's
 * name, contains the user's name. It asks nobody, so that no end waits for GitHub.
 */
export function readBeneficiaries(git: Git, paths: Paths): WasGrantedTo {
  // Each version is read with the accounts that the rules knew then: only what could be granted counts.
  const rules = openRulesHistory(git, paths.config)
  const history = memoizeAsync(async () => readBranch(git, await git.head(), paths, rules))
  const digests = memoizeAsync(async user => {
    const versions = (await history('')).versions(`${paths.requests}${user}.yaml`)
    const entries = await pMap(versions, version => version.entries(), { concurrency: CONCURRENCY })
    return new Set(entries.flatMap(each => each ?? []).map(({ digest }) => digest))
  })
  return async (user, { digest, mergeSha }) => {
    if ((await digests(user)).has(digest)) return true
    return (await history('')).landed(mergeSha) ? false : undefined
  }
}
