import type { TeamMember } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'

export interface TeamOptions {
  /** Logins, or more than that. */
  readonly members: readonly (string | ({ readonly login: string } & Partial<Omit<TeamMember, 'person'>>))[]
  /** Seen by its own members, and by whom the organisation belongs to. */
  readonly secret?: boolean
}

export function setTeam(world: GitHubState, name: string, { members, secret = false }: TeamOptions): void {
  const [org, slug] = name.split('/')
  if (org !== world.owner || !slug) throw new Error(`${name} is no team of ${world.owner}`)
  const before = world.teams.findIndex(team => team.slug === slug)
  const team = {
    id: world.teams[before]?.id ?? world.nextId(),
    slug,
    secret,
    members: members.map(member => {
      const { login, role = 'member', state = 'active' } = typeof member === 'string' ? { login: member } : member
      return { person: world.people.named(login), role, state }
    }),
  }
  world.teams.splice(before < 0 ? world.teams.length : before, 1, team)
}
