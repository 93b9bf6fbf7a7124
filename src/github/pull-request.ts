import type { PullRequest, PullRequestCommit, Review } from '../domain/approval/pull-request.ts'
import { ErrorWithRemedy } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { GitHubError } from './error.ts'

/** How long after a merge GitHub may not know yet which pull request a commit came from. */
const INDEX_LAG_MS = 60_000
const INDEX_RETRY_MS = 5_000
/** The login that represents deleted accounts where GitHub cannot answer `null`. */
const GHOST = 'ghost'

/** See `GitHub.mergedPullRequestOf`. All commits that one job asks about share one minute of waiting. */
export function mergedPullRequestFinder(api: Api): (commitSha: string) => Promise<PullRequest | undefined> {
  let patientUntil: number | undefined
  return async commitSha => {
    patientUntil ??= api.clock.now().getTime() + INDEX_LAG_MS
    for (;;) {
      const number = await mergedNumber(api, commitSha)
      if (number !== undefined) return pullRequest(api, number)
      if (api.clock.now().getTime() + INDEX_RETRY_MS > patientUntil) return undefined
      await api.clock.sleep(INDEX_RETRY_MS)
    }
  }
}

async function mergedNumber(api: Api, commitSha: string): Promise<number | undefined> {
  const { octokit, repository, defaultBranch } = api
  const branch = await defaultBranch()
  const listed = await octokit
    .paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      ...repository,
      commit_sha: commitSha,
      per_page: 100,
    })
    .catch(error => {
      // GitHub does not know the commit yet.
      if (error instanceof GitHubError && error.status === 422) return []
      throw error
    })
  const fullName = `${repository.owner}/${repository.repo}`.toLowerCase()
  const merged = listed.filter(
    pull => pull.merged_at !== null && pull.base.ref === branch && pull.base.repo.full_name.toLowerCase() === fullName,
  )
  return (merged.length > 1 ? await theMergedOne(api, commitSha, merged) : merged[0])?.number
}

interface Candidate {
  readonly number: number
  readonly merged_at: string | null
  readonly merge_commit_sha: string | null
  readonly head: { readonly sha: string }
}

/**
 * Selects among several pull requests. Where one was stacked on another, merging the upper one counts as merging both. Chosen
 * is the one whose head was merged; else the one that names this as its merge commit; else the one merged first. A wrong
 * choice grants nothing, because the approved bytes are compared with the merged ones.
 */
async function theMergedOne<T extends Candidate>(
  { octokit, repository }: Api,
  commitSha: string,
  candidates: readonly T[],
): Promise<T | undefined> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: commitSha })
  const heads = [commitSha, ...data.parents.map(({ sha }) => sha)]
  const byMergeTime = candidates.toSorted((a, b) => Date.parse(a.merged_at ?? '') - Date.parse(b.merged_at ?? ''))
  const named = byMergeTime.filter(pull => pull.merge_commit_sha === commitSha)
  return named.find(pull => heads.includes(pull.head.sha)) ?? named[0] ?? byMergeTime[0]
}

export async function pullRequest({ octokit, repository }: Api, number: number): Promise<PullRequest> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...repository,
    pull_number: number,
  })
  return {
    number: data.number,
    url: data.html_url,
    title: data.title,
    ...accountAs('author', data.user),
    baseRef: data.base.ref,
    // The API description says that it is always present; it is null after the fork was deleted.
    head: { ref: data.head.ref, ...(data.head.repo && { repository: data.head.repo.full_name }) },
    headSha: data.head.sha,
    merged: data.merged,
    createdAt: new Date(data.created_at),
    ...accountAs('mergedBy', data.merged_by),
    ...(data.merged_at !== null && { mergedAt: new Date(data.merged_at) }),
    // Before the merge this is GitHub's test merge, a commit that never reaches the branch.
    ...(data.merged && data.merge_commit_sha !== null && { mergeCommitSha: data.merge_commit_sha }),
  }
}

export async function reviews({ octokit, repository }: Api, number: number): Promise<readonly Review[]> {
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...repository,
    pull_number: number,
    per_page: 100,
  })
  return listed.map(review => ({
    id: Number(review.id),
    userType: '',
    ...accountAs('user', review.user),
    state: review.state as Review['state'],
    ...(review.commit_id && { commitSha: review.commit_id }),
    ...(review.submitted_at && { submittedAt: new Date(review.submitted_at) }),
  }))
}

export async function commits({ octokit, repository }: Api, number: number): Promise<readonly PullRequestCommit[]> {
  const parameters = { ...repository, pull_number: number }
  const { data: pull } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters)
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
    ...parameters,
    per_page: 100,
  })
  if (listed.length < pull.commits) {
    throw new ErrorWithRemedy(
      `GitHub lists ${listed.length} of the ${pull.commits} commits of pull request #${number}, so not everybody who wrote it is known`,
      'Open a new pull request with its commits squashed (at most 250)',
    )
  }
  return listed.map(({ sha, commit, author, committer }) => ({
    sha,
    message: commit.message,
    ...accountAs('author', author),
    ...accountAs('committer', committer),
    ...(commit.author?.email && { authorEmail: commit.author.email }),
    ...(commit.committer?.email && { committerEmail: commit.committer.email }),
  }))
}

/** See `GitHub.files`; GitHub lists at most 3,000. */
export async function files({ octokit, repository }: Api, number: number): Promise<readonly string[]> {
  const parameters = { ...repository, pull_number: number }
  const { data: pull } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters)
  const listed = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
    ...parameters,
    per_page: 100,
  })
  if (listed.length < pull.changed_files) {
    throw new ErrorWithRemedy(
      `GitHub lists ${listed.length} of the ${pull.changed_files} files of pull request #${number}, so what was approved is not known`,
      'Open a pull request for the requests alone',
    )
  }
  return listed.flatMap(({ filename, previous_filename }) => [
    filename,
    ...(previous_filename ? [previous_filename] : []),
  ])
}

type NamedAs<P extends string> = { [K in P]?: string } & { [K in `${P}Id`]?: number } & { [K in `${P}Type`]?: string }

/**
 * Login, id and type of an account as `author`, `authorId`, `authorType`. `{}` represents an unknown account, as `null` does,
 * and the login of deleted accounts.
 */
export function accountAs<P extends string>(name: P, user: object | null | undefined): NamedAs<P> {
  if (!user || !('login' in user) || user.login === GHOST) return {} as NamedAs<P>
  return {
    [name]: String(user.login),
    ...('id' in user && { [`${name}Id`]: Number(user.id) }),
    ...('type' in user && { [`${name}Type`]: String(user.type) }),
  } as NamedAs<P>
}
