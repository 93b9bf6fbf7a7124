import type { Refusal } from './refusal.ts'

const MAX_LENGTH = 300

/** What a rule's `reason:` means: a regular expression with the flag `u`, or why it is none. The message lacks its subject. */
export function reasonPattern(source: string): RegExp | Refusal {
  if (source.length > MAX_LENGTH)
    return { message: `has ${source.length} characters; ${MAX_LENGTH} are allowed`, remedy: 'Shorten the expression' }
  try {
    const pattern = new RegExp(source, 'u')
    return hasNestedRepeat(source) ? NESTED : pattern
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^.*\/u: /s, '') : String(error)
    const remedy = "Write a JavaScript regular expression in single quotes, such as '^(INC|CHG)-\\d+'"
    return { message: `must be a regular expression (${detail})`, remedy }
  }
}

const NESTED: Refusal = {
  message: 'repeats a group that holds a repeat: a long reason could keep it busy for years',
  remedy: 'Repeat either the group or what is in it, not both',
}

/**
 * Whether an unbounded repeat stands in a group that is itself repeated without bound: `(\d+)+`. Whoever asks for access
 * writes the text that is matched. Cheap and rough: it looks at innermost groups, and knows nothing of alternatives that overlap.
 */
function hasNestedRepeat(source: string): boolean {
  let rest = source.replaceAll(/\\./gs, 'x').replaceAll(/\[[^\]]*\]/g, 'x')
  const group = /\((?:\?(?:<?[=!]|:|<\w+>))?([^()]*)\)(\*|\+|\{\d+,\})?/
  for (let match = group.exec(rest); match; match = group.exec(rest)) {
    const [whole, inside = '', repeat] = match
    const holdsRepeat = /[*+]|\{\d+,\}/.test(inside)
    if (holdsRepeat && repeat) return true
    rest = rest.replace(whole, () => (holdsRepeat || repeat ? 'x+' : 'x'))
  }
  return false
}
