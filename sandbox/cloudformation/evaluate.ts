import type { Value } from './template.ts'

/** What the names in a template stand for. */
export interface Scope {
  /** A parameter, a pseudo parameter or a resource. */
  ref(name: string): Value
  attribute(resource: string, name: string): string
  condition(name: string): boolean
}

/** `AWS::NoValue`: takes away the entry or property that it stands for. */
export const NO_VALUE = Symbol('AWS::NoValue')

/** The value with all intrinsic functions carried out. @throws Error for a function that this sandbox does not know */
export function evaluate(value: Value, scope: Scope): Value {
  if (Array.isArray(value)) return value.map(item => evaluate(item, scope)).filter(item => item !== NO_VALUE)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [name = '', argument] = entries[0] ?? []
  if (entries.length === 1 && isFunction(name, argument)) return call(name, argument, scope)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, evaluate(item, scope)]).filter(([, item]) => item !== NO_VALUE),
  )
}

/** @throws Error unless it comes to true or false */
export function isTrue(value: Value, scope: Scope): boolean {
  const result = evaluate(value, scope)
  if (typeof result !== 'boolean') throw new Error(`${JSON.stringify(value)} is no condition.`)
  return result
}

/** IAM's own `Condition` is an object. */
const isFunction = (name: string, argument: Value) =>
  name === 'Ref' || name.startsWith('Fn::') || (name === 'Condition' && typeof argument === 'string')

function call(name: string, argument: Value, scope: Scope): Value {
  switch (name) {
    case 'Ref':
      return scope.ref(text(argument))
    case 'Condition':
      return scope.condition(text(argument))
    case 'Fn::Sub':
      return substitute(argument, scope)
    case 'Fn::GetAtt': {
      const [resource, ...attribute] = list(argument)
      return scope.attribute(text(resource), attribute.map(text).join('.'))
    }
    // Only the branch that is taken: the other one may name what is not there.
    case 'Fn::If': {
      const [condition, yes, no] = list(argument, 3)
      return evaluate(scope.condition(text(condition)) ? yes : no, scope)
    }
    case 'Fn::Equals': {
      const [left, right] = list(argument, 2).map(item => text(evaluate(item, scope)))
      return left === right
    }
    case 'Fn::Not':
      return !isTrue(list(argument, 1)[0], scope)
    case 'Fn::And':
      return list(argument).every(item => isTrue(item, scope))
    case 'Fn::Or':
      return list(argument).some(item => isTrue(item, scope))
    case 'Fn::Join': {
      const [separator, items] = list(argument, 2)
      return list(evaluate(items, scope)).map(text).join(text(separator))
    }
    case 'Fn::Split': {
      const [separator, whole] = list(argument, 2)
      return text(evaluate(whole, scope)).split(text(separator))
    }
    case 'Fn::Select': {
      const [index, items] = list(argument, 2).map(item => evaluate(item, scope))
      const selected = list(items)[Number(index)]
      if (selected === undefined) throw new Error(`Fn::Select finds nothing at ${index}.`)
      return selected
    }
    default:
      throw new Error(`The sandbox does not know the function ${name}.`)
  }
}

/** `${Name}`, `${Resource.Attribute}`, `${!literally}`; the second form brings names of its own. */
function substitute(argument: Value, scope: Scope): string {
  const [template, own = {}] = Array.isArray(argument) ? list(argument, 2) : [argument]
  const names = own as Readonly<Record<string, Value>>
  return text(template).replaceAll(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (Object.hasOwn(names, name)) return text(evaluate(names[name], scope))
    const [resource = '', ...attribute] = name.split('.')
    return attribute.length > 0 ? scope.attribute(resource, attribute.join('.')) : text(scope.ref(name))
  })
}

function text(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${JSON.stringify(value) ?? String(value)} stands where a text is needed.`)
}

function list(value: Value, length?: number): readonly Value[] {
  if (Array.isArray(value) && (length === undefined || value.length === length)) return value
  throw new Error(`${JSON.stringify(value)} stands where a list${length ? ` of ${length}` : ''} is needed.`)
}
