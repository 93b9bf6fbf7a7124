/**
 * The filter language of CloudWatch Logs (User Guide, "Filter pattern syntax"), as far as people of this project use it: terms that
 * must all be there, `?term` of which one must, `-term` that must not, and `{ $.field = "text" }` joined by `&&` or `||`.
 * @throws Error for the rest of the language, so that nobody takes "nothing found" for an answer
 */
export function filterPattern(text = ''): (message: string) => boolean {
  const pattern = text.trim()
  if (pattern.startsWith('{')) return jsonPattern(pattern)
  if (/^[[%]/.test(pattern)) throw new Error(`The sandbox does not implement the filter pattern ${pattern}`)
  return termPattern(pattern)
}

function termPattern(pattern: string): (message: string) => boolean {
  const terms = (pattern.match(/[-?]?"[^"]*"|\S+/g) ?? []).map(term => ({
    sign: /^[-?]/.exec(term)?.[0],
    text: term.replace(/^[-?]/, '').replace(/^"|"$/g, ''),
  }))
  const optional = terms.filter(({ sign }) => sign === '?')
  const others = terms.filter(({ sign }) => sign !== '?')
  // As CloudWatch does: beside terms that must be there, those with `?` are ignored.
  if (others.length === 0 && optional.length > 0) return message => optional.some(({ text }) => message.includes(text))
  return message => others.every(({ sign, text }) => message.includes(text) !== (sign === '-'))
}

const COMPARISON = /^\$((?:\.\w+|\[\d+\])+) (=|!=) (?:"([^"]*)"|(\S+))$/

function jsonPattern(pattern: string): (message: string) => boolean {
  const inside = /^\{(.*)\}$/s.exec(pattern)?.[1] ?? ''
  const any = inside.split('||').map(part => part.split('&&').map(each => comparison(each.trim().replace(/\s+/g, ' '))))
  return message => {
    const event = parsed(message)
    return event !== undefined && any.some(all => all.every(holds => holds(event)))
  }
}

function comparison(text: string): (event: unknown) => boolean {
  const [, path = '', operator = '', quoted, bare] = COMPARISON.exec(text) ?? []
  if (path === '') throw new Error(`The sandbox does not implement the filter pattern { ${text} }`)
  const wanted = (quoted ?? bare ?? '').split('*')
  const steps = path.match(/\w+/g) ?? []
  return event => {
    const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], event)
    return value !== undefined && isLike(String(value), wanted) === (operator === '=')
  }
}

/** `parts` as they stand between the asterisks of a pattern. */
function isLike(value: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return value === first
  let at = first.length
  for (const part of rest) {
    const found = value.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return value.startsWith(first) && value.endsWith(last) && value.length - last.length >= at
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message)
  } catch {
    return undefined
  }
}
