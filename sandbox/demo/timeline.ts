import type { Clock } from '../../src/shared/clock.ts'
import { paint } from './paint.ts'

/** What happens, as it happens, with its instant and who does it; and what is claimed of it, with whether it is so. */
export class Timeline {
  readonly failures: string[] = []
  claims = 0
  readonly #clock: Pick<Clock, 'now'>

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
  }

  heading(title: string): void {
    console.log(`\n${paint('bold', title)}`)
  }

  say(who: string, what: string, details: readonly string[] = []): void {
    console.log(`${paint('dim', time(this.#clock.now()))}  ${paint('cyan', who.padEnd(WHO))}  ${what}`)
    for (const line of details) this.detail(line)
  }

  detail(text: string): void {
    for (const line of wrap(text)) console.log(`${INDENT}${paint('dim', line)}`)
  }

  /** Says and checks. What differs is told at once, and again at the end; the demo goes on, to show the rest. */
  claim(description: string, holds: boolean, found: unknown = undefined): void {
    this.claims += 1
    if (holds) {
      console.log(`${INDENT}${paint('green', '✓')} ${description}`)
      return
    }
    const instead = found === undefined ? '' : `; found ${shorten(found)}`
    this.failures.push(`${description}${instead}`)
    console.log(`${INDENT}${paint('red', `✗ ${description}${instead}`)}`)
  }
}

const WHO = 14
const WIDTH = 110
const INDENT = ' '.repeat('HH:MM:SS'.length + WHO + 4)

/** `HH:MM:SS`, UTC. */
export const time = (instant: Date): string => instant.toISOString().slice(11, 19)

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`

const shorten = (found: unknown) => (typeof found === 'string' ? found : JSON.stringify(found)).slice(0, 400)

/** At spaces: an ARN stays whole. What follows the first line stands two further in. */
function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(last === undefined ? word : `  ${word}`)
  }
  return lines
}
