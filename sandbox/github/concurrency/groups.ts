/** What asks for a place in a concurrency group: a whole run, or one job of a run. */
export interface Claim {
  /** The run, or the run and the job: `12`, `12/sweep`. */
  readonly holder: string
  readonly group: string
  readonly cancelInProgress: boolean
  readonly queue: 'single' | 'max'
}

interface Group {
  running: string | undefined
  pending: readonly string[]
}

/** GitHub lets so many wait with `queue: max`. */
const MOST_PENDING = 100

/**
 * The concurrency groups of one repository (docs/aws-facts.md GH-15). They know neither branches nor
 * workflows nor people: everybody who can have a workflow run can name any group, in any case of letters.
 */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, Group>()

  /** Answers the holders that this claim cancels. One that finds no place is among them itself. */
  claim({ holder, group: name, cancelInProgress, queue }: Claim): readonly string[] {
    const group = this.#groupOf(name)
    const { running, pending } = group
    if (running === undefined) {
      group.running = holder
      return []
    }
    if (cancelInProgress) {
      this.#groups.set(keyOf(name), { running: holder, pending: [] })
      return [running, ...pending]
    }
    if (queue === 'max' && pending.length === MOST_PENDING) return [holder]
    group.pending = queue === 'max' ? [...pending, holder] : [holder]
    return queue === 'max' ? [] : pending
  }

  /** The one that has waited longest goes on. */
  end(holder: string): void {
    for (const group of this.#groups.values()) {
      group.pending = group.pending.filter(other => other !== holder)
      if (group.running === holder) [group.running, ...group.pending] = group.pending
    }
  }

  isRunning(holder: string): boolean {
    return [...this.#groups.values()].some(({ running }) => running === holder)
  }

  #groupOf(name: string): Group {
    const known = this.#groups.get(keyOf(name)) ?? { running: undefined, pending: [] }
    this.#groups.set(keyOf(name), known)
    return known
  }
}

const keyOf = (group: string) => group.toLowerCase()
