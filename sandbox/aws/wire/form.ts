import type { NormalizedSchema } from '@smithy/core/schema'
import { fromBase64, NumericValue } from '@smithy/core/serde'

/** A form of the Query protocol as a tree: `Filter.member.1=User` is Filter → member → 1. */
export interface FormNode {
  value?: string
  readonly children: Map<string, FormNode>
}

export function parseForm(body: string): FormNode {
  const root: FormNode = { children: new Map() }
  for (const [name, value] of new URLSearchParams(body)) {
    let node = root
    for (const part of name.split('.')) {
      let child = node.children.get(part)
      if (!child) {
        child = { children: new Map() }
        node.children.set(part, child)
      }
      node = child
    }
    node.value = value
  }
  return root
}

/** The inverse of the SDK's QueryShapeSerializer. */
export function readForm(schema: NormalizedSchema, node: FormNode): unknown {
  if (schema.isStructSchema()) return readStruct(schema, node)
  if (schema.isListSchema()) return readList(schema, node)
  if (schema.isMapSchema()) return readMap(schema, node)
  return node.value === undefined ? undefined : readSimple(schema, node.value)
}

function readStruct(schema: NormalizedSchema, node: FormNode): Record<string, unknown> {
  const struct: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(nameOf(member, name))
    const value = child && readForm(member, child)
    if (value !== undefined) struct[name] = value
  }
  return struct
}

function readList(schema: NormalizedSchema, node: FormNode): unknown[] {
  const member = schema.getValueSchema()
  const items = schema.getMergedTraits().xmlFlattened ? node : node.children.get(nameOf(member, 'member'))
  return numbered(items).map(item => readForm(member, item))
}

function readMap(schema: NormalizedSchema, node: FormNode): Record<string, unknown> {
  const key = nameOf(schema.getKeySchema(), 'key')
  const valueSchema = schema.getValueSchema()
  const entries = schema.getMergedTraits().xmlFlattened ? node : node.children.get('entry')
  const map: Record<string, unknown> = {}
  for (const entry of numbered(entries)) {
    const name = entry.children.get(key)?.value
    const value = entry.children.get(nameOf(valueSchema, 'value'))
    if (name !== undefined && value) map[name] = readForm(valueSchema, value)
  }
  return map
}

function readSimple(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBlobSchema()) return fromBase64(text)
  if (schema.isBooleanSchema()) return text === 'true'
  if (schema.isNumericSchema()) return Number(text)
  if (schema.isBigIntegerSchema()) return BigInt(text)
  if (schema.isBigDecimalSchema()) return new NumericValue(text, 'bigDecimal')
  if (schema.isTimestampSchema()) return /^\d+(\.\d+)?$/.test(text) ? new Date(Number(text) * 1000) : new Date(text)
  return text
}

function numbered(node: FormNode | undefined): FormNode[] {
  const items = [...(node?.children ?? [])].filter(([name]) => /^\d+$/.test(name))
  return items.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item)
}

function nameOf(schema: NormalizedSchema, otherwise: string): string {
  return (schema.getMergedTraits().xmlName as string | undefined) ?? otherwise
}
