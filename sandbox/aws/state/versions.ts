import { Random } from '../../shared/random.ts'
import { numberFrom } from './ids.ts'

interface Version<T> {
  readonly value: T
  readonly at: number
  /** When the management API's reads show it. */
  readonly readableAt: number
  /** `undefined`: seen by everybody at once. */
  readonly spread: { readonly seed: number; readonly delayMs: readonly [number, number] } | undefined
  readonly visibleAt: Map<string, number>
}

/**
 * A value that is replicated: each write reaches each reader after a delay of its own, and until then the reader
 * sees what it saw before. A reader that has seen a version never goes back to an older one.
 */
export class Versions<T> {
  #versions: Version<T>[] = []

  write(value: T, at: Date, spread?: Version<T>['spread'], readLagMs = 0): void {
    const written = at.getTime()
    this.#versions.push({ value, at: written, readableAt: written + readLagMs, spread, visibleAt: new Map() })
  }

  /** What the management API reads at this instant. */
  readAt(now: Date): T | undefined {
    return this.#versions.findLast(({ readableAt }) => readableAt <= now.getTime())?.value
  }

  /** The last write: what further writes meet. */
  latest(): T | undefined {
    return this.#versions.at(-1)?.value
  }

  /** What this reader's requests are judged by at this instant. */
  seenBy(reader: string, now: Date): T | undefined {
    this.#forget(now)
    return this.#versions.findLast(version => arrival(version, reader) <= now.getTime())?.value
  }

  /** What came before a version that everybody has seen can't be seen again. */
  #forget(now: Date): void {
    const settled = this.#versions.findLastIndex(
      ({ at, readableAt, spread }) => Math.max(readableAt, at + (spread?.delayMs[1] ?? 0)) <= now.getTime(),
    )
    if (settled > 0) this.#versions = this.#versions.slice(settled)
  }
}

/** Drawn from the write's seed and the reader's name, so that it does not depend on who asks first. */
function arrival(version: Version<unknown>, reader: string): number {
  if (!version.spread) return version.at
  const known = version.visibleAt.get(reader)
  if (known !== undefined) return known
  const { seed, delayMs } = version.spread
  const at = version.at + new Random(seed ^ numberFrom(reader)).between(delayMs)
  version.visibleAt.set(reader, at)
  return at
}
