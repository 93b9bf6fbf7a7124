import type { ReasonPattern } from '../../domain/rules/reason-pattern.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { countStates, createMatcher, MAX_STATES } from './automaton.ts'
import { parsePattern, UnsupportedSyntaxError } from './syntax.ts'

const MAX_LENGTH = 300

/**
 * Compiles the `reason:` of a rule, or says why it is refused; that message lacks its subject. People who want access write
 * the text that is matched, so no text may take long to match. JavaScript's own engine backtracks, for years in the worst
 * case, so it only matches single characters here.
 */
export function reasonPattern(source: string): ReasonPattern | Refusal {
  if (source.length > MAX_LENGTH)
    return { message: `has ${source.length} characters; ${MAX_LENGTH} are allowed`, remedy: 'Shorten the expression' }
  try {
    new RegExp(source, 'u')
    const node = parsePattern(source)
    return countStates(node) > MAX_STATES ? TOO_MANY_REPEATS : { source, test: createMatcher(node) }
  } catch (error) {
    if (error instanceof UnsupportedSyntaxError) return unsupported(error.message)
    const detail = error instanceof Error ? error.message.replace(/^.*\/u: /s, '') : String(error)
    const remedy = "Write a JavaScript regular expression in single quotes, such as '^(INC|CHG)-\\d+'"
    return { message: `must be a regular expression (${detail})`, remedy }
  }
}

const TOO_MANY_REPEATS: Refusal = {
  message: `repeats too much: written out, it has more than ${MAX_STATES} characters`,
  remedy: 'Lower the numbers in braces, or write * or + instead',
}

const unsupported = (what: string): Refusal => ({
  message: `has ${what}: matching that can take longer than anybody waits`,
  remedy: 'Write it without (?=, (?!, (?<=, (?<!, \\1 and \\k<name>: list the forms that are allowed with | instead',
})
