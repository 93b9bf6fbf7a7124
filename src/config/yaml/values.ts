import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { findHidden, quoted } from '../../shared/printable.ts'
import type { Problem } from '../../shared/problem.ts'
import { MAX_DEPTH, TOO_DEEP } from './bounds.ts'
import type { SourceText } from './source-text.ts'

/** How many aliases (`*name`) a file may have. No anchored value may contain an alias, so nothing grows exponentially. */
export const MAX_ALIASES = 10

/**
 * The plain value of a YAML document: mappings without a prototype, lists, strings, numbers, booleans, null. Values that YAML
 * reads differently from what the writer most likely meant are problems.
 */
export function readValues(
  contents: Node | null,
  source: SourceText,
): { value: unknown; problems: readonly Problem[] } {
  const reader = new Reader(source)
  return { value: reader.read(contents, 0), problems: reader.problems }
}

class Reader {
  readonly problems: Problem[] = []
  private readonly anchors = new Map<string, unknown>()
  private aliases = 0
  private readonly source: SourceText

  constructor(source: SourceText) {
    this.source = source
  }

  read(node: Node | null, depth: number): unknown {
    if (node === null) return null
    if (isAlias(node)) return this.resolve(node.source, node)
    const aliasesBefore = this.aliases
    const value = this.readPlain(node, depth)
    const { anchor } = node as { anchor?: string }
    if (anchor !== undefined && this.aliases > aliasesBefore)
      this.report(node, `The value anchored as ${quoted(`&${anchor}`)} holds an alias`, 'Write the inner value out')
    else if (anchor !== undefined) this.anchors.set(anchor, value)
    return value
  }

  private readPlain(node: Node, depth: number): unknown {
    if (isScalar(node)) return this.readScalar(node)
    if (depth >= MAX_DEPTH) return this.report(node, TOO_DEEP, 'Write the file as the documentation shows it')
    if (isSeq(node)) return node.items.map(item => this.read(item as Node | null, depth + 1))
    return isMap(node) ? this.readMap(node.items as Pair<Scalar<string>, Node | null>[], depth) : null
  }

  private readMap(pairs: readonly Pair<Scalar<string>, Node | null>[], depth: number): Record<string, unknown> {
    // Without a prototype, keys such as `constructor` are ordinary keys.
    const map: Record<string, unknown> = Object.create(null)
    const keys = new Map<string, Scalar>()
    for (const { key, value } of pairs) {
      const name = String(key.value)
      const first = keys.get(name)
      if (first)
        this.report(key, `The key ${quoted(name)} stands here again; first on line ${this.lineOf(first)}`, 'Keep one')
      else keys.set(name, key)
      if (key.anchor !== undefined) this.anchors.set(key.anchor, name)
      if (name === '<<') this.report(key, 'The merge key `<<` is not part of YAML 1.2', 'Write the merged keys out')
      // Assigning it would set the prototype of any copy of this mapping, and zod skips it silently.
      if (name === '__proto__') this.report(key, 'The key `__proto__` is not allowed', 'Choose another name')
      this.refuseHidden(key)
      map[name] = this.read(value, depth + 1)
    }
    return map
  }

  private readScalar(node: Scalar): unknown {
    const { value, source = '' } = node
    this.refuseHidden(node)
    if (typeof value === 'number' && !isPlainNumber(value, source)) {
      const remedy = `Put quotes around it if it is a text: ${quoted(`"${source}"`)}; otherwise write plain decimal digits`
      this.report(node, `YAML reads ${quoted(source)} as the number ${value}`, remedy)
    }
    return value
  }

  /** Checks escapes only: hidden characters in the source text are reported before. */
  private refuseHidden(node: Scalar): void {
    const hidden = typeof node.value === 'string' ? findHidden(node.value) : undefined
    const [start = 0, end = 0] = node.range ?? []
    if (!hidden || findHidden(this.source.text.slice(start, end))) return
    this.report(node, `This text holds ${hidden.name}, a character that cannot be seen`, 'Take the escape out')
  }

  private resolve(name: string, node: Node): unknown {
    this.aliases++
    if (this.aliases === MAX_ALIASES + 1)
      this.report(node, `The file has more than ${MAX_ALIASES} aliases`, 'Write the values out')
    if (this.anchors.has(name)) return this.anchors.get(name)
    return this.report(node, `No value before this is anchored as ${quoted(`&${name}`)}`, 'Write the value out')
  }

  private report(node: Node, message: string, remedy: string): null {
    this.problems.push({ ...this.source.positionOf(node.range?.[0] ?? 0), message, remedy })
    return null
  }

  private lineOf(node: Node): number {
    return this.source.positionOf(node.range?.[0] ?? 0).line
  }
}

/**
 * False for octal, hexadecimal, leading zeros, exponents and lost digits: account ids have been misread in each of these ways.
 */
function isPlainNumber(value: number, source: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
}
