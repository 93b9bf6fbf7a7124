import { isTeam } from '../../shared/identifiers.ts'
import { firstOf } from '../../shared/printable.ts'
import type { Rules } from '../rules/rules.ts'
import type { BranchLook } from './branch.ts'
import { type Diagnosis, fail, untested, warning } from './checkup.ts'

export const usesBreakGlass = ({ rules }: Pick<Rules, 'rules'>): boolean => rules.some(({ breakGlass }) => breakGlass)

/**
 * Whether people who may merge requests without an approval could merge other rules as well. Rulesets add up, and each has its
 * own bypass list, which GitHub shows to administrators alone (docs/aws-facts.md GH-44).
 */
export function checkBreakGlass(branch: string, look: BranchLook, rules: Rules): readonly Diagnosis[] {
  if (!usesBreakGlass(rules)) return []
  const subject = `break-glass on ${branch}`
  const without = [
    ...new Set(rules.rules.flatMap(({ breakGlass }) => breakGlass?.who ?? []).map(login => login.toLowerCase())),
  ].filter(login => !isTeam(login) && !rules.accountIds.has(login))
  return [
    checkBypass(subject, look),
    ...(without.length > 0 ? [warning('people of break_glass', withoutIds(without))] : []),
  ]
}

function checkBypass(subject: string, { rules, isProtected }: BranchLook): Diagnosis {
  const reviewed = rules.filter(({ type }) => type === 'pull_request')
  const owned = reviewed.filter(({ needsCodeOwners }) => needsCodeOwners)
  if (reviewed.length === 0 && isProtected) return untested(subject, CLASSIC)
  if (owned.length === 0) return fail(subject, NO_OWNERS)
  const isApart = reviewed.some(
    ({ needsCodeOwners, ruleset }) => !needsCodeOwners && owned.every(other => other.ruleset !== ruleset),
  )
  return isApart ? untested(subject, BYPASS) : warning(subject, TOGETHER)
}

const HOW = 'docs/setup.md, "Break-glass", says how'

const CLASSIC = {
  message:
    'A branch protection rule applies, and those who may bypass it for an emergency may merge other rules without a review as well',
  remedy: `Use two rulesets instead; ${HOW}`,
}

const NO_OWNERS = {
  message:
    'No ruleset asks code owners for `.github/`: those who may merge a request without an approval may write their own rules',
  remedy: `Add a ruleset with "Require review from Code Owners" and an empty bypass list; ${HOW}`,
}

const TOGETHER = {
  message:
    'One ruleset asks for approvals and for code owners: either nobody can merge in an emergency, or they can merge other rules as well',
  remedy: `Ask for code owners in a ruleset of its own, with an empty bypass list; ${HOW}`,
}

const BYPASS = {
  message: 'Who may bypass which ruleset is shown to administrators alone',
  remedy:
    'See that nobody is on the bypass list of the ruleset that asks for code owners, and the people of `break_glass` are on that of the other one, "for pull requests only"',
}

const withoutIds = (logins: readonly string[]) => ({
  message: `${firstOf(logins)} may have access without an approval, and the rules do not say by which account`,
  remedy: 'Write `{login: LOGIN, id: ID}` under `break_glass: {who: …}`; `gh api users/LOGIN --jq .id` tells the id',
})
