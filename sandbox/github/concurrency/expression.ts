/** The contexts of a run, as expressions name them: `github.event.number`. */
export type Context = Readonly<Record<string, unknown>>

const PART = /\$\{\{(.*?)\}\}/

type Value = string | number | boolean | null

/**
 * What GitHub makes of a value of a workflow: text with `${{ … }}` in it. Only what our workflows use is known: paths, literals,
 * `==` and `||`.
 * @throws Error for any other expression
 */
export function evaluateExpression(written: string | boolean, context: Context): Value {
  if (typeof written === 'boolean') return written
  const [first, whole = ''] = PART.exec(written) ?? []
  if (first === written) return either(whole, context)
  return written.replaceAll(new RegExp(PART, 'g'), (_, part: string) => String(either(part, context) ?? ''))
}

export const isTruthy = (value: Value): boolean => value !== null && value !== '' && value !== 0 && value !== false

function either(expression: string, context: Context): Value {
  const values = expression.split('||').map(part => equation(part, context))
  return values.find(isTruthy) ?? values.at(-1) ?? null
}

/** GitHub compares texts regardless of case. */
function equation(expression: string, context: Context): Value {
  const [left = '', right] = expression.split('==')
  const value = operand(left, context)
  if (right === undefined) return value
  const other = operand(right, context)
  return String(value).toLowerCase() === String(other).toLowerCase()
}

function operand(written: string, context: Context): Value {
  const text = written.trim()
  const [, literal] = /^'([^']*)'$/.exec(text) ?? []
  if (literal !== undefined) return literal
  if (text === 'true' || text === 'false') return text === 'true'
  if (!/^[a-z_]+(?:\.[\w-]+)+$/.test(text)) throw new Error(`The sandbox does not know the expression ${text}`)
  let value: unknown = context
  for (const name of text.split('.')) value = (value as Context | null | undefined)?.[name]
  if (typeof value === 'object' && value !== null) throw new Error(`${text} is no text, number or truth value`)
  return (value ?? null) as Value
}
