import type { PullRequestRecord, ReviewRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'

export interface ReviewOptions extends Pick<ReviewRecord, 'state'> {
  readonly by: string
  /** The head, unless told. */
  readonly commit?: string
  readonly body?: string
}

/** Answers the review's id. An author may approve here, though not on GitHub: what others check must not hang on it. */
export function submitReview(world: GitHubState, pull: PullRequestRecord, options: ReviewOptions): number {
  const { by, state, commit = pull.headSha, body = '' } = options
  const id = world.nextId()
  const person = world.people.named(by)
  world.reviews.push({ id, pull, by: person, state, commit, body, at: world.clock.now() })
  const { people, teams } = pull.requested
  people.delete(person)
  for (const team of teams) if (team.members.some(member => member.person === person)) teams.delete(team)
  return id
}

export function reviewOf(world: GitHubState, id: number): ReviewRecord {
  const found = world.reviews.find(review => review.id === id)
  if (!found) throw new Error(`There is no review ${id}`)
  return found
}
