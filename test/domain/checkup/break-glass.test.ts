import { expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../../src/config/rules-file.ts'
import type { BranchLook, BranchRule } from '../../../src/domain/doctor/branch.ts'
import { checkBreakGlass } from '../../../src/domain/doctor/break-glass.ts'
import type { Rules } from '../../../src/domain/rules/rules.ts'
import { rule } from '../evidence.ts'

const GLASS = { who: ['Carol', 'dave', 'acme/oncall'], maxDurationMs: 1, review: { approvals: 1, withinMs: 1 } }
const rules: Rules = {
  accounts: new Map(),
  rules: [{ ...rule, breakGlass: GLASS }],
  users: new Map(),
  accountIds: new Map([['carol', 3]]),
  followUp: DEFAULT_FOLLOW_UP,
  people: new Map(),
  notify: [],
}

const look = (
  isProtected: boolean,
  ...pulls: readonly (readonly [ruleset: number, needsCodeOwners: boolean])[]
): BranchLook => ({
  isThere: true,
  isProtected,
  isUnenforced: false,
  rules: pulls.map(
    ([ruleset, needsCodeOwners]): BranchRule => ({
      type: 'pull_request',
      dismissesStale: true,
      needsCodeOwners,
      ruleset,
    }),
  ),
})

it.each<[string, BranchLook, string]>([
  ['no code owners at all', look(false, [1, false]), 'fail: No ruleset asks code owners'],
  ['nothing at all', look(false), 'fail: No ruleset asks code owners'],
  ['one ruleset for both', look(false, [1, true]), 'warning: One ruleset asks for approvals and for code owners'],
  ['two rules of one ruleset', look(false, [1, true], [1, false]), 'warning: One ruleset'],
  ['a ruleset for each', look(false, [1, false], [2, true]), 'untested: Who may bypass which ruleset'],
  ['a branch protection rule', look(true), 'untested: A branch protection rule applies'],
])('the doctor sees whether those who merge without an approval could merge rules, too: %s', (_, branch, expected) => {
  const [first] = checkBreakGlass('main', branch, rules)
  expect(first && `${first.state}: ${first.state === 'pass' ? '' : first.message}`).toContain(expected)
})

it('the doctor names people of break_glass without an id, and says nothing where no rule has it', () => {
  expect(checkBreakGlass('main', look(false), rules).at(-1)).toMatchObject({
    state: 'warning',
    message: 'dave may have access without an approval, and the rules do not say by which account',
  })
  expect(checkBreakGlass('main', look(false), { ...rules, rules: [rule] })).toEqual([])
})
