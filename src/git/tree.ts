import { nulTerminated, pathspec } from './changes.ts'
import type { RunGit } from './process.ts'
import { checked } from './sha.ts'
import type { GitFile } from './types.ts'

/** See `Git.listFiles`. */
export const listFiles = (git: RunGit, sha: string, prefix: string): Promise<readonly GitFile[]> =>
  listTree(git, ['-r', '-z', '--full-tree', checked(sha), '--', ...pathspec(prefix)])

/** See `Git.listTop`. */
export const listTop = (git: RunGit, sha: string): Promise<readonly GitFile[]> =>
  listTree(git, ['-z', '--full-tree', checked(sha), '--'])

async function listTree(git: RunGit, args: readonly string[]): Promise<readonly GitFile[]> {
  const { stdout } = await git(['ls-tree', ...args])
  return nulTerminated(stdout).map(line => {
    const tab = line.indexOf('\t')
    const [mode = '', , blobSha = ''] = line.slice(0, tab).split(' ')
    return { path: line.slice(tab + 1), mode, sha: blobSha }
  })
}
