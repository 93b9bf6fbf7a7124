import type { Changes } from '../git/changes.ts'
import type { Signature } from '../git/commit-object.ts'
import { noreplyEmail, signatureOf } from '../state/person.ts'
import type { GitHubState } from '../state/state.ts'

export interface CommitOptions {
  /** The committer, and the author unless told. */
  readonly by: string
  readonly changes: Changes
  /** The author, if it is another person. */
  readonly author?: string
  readonly coAuthors?: readonly string[]
  readonly message?: string | Uint8Array
  /** What git is told instead: nobody checks it. */
  readonly signature?: { readonly author?: Partial<Signature>; readonly committer?: Partial<Signature> }
}

/** A commit on top of another; no branch moves. */
export async function commitChanges(world: GitHubState, parent: string, options: CommitOptions): Promise<string> {
  const { by, changes, author = by, coAuthors = [], message = 'Further changes', signature } = options
  const at = world.clock.now()
  const trailers = coAuthors.map(login => {
    const person = world.people.named(login)
    return `Co-authored-by: ${person.login} <${noreplyEmail(person)}>`
  })
  const ending = trailers.length > 0 ? `\n\n${trailers.join('\n')}` : ''
  return world.git.commit({
    tree: await world.git.changeTree(parent, changes),
    parents: [parent],
    message: Buffer.concat([Buffer.from(message), Buffer.from(ending)]),
    author: { ...signatureOf(world.people.named(author), at), ...signature?.author },
    committer: { ...signatureOf(world.people.named(by), at), ...signature?.committer },
  })
}
