import type { Problem } from '../domain/problem.ts'
import { byImportance } from '../domain/problems.ts'
import { fitting } from './fitting.ts'
import { code, join, type Markdown, md, text } from './markdown.ts'

/** Mistakes in files: of those that do not fit into so many bytes together, the least important are left out. */
export function renderProblems(problems: readonly Problem[], roomBytes: number): Markdown[] {
  if (problems.length === 0) return []
  const each = problems.map(problem => ({ ...problem }))
  const told = new Map(fitting(byImportance(each), roomBytes, renderProblem))
  const shown = each.flatMap(problem => told.get(problem) ?? [])
  const rest = problems.length - shown.length
  const title = md`### ❌ Files that could not be read: nothing in them is granted`
  return [title, join(shown, '\n'), ...(rest > 0 ? [md`… and ${rest} more: the log of the job has them all`] : [])]
}

const renderProblem = ({ file, line, column, message, remedy }: Problem): Markdown =>
  md`- ${code(`${file}:${line}:${column}`)}: ${text(message)}. **${text(remedy)}.**`
