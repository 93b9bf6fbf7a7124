import type { EnvironmentOptions, EnvironmentRecord } from '../state/protection.ts'
import type { GitHubState } from '../state/state.ts'

/** Said again, it changes. */
export function setEnvironment(world: GitHubState, name: string, options: EnvironmentOptions): void {
  const { branches = 'all', waitMinutes = 0, reviewers = [] } = options
  const before = environmentNamed(world, name)
  const id = before?.id ?? world.nextId()
  const at = world.clock.now()
  world.environments.set(name.toLowerCase(), { id, name: before?.name ?? name, branches, waitMinutes, reviewers, at })
}

/** Their names are unique regardless of case. */
export const environmentNamed = (world: GitHubState, name: string): EnvironmentRecord | undefined =>
  world.environments.get(name.toLowerCase())
