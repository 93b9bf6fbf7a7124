/** A file that a pull request is to bring to the default branch. */
export interface WantedPullRequest {
  readonly branch: string
  readonly path: string
  readonly content: string
  readonly title: string
  readonly body: string
}

/**
 * What came of it. `opened` by this call; `open` from before, whatever its file says by now; `merged` or `closed` by people.
 */
export interface ProposedPullRequest {
  readonly state: 'opened' | 'open' | 'merged' | 'closed'
  readonly number: number
  readonly url: string
}
