import { Composer, isMap, isScalar, isSeq, Lexer, type Node, Parser, type YAMLMap } from 'yaml'
import { quoted } from '../../shared/printable.ts'
import type { Position, Problem } from '../../shared/problem.ts'
import { findExcess } from './bounds.ts'
import { readText, type SourceText } from './source-text.ts'
import { problemsOfStream, problemsOfSyntax } from './syntax.ts'
import { readValues } from './values.ts'

/** The path of a value from the top of a file: keys, and indexes from 0. */
export type Path = readonly (string | number)[]

/** One YAML file that people wrote: its value, the positions of its parts, and the mistakes in its YAML. */
export interface YamlFile {
  readonly file: string
  /** Mappings have no prototype. `undefined` if the file cannot be read at all (see the problems); `null` if it is empty. */
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** Where a value starts. An empty value: where its key starts. A missing one: where its nearest parent starts. */
  valueAt(path: Path): Position
  /** Where the key of a value starts: the last step of its path. */
  keyAt(path: Path): Position
  /** The source text of a value: `012`, not 10. */
  sourceAt(path: Path): string
  /** What follows the key of a value on its line; empty for a value without a key. */
  afterKey(path: Path): string
}

/** `version` alone is not enough: a `%YAML` directive overrides it, so directives are refused. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  strict: true,
  uniqueKeys: false,
  logLevel: 'silent',
} as const

/**
 * Reads a YAML file strictly: at most 64 KiB of valid UTF-8, YAML 1.2's core schema, one document, at most 10 aliases, no
 * directives, foreign tags, merge keys, duplicate keys or hidden characters. Never throws. Reports every mistake; only
 * mistakes of syntax stop the checks that depend on them.
 */
export function readYaml(file: string, bytes: Uint8Array): YamlFile {
  const { source, problems } = readText(file, bytes)
  if (!source) return unreadable(file, problems)
  const lexed = [...new Lexer().lex(source.text)]
  const excess = findExcess(source, lexed)
  if (excess) return unreadable(file, [...problems, excess])
  const parser = new Parser()
  const tokens = [...lexed.flatMap(lexeme => [...parser.next(lexeme)]), ...parser.end()]
  const [document] = [...new Composer(OPTIONS).compose(tokens, true, source.text.length)]
  const syntax = [...problemsOfStream(tokens, source), ...problemsOfSyntax(document, source)]
  if (syntax.length > 0 || !document) return unreadable(file, [...problems, ...syntax])
  const { contents } = document
  const values = readValues(contents, source)
  return { file, value: values.value, problems: [...problems, ...values.problems], ...locator(contents, source) }
}

function unreadable(file: string, problems: readonly Problem[]): YamlFile {
  const top = () => ({ file, line: 1, column: 1 })
  return { file, value: undefined, problems, valueAt: top, keyAt: top, sourceAt: () => '', afterKey: () => '' }
}

function locator(
  contents: Node | null,
  source: SourceText,
): Pick<YamlFile, 'valueAt' | 'keyAt' | 'sourceAt' | 'afterKey'> {
  const find = finder(contents)
  const position = (node: Node | null) => source.positionOf(node?.range?.[0] ?? 0)
  return {
    valueAt: path => {
      const { key, value } = find(path)
      return position(key && isEmpty(value) ? key : value)
    },
    keyAt: path => {
      const { key, value } = find(path)
      return position(key ?? value)
    },
    sourceAt: path => {
      const [start = 0, end = 0] = find(path).value?.range ?? []
      return source.text.slice(start, end)
    },
    afterKey: path => {
      const end = find(path).key?.range?.[1]
      return end === undefined ? '' : (source.text.slice(end).split('\n', 1)[0] ?? '')
    },
  }
}

interface Place {
  readonly key: Node | null
  readonly value: Node | null
}

/** Finds the nearest node on a path. Aliases are not followed, because they stand where the writer used the value. */
function finder(contents: Node | null): (path: Path) => Place {
  // Indexed once per mapping: one with a mistake in each of its thousands of keys is looked up for each of them.
  const indexes = new Map<Node, ReadonlyMap<unknown, Place>>()
  const child = (node: Node | null, step: string | number): Place | undefined => {
    if (isSeq(node)) {
      const value = node.items[Number(step)] as Node | undefined
      return value && { key: null, value }
    }
    if (!isMap(node)) return undefined
    const index = indexes.get(node) ?? indexOf(node)
    indexes.set(node, index)
    return index.get(step)
  }
  return path => {
    let place: Place = { key: null, value: contents }
    for (const step of path) {
      const next = child(place.value, step)
      if (!next) break
      place = next
    }
    return place
  }
}

/** The entries of a mapping by key; the first of two equal keys. */
function indexOf(map: YAMLMap): ReadonlyMap<unknown, Place> {
  const places = map.items.flatMap(({ key, value }) =>
    isScalar(key) ? [[key.value, { key, value: value as Node | null }] as const] : [],
  )
  return new Map(places.reverse())
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN')
}

/** How a message names what was found: a text or number as written, anything else by its kind. */
export function describeFound(yaml: YamlFile, path: Path): string {
  const value = path.reduce<unknown>((parent, step) => (parent as Record<string, unknown> | null)?.[step], yaml.value)
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  return typeof value === 'string' ? quoted(value) : quoted(yaml.sourceAt(path))
}
