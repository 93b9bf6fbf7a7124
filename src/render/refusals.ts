import type { Refusal } from '../shared/refusal.ts'
import { join, type Markdown, md, text } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'

/** A hostile commit message could make thousands, which would leave no room for anything else. */
const MOST_REFUSALS = 10

/** What is wrong, and what to do about it: two sentences. */
export const renderRefusal = ({ message, remedy }: Refusal): Markdown => md`${text(message)}. **${text(remedy)}.**`

/** Why something is not granted: a list of the first few. */
export function renderRefusals(refusals: readonly Refusal[]): Markdown {
  const told = refusals.slice(0, MOST_REFUSALS).map(refusal => md`- ${renderRefusal(refusal)}`)
  const rest = refusals.length - told.length
  if (rest > 0) told.push(md`- ${omittedNote(rest, md` reasons`)}`)
  return join(told, '\n')
}
