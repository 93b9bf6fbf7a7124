import type { Collaborator } from './collaborator.ts'

/** A GitHub account. Logins change, ids do not; sometimes only one of them is known. */
export interface GitHubAccount {
  /** In lower case. */
  readonly login?: string
  readonly id?: number
}

/** A login of which the rules say the id, so that another account with that login is another person. */
export interface KnownAccount {
  /** In lower case. */
  readonly login: string
  readonly id: number
}

/** Which GitHub logins belong to one person: the logins of each IAM user, by the rules. */
export type IdentityMap = readonly (readonly string[])[]

/** The people that GitHub was asked about, by login in lower case; absent where no person has that login. */
export type Collaborators = ReadonlyMap<string, Collaborator>

/** All known accounts of one person: logins in lower case, and ids. */
export interface Identity {
  readonly logins: ReadonlySet<string>
  readonly ids: ReadonlySet<number>
}

/**
 * All logins of the people who own some logins, in lower case. Two logins of one IAM user belong to one person, and so do the
 * logins of IAM users who share a login. Otherwise a person could approve with one login what they wrote, or benefit from,
 * with another.
 */
export function aliasesOf(logins: Iterable<string>, persons: IdentityMap): ReadonlySet<string> {
  const found = new Set([...logins].map(login => login.toLowerCase()))
  // The loop also visits logins that are added to the set during it.
  for (const login of found) {
    const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login))
    for (const other of ofSame.flat()) found.add(other.toLowerCase())
  }
  return found
}

/**
 * All logins and ids of the people who own some accounts: the logins that the rules put together, the ids of those now and by
 * the rules, and the logins of these ids. A login alone proves nothing: its owner can change it, and then anyone can register it.
 */
export function identityOf(
  accounts: readonly GitHubAccount[],
  persons: IdentityMap,
  collaborators: Collaborators,
  known: readonly KnownAccount[],
): Identity {
  const pairs = [...[...collaborators].map(([login, { id }]) => ({ login, id })), ...known]
  const logins = new Set(accounts.flatMap(({ login }) => login?.toLowerCase() ?? []))
  const ids = new Set(accounts.flatMap(({ id }) => id ?? []))
  for (let found = -1; found < logins.size + ids.size; ) {
    found = logins.size + ids.size
    for (const login of aliasesOf(logins, persons)) logins.add(login)
    for (const { login, id } of pairs) {
      if (logins.has(login)) ids.add(id)
      if (ids.has(id)) logins.add(login)
    }
  }
  return { logins, ids }
}

/** Whether two identities belong to one person: one equal id or login is enough. */
export function isSamePerson(one: Identity, other: Identity): boolean {
  return [...one.logins].some(login => other.logins.has(login)) || [...one.ids].some(id => other.ids.has(id))
}

/**
 * Whether an account belongs to a person. One equal id or login is enough, which excludes more accounts than requiring both.
 */
export function isAccountOf({ logins, ids }: Identity, { login, id }: GitHubAccount): boolean {
  return (login !== undefined && logins.has(login.toLowerCase())) || (id !== undefined && ids.has(id))
}
