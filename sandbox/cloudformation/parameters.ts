import type { Parameter, Template } from './template.ts'

/** As `Ref` gives them: numbers are texts too. */
export type Parameters = Readonly<Record<string, string | readonly string[]>>

/** Defaults filled in, and everything checked. @throws Error that names every mistake */
export function resolveParameters(
  declared: Template['Parameters'],
  given: Readonly<Record<string, string>>,
): Parameters {
  const problems = Object.keys(given)
    .filter(name => !(name in declared))
    .map(name => `${name} is no parameter of the template`)
  const resolved: Record<string, string | readonly string[]> = {}
  for (const [name, parameter] of Object.entries(declared)) {
    const text = given[name] ?? parameter.Default?.toString()
    if (text === undefined) problems.push(`${name} has no value and no default`)
    else {
      resolved[name] = parameter.Type === 'CommaDelimitedList' ? text.split(',').map(item => item.trim()) : text
      problems.push(...[resolved[name]].flat().flatMap(value => refuse(name, value, parameter)))
    }
  }
  if (problems.length > 0) throw new Error(`The parameters are not right:\n- ${problems.join('\n- ')}`)
  return resolved
}

function refuse(name: string, value: string, parameter: Parameter): string[] {
  const { Type, AllowedPattern, AllowedValues, ConstraintDescription, MinValue, MaxValue } = parameter
  const number = Number(value)
  const isRight =
    // CloudFormation matches the whole value.
    (AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(value)) &&
    (AllowedValues === undefined || AllowedValues.some(allowed => String(allowed) === value)) &&
    (Type !== 'Number' || (value.trim() !== '' && Number.isFinite(number))) &&
    (MinValue === undefined || number >= MinValue) &&
    (MaxValue === undefined || number <= MaxValue)
  if (isRight) return []
  const range = Type === 'Number' ? `a number from ${MinValue ?? '-∞'} to ${MaxValue ?? '∞'}` : AllowedPattern
  return [
    `${name} must be ${ConstraintDescription ?? AllowedValues?.join(', ') ?? range}, not ${JSON.stringify(value)}`,
  ]
}
