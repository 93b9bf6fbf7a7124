import type { Changes } from './bare-repository.ts'
import { noreplyEmail, signatureOf } from './person.ts'
import type { GitHubWorld } from './world.ts'

export interface CommitOptions {
  /** The committer, and the author unless told. */
  readonly by: string
  readonly changes: Changes
  /** Somebody else's work. */
  readonly author?: string
  readonly coAuthors?: readonly string[]
  readonly message?: string
}

/** A commit on top of another; no branch moves. */
export async function commitChanges(world: GitHubWorld, parent: string, options: CommitOptions): Promise<string> {
  const { by, changes, author = by, coAuthors = [], message = 'Further changes' } = options
  const at = world.clock.now()
  const trailers = coAuthors.map(login => {
    const person = world.people.named(login)
    return `Co-authored-by: ${person.login} <${noreplyEmail(person)}>`
  })
  return world.git.commit({
    tree: await world.git.changeTree(parent, changes),
    parents: [parent],
    message: [message, ...(trailers.length > 0 ? ['', ...trailers] : [])].join('\n'),
    author: signatureOf(world.people.named(author), at),
    committer: signatureOf(world.people.named(by), at),
  })
}
