import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import type { Context } from '../../services/context.ts'

/** `validate` needs no AWS, and GitHub only for approvals and the comment. */
export interface ValidateContext extends Pick<Context, 'clock' | 'log' | 'debug'> {
  readonly git: Git
  /** Loads the adapter, once; absent without a token. */
  readonly askGitHub?: () => Promise<GitHub>
}
