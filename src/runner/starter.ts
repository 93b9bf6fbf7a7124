import type { Starter } from '../domain/ledger/observer.ts'

/**
 * Who started this run: after a re-run the person who asked for that. The runner gives the id of the account that started the first
 * attempt alone (docs/aws-facts.md GH-30), so it is left out where that is another one. Nobody who writes a workflow can change
 * these variables. `undefined` where there are none.
 */
export function readStarter(environment: (name: string) => string): Starter | undefined {
  const known = (name: string) => knownIn(environment, name)
  const actor = known('GITHUB_ACTOR')
  // Servers before 3.7 do not have it.
  const login = known('GITHUB_TRIGGERING_ACTOR') ?? actor
  const event = known('GITHUB_EVENT_NAME')
  if (login === undefined || event === undefined) return undefined
  const id = Number(login === actor ? (known('GITHUB_ACTOR_ID') ?? Number.NaN) : Number.NaN)
  return { login, ...(Number.isSafeInteger(id) && { id }), event }
}

function knownIn(environment: (name: string) => string, name: string): string | undefined {
  try {
    return environment(name)
  } catch {
    return undefined
  }
}
