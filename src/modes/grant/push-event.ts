import { z } from 'zod'
import { parseEvent } from '../../runner/event.ts'
import type { Push } from '../../services/merges/push.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

const sha = z.string().regex(/^[0-9a-f]{40}$/)
const pushEvent = z.object({
  ref: z.string().startsWith('refs/heads/'),
  before: sha,
  after: sha,
  deleted: z.literal(false).optional(),
  repository: z.object({ default_branch: z.string() }),
})

/** Reads the payload at GITHUB_EVENT_PATH. Only pushes to the default branch mean anything to `grant`. */
export function readPush(payload: string): Push {
  const event = pushEvent.safeParse(parseEvent(payload))
  if (!event.success) {
    throw new ErrorWithRemedy(
      'The event is not a push to a branch',
      'Run mode `grant` with `on: push` to the default branch only',
    )
  }
  const { ref, before, after, repository } = event.data
  const branch = ref.slice('refs/heads/'.length)
  if (branch !== repository.default_branch) {
    throw new ErrorWithRemedy(
      `The push went to another branch than ${repository.default_branch}, so nothing was merged`,
      `Run mode \`grant\` with \`on: push: branches: [${repository.default_branch}]\``,
    )
  }
  return { before, after, branch }
}
