import type { Git } from '../../git/git.ts'
import type { Context } from '../context.ts'

/**
 * Fetches a branch, unless the checkout has this commit of it with its history: a job checks out no more than the default
 * branch as it was when the run began. A fetch that fails leaves the checkout as it is, and what needs the commit says so.
 */
export async function fetchUnlessHeld(
  { git, debug }: Pick<Context, 'debug'> & { readonly git: Git },
  branch: string,
  sha: string,
): Promise<void> {
  if (await git.holdsHistoryOf(sha)) return
  await git.fetchBranch(branch).catch(debug)
}
