import type { Content } from '../../domain/evidence/evidence.ts'
import { linesOf, withoutControls } from '../../domain/evidence/terminal-text.ts'
import type { LogEvent } from '../../domain/evidence/transcript.ts'

/** Limits per session: a summary shows only the beginning. */
const MOST_LINES = 200
const MOST_CHARACTERS = 16_000

/** Collects the beginning of a transcript. */
export function createContent(): { add(events: readonly LogEvent[]): void; content(): Content } {
  const lines: string[] = []
  let budget = MOST_CHARACTERS
  let isCut = false
  return {
    add(events) {
      for (const line of events.flatMap(({ message }) => linesOf(message)).map(withoutControls)) {
        if (isCut || lines.length >= MOST_LINES || line.length > budget) isCut = true
        else {
          lines.push(line)
          budget -= line.length
        }
      }
    },
    content: () => ({ lines, isCut }),
  }
}
