import { z } from 'zod'
import { parseEvent } from '../../runner/event.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

/** What GitHub says of the pull request that started the run. */
export interface PullRequestEvent {
  readonly number: number
  /** The login of the account that opened it. */
  readonly openedBy?: string
  readonly baseRef: string
  readonly defaultBranch: string
  /** Its commits come from another repository: then no token may write (docs/aws-facts.md GH-7). */
  readonly isFromFork: boolean
  /** Neither merged nor closed when the run was started. */
  readonly isOpen: boolean
  /** It was opened just now: no earlier run can have commented on it. */
  readonly isNew: boolean
}

const schema = z.object({
  action: z.string().optional(),
  pull_request: z.object({
    number: z.int().positive(),
    state: z.string(),
    // GitHub has none of a deleted account.
    user: z.object({ login: z.string() }).nullish(),
    base: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }) }),
    head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }),
  }),
  repository: z.object({ default_branch: z.string() }),
})

/** Events whose run checks out the trial merge, with a token that a fork cannot use to write. */
const EVENTS = ['pull_request', 'pull_request_review']

/** Reads the payload at GITHUB_EVENT_PATH. `pull_request_target` is refused: it would run with the rights of the base. */
export function readPullRequestEvent(name: string, payload: string): PullRequestEvent {
  const event = schema.safeParse(parseEvent(payload))
  if (!EVENTS.includes(name) || !event.success) {
    throw new ErrorWithRemedy(
      `The event \`${name}\` is not one that validates`,
      `Run mode \`validate\` with \`on: pull_request\`; \`pull_request_review\` may refresh the approvals, and \`pull_request_target\` is never needed`,
    )
  }
  const { action, pull_request: pull, repository } = event.data
  return {
    number: pull.number,
    ...(pull.user && { openedBy: pull.user.login }),
    baseRef: pull.base.ref,
    defaultBranch: repository.default_branch,
    isOpen: pull.state === 'open',
    isNew: action === 'opened',
    isFromFork: pull.head.repo?.full_name !== pull.base.repo.full_name,
  }
}
