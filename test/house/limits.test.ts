import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ATTEMPT_LIMITS } from '../../src/aws/attempts.ts'
import { TOKEN_TRIES } from '../../src/aws/identity-token.ts'
import * as aws from '../../src/aws/retries.ts'
import { LAST_ATTEMPT_LIMIT_MS, LIMITS } from '../../src/github/client.ts'
import * as github from '../../src/github/retry.ts'
import { REQUEST_LIMIT_MS } from '../../src/runner/id-token.ts'
import { GRACE_MS } from '../../src/runner/stop.ts'
import { formatDuration } from '../../src/shared/instant.ts'
import { POST_LIMIT_MS } from '../../src/webhook/post.ts'
import { MAX_POST_TIMEOUTS, MAX_POSTS } from '../../src/webhook/retry.ts'

const page = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8')

it('the page on troubleshooting gives the limits for an answer', () => {
  const [, table = ''] = /<!-- limits -->\n([\s\S]*?)\n<!-- \/limits -->/.exec(page) ?? []
  const told = table.split('\n').slice(2)
  const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  expect(told).toEqual([
    row('a call to AWS', formatDuration(ATTEMPT_LIMITS.attemptMs), aws.MAX_AWS_ATTEMPTS, aws.MAX_AWS_TIMEOUTS),
    row('a call to GitHub', formatDuration(LIMITS.attemptMs), github.MAX_ATTEMPTS, github.MAX_TIMEOUTS),
    row('an OIDC token, with the role that it is for', formatDuration(REQUEST_LIMIT_MS), TOKEN_TRIES, TOKEN_TRIES),
    row('a message to a webhook, beside the work', formatDuration(POST_LIMIT_MS), MAX_POSTS, MAX_POST_TIMEOUTS),
  ])
  expect(page).toContain(
    `gives calls to AWS ${formatDuration(GRACE_MS)} more, and calls to GitHub ${formatDuration(LAST_ATTEMPT_LIMIT_MS)} each`,
  )
})
