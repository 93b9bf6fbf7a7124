import type { Collaborator } from './collaborator.ts'

/** An account on GitHub. Logins change, ids do not; either may be all that is known. */
export interface GitHubAccount {
  /** In lower case. */
  readonly login?: string
  readonly id?: number
}

/** Which GitHub logins belong together: those of each IAM user, by the rules. */
export type IdentityMap = readonly (readonly string[])[]

/** By login in lower case, those that GitHub was asked about; absent where it knows no person of that login. */
export type Collaborators = ReadonlyMap<string, Collaborator>

/** All that is known of one person's accounts: logins in lower case, and ids. */
export interface Identity {
  readonly logins: ReadonlySet<string>
  readonly ids: ReadonlySet<number>
}

/**
 * All logins of the people behind some, in lower case: two logins of one IAM user are one person's, and so are those of IAM
 * users who share a login. Otherwise she could approve with the one what she wrote, or gets, with the other.
 */
export function aliasesOf(logins: Iterable<string>, persons: IdentityMap): ReadonlySet<string> {
  const found = new Set([...logins].map(login => login.toLowerCase()))
  // What is added to a set while it is walked is walked too.
  for (const login of found) {
    const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login))
    for (const other of ofSame.flat()) found.add(other.toLowerCase())
  }
  return found
}

/**
 * Everything by which the people behind some accounts are known: the logins that the rules put together, the ids that these
 * have now, and the logins of those ids. A login alone proves nothing: its owner can change it, and then anybody can take it.
 */
export function identityOf(
  accounts: readonly GitHubAccount[],
  persons: IdentityMap,
  collaborators: Collaborators,
): Identity {
  const logins = new Set(accounts.flatMap(({ login }) => login?.toLowerCase() ?? []))
  const ids = new Set(accounts.flatMap(({ id }) => id ?? []))
  for (let known = -1; known < logins.size + ids.size; ) {
    known = logins.size + ids.size
    for (const login of aliasesOf(logins, persons)) logins.add(login)
    for (const [login, { id }] of collaborators) {
      if (logins.has(login)) ids.add(id)
      if (ids.has(id)) logins.add(login)
    }
  }
  return { logins, ids }
}

/** Whether what is known of two leads to one person: again, an equal id or an equal login is enough. */
export function isSamePerson(one: Identity, other: Identity): boolean {
  return [...one.logins].some(login => other.logins.has(login)) || [...one.ids].some(id => other.ids.has(id))
}

/** Whether an account is one of a person's: an equal id or an equal login is enough, which bars more than both together. */
export function isAccountOf({ logins, ids }: Identity, { login, id }: GitHubAccount): boolean {
  return (login !== undefined && logins.has(login.toLowerCase())) || (id !== undefined && ids.has(id))
}
