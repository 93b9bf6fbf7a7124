import type { Problem } from '../shared/problem.ts'
import { byImportance } from '../shared/problem-list.ts'
import { code, join, type Markdown, md } from './markdown.ts'
import { renderRefusal } from './refusals.ts'
import { takeWithinBudget } from './within-budget.ts'

/** Mistakes in files. If they do not fit into `budgetBytes`, the least important ones are left out. */
export function renderProblems(problems: readonly Problem[], budgetBytes: number): Markdown[] {
  if (problems.length === 0) return []
  const each = problems.map(problem => ({ ...problem }))
  const fitting = new Map(takeWithinBudget(byImportance(each), budgetBytes, renderProblem))
  const shown = each.flatMap(problem => fitting.get(problem) ?? [])
  const rest = problems.length - shown.length
  const title = md`### ❌ Files that could not be read: nothing in them is granted`
  return [title, join(shown, '\n'), ...(rest > 0 ? [md`… and ${rest} more: the log of the job has them all`] : [])]
}

const renderProblem = (problem: Problem): Markdown =>
  md`- ${code(`${problem.file}:${problem.line}:${problem.column}`)}: ${renderRefusal(problem)}`
