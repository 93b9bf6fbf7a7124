import { dirname, join } from 'node:path'

export type Graph = ReadonlyMap<string, readonly string[]>

/** What a file imports, types too: files of ours by their paths, packages by their names. */
export function importsOf(file: string, text: string): readonly string[] {
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1] ?? '')
  return specifiers.map(name => (name.startsWith('.') ? join(dirname(file), name) : name))
}

/** The names that a file exports by declarations of its own. */
export const exportedNames = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:declare )?(?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm)].map(
    match => match[1] ?? '',
  )

/** The same graph, folder by folder. */
export function foldersOf(files: Graph): Graph {
  const folders = new Map<string, string[]>()
  for (const [file, names] of files) {
    const own = folders.get(dirname(file)) ?? []
    folders.set(dirname(file), own)
    own.push(...names.filter(name => files.has(name) && dirname(name) !== dirname(file)).map(dirname))
  }
  return folders
}

/** Groups of nodes that can all be reached from one another: the strongly connected components (Tarjan, 1972). */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (node: string): void => {
    order.set(node, order.size)
    lowest.set(node, order.get(node) ?? 0)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue
      if (!order.has(next)) visit(next)
      if (stack.includes(next))
        lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? Number.POSITIVE_INFINITY))
    }
    if (lowest.get(node) !== order.get(node)) return
    const circle = stack.splice(stack.indexOf(node))
    if (circle.length > 1) circles.push(circle.toSorted())
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return circles
}
