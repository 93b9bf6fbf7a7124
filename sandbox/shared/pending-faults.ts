/** Failures on demand, each met by so many calls, 1 unless told; the oldest first. */
export class PendingFaults<F extends { readonly count?: number }> {
  #pending: { readonly fault: F; left: number }[] = []

  add(fault: F): void {
    this.#pending.push({ fault, left: fault.count ?? 1 })
  }

  clear(): void {
    this.#pending = []
  }

  /** The fault that a call meets, used up by one. */
  protected takeWhere(isMet: (fault: F) => boolean): F | undefined {
    const met = this.#pending.find(({ fault }) => isMet(fault))
    if (!met) return undefined
    met.left -= 1
    if (met.left <= 0) this.#pending.splice(this.#pending.indexOf(met), 1)
    return met.fault
  }
}
