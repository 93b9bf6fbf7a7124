import { printable } from '../shared/printable.ts'
import { GitError } from './process.ts'

/** Only full SHAs are passed to git: they cannot be taken for an option or a branch name. */
export function checked(sha: string): string {
  if (/^[0-9a-f]{40}$/.test(sha)) return sha
  throw new GitError(`'${printable(sha, 60)}' is not the full SHA of a commit`, 'Give all of its 40 hexadecimal digits')
}
