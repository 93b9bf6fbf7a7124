import type { AccessChange, LimitChange, RulesChange } from '../domain/rules/compare-rules.ts'
import { isNoChange } from '../domain/rules/compare-rules.ts'
import { firstOf } from '../shared/printable.ts'
import { code, join, type Markdown, md } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { takeWithinBudget } from './within-budget.ts'

/** What a change of the rules makes possible, for the people who review it. */
export function renderRulesChange(change: RulesChange, budgetBytes: number): Markdown[] {
  if (isNoChange(change)) return [md`### 📜 The rules allow the same as before`]
  const { access, people, accounts, followUp, notify } = change
  const parts = [
    ...access.map(renderAccess),
    ...people.map(each => md`- The GitHub accounts of ${code(each.key)}: ${renderLimit(each)}`),
    ...accounts.map(each => md`- Account ${code(each.key)}: ${renderLimit(each)}`),
    ...followUp.map(each => md`- Ends: ${code(each.key)} ${renderLimit(each)}`),
    ...notify.map(each => md`- The webhook ${code(each.key)} is told of: ${renderLimit(each)}`),
  ]
  const shown = takeWithinBudget(parts, budgetBytes, part => part).map(([, part]) => part)
  const rest = parts.length - shown.length
  return [
    md`### 📜 What the changed rules make possible`,
    md`From the merge on. What was granted before keeps its terms.`,
    join([...shown, ...(rest > 0 ? [md`- ${omittedNote(rest)}`] : [])], '\n'),
  ]
}

function renderAccess({ users, account, kind, rules }: AccessChange): Markdown {
  const who = md`${code(firstOf(users, 10))} in ${code(account)}`
  const terms = rules.map(
    each =>
      md`\n  - ${join(
        each.map(limit => renderTerm(limit, kind)),
        ', ',
      )}`,
  )
  switch (kind) {
    case 'gains':
      return md`- 🔓 **May ask now:** ${who}${join(terms, '')}`
    case 'loses':
      return md`- 🔒 **May not ask any more:** ${who}`
    case 'changes':
      return md`- **Other limits:** ${who}${join(terms, '')}`
  }
}

const renderTerm = (limit: LimitChange, kind: AccessChange['kind']): Markdown =>
  kind === 'gains' ? md`${code(limit.key)} ${code(limit.after)}` : md`${code(limit.key)} ${renderLimit(limit)}`

const renderLimit = ({ before, after }: LimitChange): Markdown => md`${code(before)} → ${code(after)}`
