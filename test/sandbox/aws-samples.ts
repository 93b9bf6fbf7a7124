import type { NormalizedSchema } from '@smithy/core/schema'
import { NumericValue } from '@smithy/core/serde'

/** A value of every member of a shape; `depth` ends shapes that contain themselves. */
export function sample(schema: NormalizedSchema, name = 'value', depth = 0): unknown {
  if (schema.isUnitSchema()) return {}
  if (schema.isStructSchema()) return sampleStruct(schema, depth)
  if (schema.isListSchema()) {
    if (depth > 5) return undefined
    const items = [1, 2].map(i => sample(schema.getValueSchema(), `${name}${i}`, depth + 1))
    return items.includes(undefined) ? undefined : items
  }
  if (schema.isMapSchema()) {
    const item = depth > 5 ? undefined : sample(schema.getValueSchema(), name, depth + 1)
    return item === undefined ? undefined : { first: item, second: sample(schema.getValueSchema(), name, depth + 1) }
  }
  if (schema.isBlobSchema()) return Buffer.from(`bytes of ${name}`)
  if (schema.isBooleanSchema()) return true
  if (schema.isNumericSchema()) return 7
  if (schema.isBigIntegerSchema()) return 7n
  if (schema.isBigDecimalSchema()) return new NumericValue('7.5', 'bigDecimal')
  if (schema.isTimestampSchema()) return new Date('2026-11-23T10:00:00Z')
  if (schema.isDocumentSchema()) return { any: 'document' }
  if (schema.getMergedTraits().mediaType) return '{"json":"text"}'
  return `${name} <&"'é ü+/%>`
}

function sampleStruct(schema: NormalizedSchema, depth: number): Record<string, unknown> | undefined {
  const struct: Record<string, unknown> = {}
  if (depth > 6) return undefined
  for (const [name, member] of schema.structIterator()) {
    const value = sample(member, name, depth + 1)
    if (value !== undefined) struct[name] = isHeader(member) ? headerSafe(value) : value
    if (schema.isUnionSchema() && value !== undefined) break
  }
  return struct
}

function isHeader(member: NormalizedSchema): boolean {
  const { httpHeader, httpPrefixHeaders } = member.getMergedTraits() as Record<string, unknown>
  return httpHeader !== undefined || httpPrefixHeaders !== undefined
}

function headerSafe(value: unknown): unknown {
  return typeof value === 'string' && !value.startsWith('{') ? value.replace(/[^\w-]/g, '') : value
}

/** Bytes and streams by content, and no undefined members: what counts when two sides are compared. */
export async function comparable(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return `bytes:${Buffer.from(value).toString('base64')}`
  if (value instanceof NumericValue) return value.string
  if (value instanceof Date || value === null || typeof value !== 'object') return value
  if (Symbol.asyncIterator in value) {
    const chunks: Buffer[] = []
    for await (const chunk of value as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk))
    return comparable(Buffer.concat(chunks))
  }
  if (Array.isArray(value)) return Promise.all(value.map(comparable))
  const entries = Object.entries(value).filter(([name, item]) => item !== undefined && name !== '$metadata')
  return Object.fromEntries(await Promise.all(entries.map(async ([name, item]) => [name, await comparable(item)])))
}
