import type { Position, Problem } from './problem.ts'

/** Nobody reads more, and a hostile file could contain thousands. */
const MAX_PROBLEMS = 100

/**
 * The problems of one file in file order, each once. A schema problem at a place where the YAML itself was wrong is left out,
 * because it follows from that.
 */
export function mergeProblems(ofYaml: readonly Problem[], ofSchema: readonly Problem[]): readonly Problem[] {
  const wrong = new Set(ofYaml.map(place))
  const consequences = ofSchema.filter(problem => !wrong.has(place(problem)))
  const all = [...ofYaml, ...consequences].sort((a, b) => a.line - b.line || a.column - b.column)
  const unique = [...new Map(all.map(problem => [`${place(problem)} ${problem.message}`, problem])).values()]
  const next = unique[MAX_PROBLEMS]
  if (!next) return unique
  const message = `${unique.length - MAX_PROBLEMS} more mistakes follow from here`
  return [...unique.slice(0, MAX_PROBLEMS), { ...next, message, remedy: 'Correct the ones above first' }]
}

function place({ line, column }: Position): string {
  return `${line}:${column}`
}

/** Sorts by importance: the first problem of each file, then the second of each. GitHub shows only the first few. */
export function byImportance<T extends Problem>(problems: readonly T[]): readonly T[] {
  const seen = new Map<string, number>()
  const ranked = problems.map(problem => {
    const rank = seen.get(problem.file) ?? 0
    seen.set(problem.file, rank + 1)
    return { problem, rank }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem)
}
