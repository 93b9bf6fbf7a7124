import { activityRoutes } from './activity.ts'
import { blobRoutes } from './blobs.ts'
import { commentRoutes } from './comments.ts'
import { compareRoutes } from './compare.ts'
import { contentRoutes } from './contents.ts'
import { environmentRoutes } from './environments.ts'
import { gitCommitRoutes } from './git-commits.ts'
import { graphqlRoutes } from './graphql.ts'
import { issueEventRoutes } from './issue-events.ts'
import { issueRoutes } from './issues.ts'
import { newPullRequestRoutes } from './new-pull-requests.ts'
import { peopleRoutes } from './people.ts'
import { pullRequestRoutes } from './pull-requests.ts'
import { refRoutes } from './refs.ts'
import { repositoryRoutes } from './repository.ts'
import { reviewRequestRoutes } from './review-requests.ts'
import type { Route } from './route.ts'
import { teamRoutes } from './teams.ts'
import { treeRoutes } from './trees.ts'
import { workflowRoutes } from './workflows.ts'

const ROUTES: readonly Route[] = [
  ...repositoryRoutes,
  ...activityRoutes,
  ...peopleRoutes,
  ...graphqlRoutes,
  ...teamRoutes,
  ...pullRequestRoutes,
  ...newPullRequestRoutes,
  ...reviewRequestRoutes,
  ...contentRoutes,
  ...blobRoutes,
  ...treeRoutes,
  ...gitCommitRoutes,
  ...refRoutes,
  ...commentRoutes,
  ...issueRoutes,
  ...issueEventRoutes,
  ...compareRoutes,
  ...workflowRoutes,
  ...environmentRoutes,
]

export interface FoundRoute {
  readonly route: Route
  /** What stands for the names in its path, decoded. */
  readonly params: Readonly<Record<string, string>>
}

/** `undefined` if there is none here. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  for (const route of ROUTES) {
    if (route.method !== method) continue
    const params = match(route.path, path)
    if (params) return { route, params }
  }
  return undefined
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const rest = /^\{(\w+)\+\}$/.exec(part)
    if (rest?.[1]) {
      params[rest[1]] = given.slice(index).map(decode).join('/')
      return given.length > index ? params : undefined
    }
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const value = given[index]
    if (value === undefined || value === '') {
      if (part !== '' || value === undefined) return undefined
    } else if (name) params[name] = decode(value)
    else if (value !== part) return undefined
  }
  return given.length === wanted.length ? params : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
