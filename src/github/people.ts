import type { PullRequest, PushedHead } from '../domain/approval/pull-request.ts'
import type { Collaborator, Permission } from '../domain/rules/collaborator.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Api } from './api.ts'
import { GitHubError, unlessDenied } from './error.ts'
import { accountAs } from './pull-request.ts'

const PERMISSIONS: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

/**
 * See `GitHub.collaborator`. GitHub does not redirect from a former login to the current one: it answers 404. The permission
 * is taken from the role name if it is one of GitHub's own, because `permission` says `write` for maintainers and `read` for
 * triagers; a custom role counts as the permission that it inherits.
 */
export async function collaborator({ octokit, repository }: Api, login: string): Promise<Collaborator | undefined> {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      ...repository,
      username: login,
    })
    if (data.user?.type !== 'User') return undefined
    const permission =
      PERMISSIONS.find(known => known === data.role_name) ??
      PERMISSIONS.find(known => known === data.permission) ??
      'none'
    return { id: Number(data.user.id), permission }
  } catch (error) {
    // `… is not a user`: a bot, or a deleted account. Any other 404 is about the token.
    if (error instanceof GitHubError && error.status === 404 && /is not a user/.test(error.answer)) return undefined
    throw error
  }
}

/** See `GitHub.teamMembers`. A missing membership and an unreadable team are both 404, so the team is requested first. */
export async function teamMembers(
  { octokit }: Api,
  team: string,
  logins: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const [org = '', team_slug = ''] = team.split('/')
  const visible = await unlessDenied(
    octokit.request('GET /orgs/{org}/teams/{team_slug}', { org, team_slug }),
    [403, 404],
  )
  if (!visible) return undefined
  const members = new Set<string>()
  for (const username of logins) {
    const asked = octokit.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
      org,
      team_slug,
      username,
    })
    if ((await unlessDenied(asked, [404]))?.data.state === 'active') members.add(username.toLowerCase())
  }
  return members
}

/** How long after a push the activity log may lack it [inferred]: a preview starts within seconds. */
const ACTIVITY_LAG_MS = 30_000
const ACTIVITY_RETRY_MS = 5_000

/**
 * See `GitHub.pushes`: the repository's activity log. It is kept for deleted branches too [inferred: the web page of the same
 * name shows them]. A head without an entry counts as pushed by an unknown account.
 * Source: https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export async function pushes(api: Api, { head, headSha }: PullRequest): Promise<readonly PushedHead[] | Refusal> {
  const patientUntil = api.clock.now().getTime() + ACTIVITY_LAG_MS
  for (;;) {
    const listed = await activityOf(api, head)
    if (!listed) return UNSEEN
    const isTold = listed.some(({ sha }) => sha === headSha)
    if (isTold || api.clock.now().getTime() + ACTIVITY_RETRY_MS > patientUntil) return listed
    await api.clock.sleep(ACTIVITY_RETRY_MS)
  }
}

async function activityOf({ octokit }: Api, head: PullRequest['head']): Promise<readonly PushedHead[] | undefined> {
  const [owner, repo] = head.repository?.split('/') ?? []
  if (owner === undefined || repo === undefined) return undefined
  const asked = octokit.paginate('GET /repos/{owner}/{repo}/activity', {
    owner,
    repo,
    ref: `refs/heads/${head.ref}`,
    per_page: 100,
  })
  const listed = await unlessDenied(asked, [403, 404])
  return listed?.map(({ after, timestamp, actor }) => ({
    sha: after,
    at: new Date(timestamp),
    ...accountAs('by', actor),
  }))
}

const UNSEEN: Refusal = {
  message: 'GitHub does not show this job who pushed to the branch of this pull request',
  remedy: 'Open the pull request from a branch of this repository, not of a fork, and give the job `contents: read`',
}
