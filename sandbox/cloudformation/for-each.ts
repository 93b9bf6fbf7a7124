import type { Parameters } from './parameters.ts'
import type { Loop, Value } from './template.ts'

/**
 * A section with its loops unrolled, as the transform AWS::LanguageExtensions does it before anything else happens: the identifier is
 * replaced in keys and values, as `${X}`, as `&{X}` (letters and digits of it alone) and as a Ref. @throws Error
 */
export function unroll<Body>(
  section: Readonly<Record<string, Body | Loop<Body>>>,
  parameters: Parameters,
): Readonly<Record<string, Body>> {
  const unrolled: Record<string, Body> = {}
  const add = (key: string, body: Body) => {
    if (Object.hasOwn(unrolled, key)) throw new Error(`The template has ${key} twice.`)
    unrolled[key] = body
  }
  for (const [key, body] of Object.entries(section)) {
    if (!isLoop<Body>(body)) {
      add(key, body as Body)
      continue
    }
    if (!key.startsWith('Fn::ForEach::')) throw new Error(`${key} is a list, and no Fn::ForEach.`)
    const [identifier, collection, fragment] = body
    for (const item of itemsOf(collection, parameters)) {
      for (const [name, each] of Object.entries(fragment)) {
        const logicalId = replaceIn(name, identifier, item) as string
        if (!/^[A-Za-z0-9]{1,255}$/.test(logicalId))
          throw new Error(`${logicalId} is no logical id: it may have letters and digits.`)
        add(logicalId, replaceIn(each, identifier, item) as Body)
      }
    }
  }
  return unrolled
}

function isLoop<Body>(body: Body | Loop<Body>): body is Loop<Body> {
  return Array.isArray(body)
}

/** A list of texts, or a Ref to a parameter that is one. */
function itemsOf(collection: Value, parameters: Parameters): readonly string[] {
  const name = (collection as { readonly Ref?: string }).Ref
  const items = name === undefined ? collection : parameters[name]
  if (!Array.isArray(items) || !items.every(item => typeof item === 'string'))
    throw new Error(`${JSON.stringify(collection)} is no list to go through.`)
  if (new Set(items).size < items.length) throw new Error(`${JSON.stringify(items)} has an item twice.`)
  return items
}

function replaceIn(value: Value, identifier: string, item: string): Value {
  if (typeof value === 'string')
    return value
      .replaceAll(`\${${identifier}}`, () => item)
      .replaceAll(`&{${identifier}}`, () => item.replace(/[^A-Za-z0-9]/g, ''))
  if (Array.isArray(value)) return value.map(each => replaceIn(each, identifier, item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === 'Ref' && entries[0][1] === identifier) return item
  return Object.fromEntries(
    entries.map(([key, each]) => [replaceIn(key, identifier, item), replaceIn(each, identifier, item)]),
  )
}
