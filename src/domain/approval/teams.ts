import { isTeam } from '../../shared/identifiers.ts'
import { quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** Of the people of a pull request, who are in each team that its rules name, by team in lower case; logins in lower case. */
export type Teams = ReadonlyMap<string, ReadonlySet<string> | Refusal>

/** Whether a list of logins and teams names a login, by itself or as a member. A team that cannot be read names nobody. */
export function isNamed(login: string, people: readonly string[], teams: Teams): boolean {
  return people.some(name => {
    if (!isTeam(name)) return name.toLowerCase() === login
    const members = teams.get(name.toLowerCase())
    return members !== undefined && 'has' in members && members.has(login)
  })
}

/** Why teams of a list cannot be read. */
export function refusalsOfTeams(people: readonly string[], teams: Teams): readonly Refusal[] {
  return people.filter(isTeam).flatMap(name => {
    const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name)
    return 'has' in members ? [] : [members]
  })
}

/** The token of a job never may: it is the repository's, and teams are the organisation's (docs/aws-facts.md GH-4). */
export function unreadableTeam(name: string): Refusal {
  return {
    message: `The github-token may not read the team ${quoted(name)} that the rules name, or there is no such team`,
    remedy:
      "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
  }
}
