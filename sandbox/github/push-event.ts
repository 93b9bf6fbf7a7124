import { formatInstant } from '../../src/shared/instant.ts'
import { type Commit, readCommit } from './git/commit.ts'
import { repository } from './shape/repository.ts'
import { simpleUser } from './shape/user.ts'
import { noreplyEmail } from './state/person.ts'
import type { GitHubState } from './state/state.ts'

/**
 * The push event as a workflow run finds it. Its commits carry no lists of files in Actions.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#push
 */
export async function pushEvent(world: GitHubState, before: string, after: string): Promise<Record<string, unknown>> {
  const urls = { api: world.apiUrl ?? 'https://api.github.com', web: world.webUrl }
  const pushes = world.pushes.filter(record => record.repository === world.home && record.after === after)
  // A branch that was made at the tip of the default branch is another push of that commit.
  const push = pushes.findLast(({ ref }) => ref === `refs/heads/${world.defaultBranch}`) ?? pushes.at(-1)
  const pusher = push?.by ?? world.people.named('web-flow')
  const isNew = /^0+$/.test(before)
  const shas = isNew ? [after] : await world.git.commitsBetween(before, after)
  const commits = await Promise.all(shas.map(async sha => eventCommit(world, await readCommit(world.git, sha))))
  const repo = repository(world, urls)
  return {
    ref: push?.ref ?? `refs/heads/${world.defaultBranch}`,
    before,
    after,
    created: isNew,
    deleted: false,
    forced: !isNew && !(await world.git.isAncestor(before, after)),
    base_ref: null,
    compare: `${repo.html_url}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: eventCommit(world, await readCommit(world.git, after)),
    pusher: { name: pusher.login, email: noreplyEmail(pusher) },
    sender: simpleUser(urls, pusher),
    repository: {
      ...repo,
      owner: { ...repo.owner, name: world.owner, email: null },
      // The push event has these two as seconds since 1970, unlike the API.
      created_at: Math.floor(world.createdAt.getTime() / 1_000),
      pushed_at: Math.floor((push?.at ?? world.createdAt).getTime() / 1_000),
      master_branch: world.defaultBranch,
    },
  }
}

function eventCommit(world: GitHubState, { sha, tree, message, author, committer }: Commit) {
  const person = ({ name, email }: Commit['author']) => {
    const username = world.people.byEmail(email)?.login
    return { name, email, ...(username && { username }) }
  }
  return {
    id: sha,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: formatInstant(committer.at),
    url: `${world.webUrl}/${world.owner}/${world.name}/commit/${sha}`,
    author: person(author),
    committer: person(committer),
  }
}
