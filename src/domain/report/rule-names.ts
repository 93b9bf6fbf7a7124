import type { Rule } from '../rules/rules.ts'
import type { MainHistory } from './main-line.ts'

/** A rule as people find it in the file: `rule 2 (accounts: dev, prod)`. */
export const describeRule = ({ number, accounts }: Pick<Rule, 'number' | 'accounts'>): string =>
  `rule ${number} (accounts: ${accounts.join(', ')})`

/** A rule by its number in a version of the rule file; the number alone where the line never had that version. */
export function nameRule({ versions }: MainHistory, blobSha: string | undefined, number: number): string {
  const rule = ruleIn(versions, blobSha, number)
  return rule ? describeRule(rule) : `rule ${number}`
}

const ruleIn = (versions: MainHistory['versions'], blobSha: string | undefined, number: number): Rule | undefined =>
  versions.get(blobSha ?? '')?.rules?.rules.find(rule => rule.number === number)

/** The rules of the tip under which nothing was granted: neither by the tip nor by an earlier version with the same rule. */
export function unusedRulesOf(
  { rules, versions }: MainHistory,
  used: Iterable<{ readonly rulesBlobSha?: string | undefined; readonly rule: number }>,
): readonly string[] {
  if (!rules) return []
  const places = new Map<string, Rule>()
  for (const { rulesBlobSha, rule } of used) {
    const key = `${rulesBlobSha} ${rule}`
    const found = places.has(key) ? undefined : ruleIn(versions, rulesBlobSha, rule)
    if (found) places.set(key, found)
  }
  const contents = new Set([...places.values()].map(contentOf))
  return rules.rules.filter(rule => !contents.has(contentOf(rule))).map(describeRule)
}

/** A rule without its number, which changes when a rule is put before it. */
const contentOf = ({ number, reason, ...rest }: Rule): string => JSON.stringify({ ...rest, reason: reason?.source })
