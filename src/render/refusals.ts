import type { Refusal } from '../shared/refusal.ts'
import { join, type Markdown, md, text } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'

/** A hostile commit message could cause thousands, and nothing else would fit. */
const MOST_REFUSALS = 10

/** A refusal as two sentences: what is wrong, and what to do about it. */
export const renderRefusal = ({ message, remedy }: Refusal): Markdown => md`${text(message)}. **${text(remedy)}.**`

/** The first few reasons why something is not granted, as a list. */
export function renderRefusals(refusals: readonly Refusal[]): Markdown {
  const told = refusals.slice(0, MOST_REFUSALS).map(refusal => md`- ${renderRefusal(refusal)}`)
  const rest = refusals.length - told.length
  if (rest > 0) told.push(md`- ${omittedNote(rest, md` reasons`)}`)
  return join(told, '\n')
}
