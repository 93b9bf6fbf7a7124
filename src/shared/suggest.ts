import { quoted } from './printable.ts'

/** The entry of `known` that is nearest to `written`, or `undefined` if more than a third of it differs. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const normal = written.toLowerCase().replaceAll(/[-_ “”„‟‘’«»]/g, '')
  // A hostile key may be 64 KiB long, and computing the distance takes quadratic time.
  if (normal.length > 64) return undefined
  const ranked = known
    .map(name => ({ name, distance: editDistance(normal, name.toLowerCase().replaceAll(/[-_ ]/g, '')) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined
}

/** ` (did you mean …?)`, or an empty text. */
export function hint(written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  return meant === undefined ? '' : ` (did you mean ${quoted(meant)}?)`
}

/** Damerau–Levenshtein (adjacent swaps count once). */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? at(twoBack, j - 2) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(at(previous, j) + 1, at(current, j - 1) + 1, substitution, swap))
    }
    twoBack = previous
    previous = current
  }
  return at(previous, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
