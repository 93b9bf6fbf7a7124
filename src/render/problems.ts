import type { Problem } from '../domain/problem.ts'
import { byImportance } from '../domain/problems.ts'
import { fitting } from './fitting.ts'
import { code, join, type Markdown, md, text } from './markdown.ts'

/** Mistakes in files: of those that do not fit into so many bytes together, the least important are left out. */
export function renderProblems(problems: readonly Problem[], roomBytes: number): Markdown[] {
  if (problems.length === 0) return []
  const lines = new Map(problems.map(problem => [problem, renderProblem(problem)]))
  const ranked = byImportance(problems).flatMap(problem => lines.get(problem) ?? [])
  const told = new Set(fitting(ranked, roomBytes))
  const shown = [...lines.values()].filter(line => told.has(line))
  const rest = problems.length - shown.length
  const title = md`### ❌ Files that could not be read: nothing in them is granted`
  return [title, join(shown, '\n'), ...(rest > 0 ? [md`… and ${rest} more: the log of the job has them all`] : [])]
}

const renderProblem = ({ file, line, column, message, remedy }: Problem): Markdown =>
  md`- ${code(`${file}:${line}:${column}`)}: ${text(message)}. **${text(remedy)}.**`
