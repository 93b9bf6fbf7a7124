import pMap from 'p-map'
import type { PolicyName } from '../../domain/grant/policy-name.ts'
import { type AssumedRole, isSamePrincipal } from '../../domain/principal/principal.ts'
import { type Rules, subjectNamed } from '../../domain/rules/rules.ts'
import type { Git } from '../../git/git.ts'
import { lazyAsync, memoizeAsync } from '../../shared/memoize.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Paths } from '../context.ts'
import { readBranch } from './branch.ts'
import { openRulesHistory } from './rules.ts'

/** Versions that are read concurrently: each takes git processes. */
const CONCURRENCY = 4

/** How many versions of the rule file are read: a grant lives for days at most. */
const MOST_VERSIONS = 50

/** The roles that are, or were, a person's own. */
export interface PersonsRoles {
  /** By the rules of the checkout; absent if the name is no person's. */
  readonly now?: AssumedRole
  /** By earlier rules. Each may be another person's by now. */
  readonly former: readonly AssumedRole[]
}

/** Who was granted what, by git alone: no end waits for GitHub. */
export interface Beneficiaries {
  /** Whether a policy was granted to this name; `undefined` where its merge is not known. */
  readonly wasGrantedTo: (user: string, policy: Pick<PolicyName, 'digest' | 'mergeSha'>) => Promise<boolean | undefined>
  /** Case counts for nothing. */
  readonly rolesOf: (user: string) => Promise<PersonsRoles>
}

/**
 * Decides by the history of the request file and of the rules in the checkout: the digest in the policy name includes the name of
 * whom it is for.
 */
export function readBeneficiaries(git: Git, paths: Paths): Beneficiaries {
  // Each version is resolved with the accounts of the rules at that time: only requests that could be granted count.
  const rules = openRulesHistory(git, paths.config)
  const history = lazyAsync(async () => readBranch(git, await git.head(), paths, rules))
  const digests = memoizeAsync(async user => {
    const versions = (await history()).versions(`${paths.requests}${user}.yaml`)
    const entries = await pMap(versions, version => version.entries(), { concurrency: CONCURRENCY })
    return new Set(entries.flatMap(each => each ?? []).map(({ digest }) => digest))
  })
  const rulesSoFar = lazyAsync(async () => {
    const head = await git.head()
    const versions = await git.history(head, paths.config, MOST_VERSIONS)
    return pMap([head, ...versions], sha => rules.at(sha), { concurrency: CONCURRENCY })
  })
  return {
    async wasGrantedTo(user, { digest, mergeSha }) {
      if ((await digests(user)).has(digest)) return true
      return (await history()).landed(mergeSha) ? false : undefined
    },
    rolesOf: memoizeAsync(async user => rolesIn(await rulesSoFar(), user)),
  }
}

/** `versions`: the newest first. */
function rolesIn(versions: readonly (Rules | Refusal)[], user: string): PersonsRoles {
  const [now, ...before] = versions.map(rules => ('rules' in rules ? roleIn(rules, user) : undefined))
  const others = before.filter(role => role !== undefined).filter(role => !now || !isSamePrincipal(role, now))
  const former = others.filter((role, index) => others.findIndex(other => isSamePrincipal(role, other)) === index)
  return { ...(now && { now }), former }
}

function roleIn(rules: Rules, user: string): AssumedRole | undefined {
  const name = [...rules.people.keys()].find(person => person.toLowerCase() === user.toLowerCase())
  const subject = name === undefined ? undefined : subjectNamed(rules, name)
  return subject?.kind === 'assumed-role' ? subject : undefined
}
