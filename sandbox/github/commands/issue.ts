import type { IssueRecord, RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'

export interface IssueOptions {
  readonly by: string
  readonly title: string
  readonly body?: string
}

/** Answers its number. */
export function openIssue(world: GitHubState, { by, title, body = '' }: IssueOptions): number {
  return addIssue(world, { by: world.people.named(by), viaApp: false, title, body }).number
}

export function addIssue(
  world: GitHubState,
  written: Pick<IssueRecord, 'by' | 'viaApp' | 'title' | 'body'>,
): IssueRecord {
  const at = world.clock.now()
  const number = nextNumber(world, world.home)
  const record: IssueRecord = { ...written, id: world.nextId(), number, createdAt: at, updatedAt: at }
  world.issueRecords.push(record)
  return record
}

export function setState(world: GitHubState, record: IssueRecord, state: 'open' | 'closed'): void {
  record.updatedAt = world.clock.now()
  if (state === 'open') delete record.closedAt
  else record.closedAt ??= record.updatedAt
}

/** Issues and pull requests of a repository are counted together; those of a fork are pull requests only. */
export function nextNumber(world: GitHubState, repository: RepositoryRecord): number {
  const pulls = world.pullRequests.filter(({ baseRepository }) => baseRepository === repository).length
  return pulls + (repository === world.home ? world.issueRecords.length : 0) + 1
}
