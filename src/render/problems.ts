import type { Problem } from '../domain/problem.ts'
import { code, fitting, join, type Markdown, md, text } from './markdown.ts'

/** Mistakes in files, as many as fit into `room` characters. */
export function renderProblems(problems: readonly Problem[], room: number): Markdown[] {
  if (problems.length === 0) return []
  const told = fitting(problems.map(renderProblem), room)
  const rest = problems.length - told.length
  const title = md`### ❌ Files that could not be read: nothing in them is granted`
  return [title, join(told, '\n'), ...(rest > 0 ? [md`… and ${rest} more: the log of the job has them all`] : [])]
}

const renderProblem = ({ file, line, column, message, remedy }: Problem): Markdown =>
  md`- ${code(`${file}:${line}:${column}`)}: ${text(message)}. **${text(remedy)}.**`
