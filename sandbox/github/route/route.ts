import type { Answer, RestCall } from '../call/call.ts'
import type { Needed } from '../state/tokens.ts'

export interface Route {
  readonly method: string
  /** `/repos/{owner}/{repo}/pulls/{number}`; a last `{name+}` takes the rest of the path. */
  readonly path: string
  /** What a token must be allowed. */
  readonly needs: Needed
  /** Whether it is there for forks too, those that may be read. */
  readonly ofForks?: true
  readonly answer: (call: RestCall) => Promise<Answer> | Answer
}
