import { isTeam } from '../../shared/identifiers.ts'
import { quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** For each team that the rules name, the people of the pull request who are members. Teams and logins in lower case. */
export type Teams = ReadonlyMap<string, ReadonlySet<string> | Refusal>

/**
 * Whether a list of logins and teams includes a login, directly or as a team member. A team that cannot be read has no
 * members here.
 */
export function isNamed(login: string, people: readonly string[], teams: Teams): boolean {
  return people.some(name => {
    if (!isTeam(name)) return name.toLowerCase() === login
    const members = teams.get(name.toLowerCase())
    return members !== undefined && 'has' in members && members.has(login)
  })
}

/** Refusals for the teams of a list that cannot be read. */
export function refusalsOfTeams(people: readonly string[], teams: Teams): readonly Refusal[] {
  return people.filter(isTeam).flatMap(name => {
    const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name)
    return 'has' in members ? [] : [members]
  })
}

/**
 * The token of a job cannot read teams: it belongs to the repository, and teams to the organisation (docs/aws-facts.md GH-4).
 */
export function unreadableTeam(name: string): Refusal {
  return {
    message: `The github-token may not read the team ${quoted(name)} that the rules name, or there is no such team`,
    remedy:
      "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
  }
}
