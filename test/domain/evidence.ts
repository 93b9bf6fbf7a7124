import type { ApprovalEvidence } from '../../src/domain/approval/approval.ts'
import type { PullRequestCommit, Review } from '../../src/domain/approval/pull-request.ts'
import type { Permission } from '../../src/domain/rules/collaborator.ts'
import type { Collaborators } from '../../src/domain/rules/identity-map.ts'
import type { Rule } from '../../src/domain/rules/rules.ts'

export const PATH = 'requests/alice.yaml'
export const HEAD = 'c'.repeat(40)
export const MERGE = 'a'.repeat(40)
export const PUSHED_AT = new Date('2026-11-23T09:00:00Z')
export const MERGED_AT = new Date('2026-11-23T10:00:00Z')

export const rule: Rule = {
  number: 1,
  accounts: ['dev'],
  minDurationMs: 0,
  maxDurationMs: 8 * 3_600_000,
  maxInstances: 20,
  live: false,
  approvals: 1,
  approvalWithinMs: 7 * 24 * 3_600_000,
  mfa: false,
}

const PERMISSIONS: readonly [string, Permission][] = [
  ['alice-gh', 'write'],
  ['bob-gh', 'write'],
  ['carol', 'write'],
  ['dave', 'write'],
  ['helper[bot]', 'write'],
  ['mona', 'maintain'],
  ['root', 'admin'],
  ['triager', 'triage'],
  ['guest', 'read'],
]

/** What each may do, by ids that are their places in the list. */
export const collaboratorsOf = (permissions: readonly (readonly [string, Permission])[]): Collaborators =>
  new Map(permissions.map(([login, permission], index) => [login, { id: 101 + index, permission }]))

/** An approval of the final head, a minute before the merge, by a person. */
export const review = (user: string, change: Partial<Review> = {}): Review => ({
  id: 1,
  user,
  userType: 'User',
  state: 'APPROVED',
  commitSha: HEAD,
  submittedAt: new Date(MERGED_AT.getTime() - 60_000),
  ...change,
})

/** A field that is `undefined` is left out, as where GitHub does not know. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined }

interface Told {
  readonly reviews?: readonly Review[]
  /** What differs from dave's commits. */
  readonly commits?: readonly Loose<PullRequestCommit>[]
}

/** What GitHub says of dave's pull request for alice, which was merged as it should. */
export function evidenceOf({ reviews = [review('carol')], commits = [{}] }: Told): ApprovalEvidence {
  return {
    pullRequest: {
      number: 7,
      url: 'https://github.com/acme/jit-access/pull/7',
      title: 'Access for alice',
      author: 'dave',
      baseRef: 'main',
      head: { ref: 'access', repository: 'acme/jit-access' },
      headSha: HEAD,
      merged: true,
      mergedAt: MERGED_AT,
      mergeCommitSha: MERGE,
    },
    mergeSha: MERGE,
    defaultBranch: 'main',
    reviews,
    commits: commits.map((change, index) => {
      const commit = {
        sha: `${'c'.repeat(11)}${index}${'c'.repeat(28)}`,
        message: 'x',
        author: 'dave',
        committer: 'dave',
      }
      return withoutUndefined({ ...commit, ...change }) as unknown as PullRequestCommit
    }),
    files: [PATH],
    pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'dave' }],
    baseChanges: [],
    collaborators: collaboratorsOf(PERMISSIONS),
    isPublic: false,
    teams: new Map(),
    blobs: new Map([[PATH, { head: 'blob', merged: 'blob' }]]),
  }
}

const withoutUndefined = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
