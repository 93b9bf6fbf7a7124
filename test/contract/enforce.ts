import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { eventViolations, judge } from './contract.ts'

export interface Enforcement {
  /** The operations that were asked for so far: `GET /repos/{owner}/{repo}`. */
  readonly operations: ReadonlySet<string>
  /** Throws if a request, an answer or an event so far was not as GitHub describes it. */
  check(): void
}

/**
 * Holds everything that this GitHub is asked, answers and announces against GitHub's own description, in process or over
 * HTTP. Faults are no exception, since they happen on the wire: an answer that will be cut is judged whole, and only one
 * that is never sent is not judged.
 */
export function enforceContract(world: GitHubWorld): Enforcement {
  const violations = new Set<string>()
  const operations = new Set<string>()
  const { handle, pushEvent, pullRequestEvent, pullRequestReviewEvent } = world
  world.handle = async request => {
    const response = await handle(request).catch((error: unknown) => {
      violations.add(`${request.method} ${request.target}: the sandbox failed: ${error}`)
      throw error
    })
    const verdict = judge(request, response)
    if (verdict.operation) operations.add(verdict.operation)
    for (const violation of verdict.violations) violations.add(violation)
    return response
  }
  const judged = (name: string, event: Record<string, unknown>) => {
    for (const violation of eventViolations(name, event)) violations.add(violation)
    return event
  }
  world.pushEvent = async (...push) => judged('push', await pushEvent.apply(world, push))
  world.pullRequestEvent = async (...pull) => judged('pull_request', await pullRequestEvent.apply(world, pull))
  world.pullRequestReviewEvent = (...review) =>
    judged('pull_request_review', pullRequestReviewEvent.apply(world, review))
  return {
    operations,
    check() {
      if (violations.size === 0) return
      throw new Error(`This is not as GitHub describes it:\n${[...violations].map(line => `- ${line}`).join('\n')}`)
    },
  }
}
