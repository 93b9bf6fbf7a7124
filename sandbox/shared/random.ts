/** A seeded source of chance (mulberry32, public domain): the same seed draws the same world. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A number in [min, max). */
  between([min, max]: readonly [min: number, max: number]): number {
    return min + this.next() * (max - min)
  }

  /** `length` characters of `alphabet`. */
  string(length: number, alphabet = '0123456789abcdef'): string {
    return Array.from({ length }, () => alphabet[Math.floor(this.next() * alphabet.length)]).join('')
  }
}
