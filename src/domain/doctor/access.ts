import { firstOf } from '../../shared/printable.ts'
import { everyonesLogins, type Rules } from '../rules/rules.ts'
import { type Diagnosis, pass, untested } from './checkup.ts'

/** What anyone with write permission can do, whatever the settings say: it is said, because nothing else on GitHub does. */
export const WRITERS: Diagnosis = untested('write permission', {
  message:
    'Everyone who has it can start revoke, follow-up, logs, and sweep with `repair`; cancel runs, re-run those of the last 30 days, and disable workflows',
  remedy: 'Give it to few people (Settings, Collaborators and teams), and require reviewers in jit-transcripts',
})

/** Whether the rules say whose account each mapped login is. A login that was given up can be registered by anyone. */
export function checkMappedLogins(rules: Pick<Rules, 'users' | 'people' | 'accountIds'>): readonly Diagnosis[] {
  const logins = [
    ...new Set(
      everyonesLogins(rules)
        .flat()
        .map(login => login.toLowerCase()),
    ),
  ]
  if (logins.length === 0) return []
  const without = logins.filter(login => !rules.accountIds.has(login))
  const subject = 'logins of the rules'
  if (without.length === 0) return [pass(subject, `The ids of all ${logins.length} are in the rules`)]
  return [
    untested(subject, {
      message: `Whether ${firstOf(without)} belong to the same people as when the rules were written is not known: they have no id there`,
      remedy: 'Write `{login: LOGIN, id: ID}` under `users:`; `gh api users/LOGIN --jq .id` tells the id',
    }),
  ]
}
