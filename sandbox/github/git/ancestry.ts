import { parseCommit } from './commit-object.ts'
import { NotLoose, requireObject } from './loose-object.ts'

/** Who descends from whom. Commits are read once: what a SHA names never changes. */
export class Ancestry {
  readonly #repository: string
  readonly #parents = new Map<string, readonly string[]>()

  constructor(repository: string) {
    this.#repository = repository
  }

  /** A commit is its own ancestor, as for `git merge-base --is-ancestor`. */
  isAncestor(ancestor: string, descendant: string): boolean {
    this.#parentsOf(ancestor)
    return this.#behind(descendant).has(ancestor)
  }

  /** Which of two commits is the other's ancestor. Throws `NotLoose` when neither is. */
  olderOf(one: string, other: string): string {
    if (this.isAncestor(one, other)) return one
    if (this.isAncestor(other, one)) return other
    throw new NotLoose()
  }

  /** Which of two commits descends from the other. Throws `NotLoose` when neither does. */
  youngerOf(one: string, other: string): string {
    return this.olderOf(one, other) === one ? other : one
  }

  /** Commits in `to` but not in `from`, oldest first. Throws `NotLoose` where git has to choose an order. */
  between(from: string, to: string): string[] {
    const known = this.#behind(from)
    const commits: string[] = []
    for (let next: string | undefined = known.has(to) ? undefined : to; next !== undefined; ) {
      commits.unshift(next)
      const more: string[] = this.#parentsOf(next).filter(parent => !known.has(parent))
      if (more.length > 1) throw new NotLoose()
      next = more[0]
    }
    return commits
  }

  #behind(tip: string): ReadonlySet<string> {
    const found = new Set([tip])
    for (const sha of found) for (const parent of this.#parentsOf(sha)) found.add(parent)
    return found
  }

  #parentsOf(sha: string): readonly string[] {
    const known = this.#parents.get(sha)
    if (known) return known
    const { parents } = parseCommit(sha, requireObject(this.#repository, sha, 'commit').bytes)
    this.#parents.set(sha, parents)
    return parents
  }
}
