/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export interface Draws {
  /** From 0, below 1. */
  readonly share: () => number
  /** A whole number of both ends or between. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** True in so many of a hundred draws. */
  readonly percent: (chance: number) => boolean
}

export function drawsFrom(seed: number): Draws {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    between,
    pick: <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T,
    percent: chance => share() * 100 < chance,
  }
}
