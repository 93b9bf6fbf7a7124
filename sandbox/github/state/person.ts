import type { Permission } from '../../../src/domain/rules/collaborator.ts'
import type { Signature } from '../git/commit-object.ts'

/** An account on GitHub, and what it may do in the repository. */
export interface Person {
  /** Stays, also when the login changes. */
  readonly id: number
  login: string
  readonly type: 'User' | 'Bot' | 'Organization'
  permission: Permission
  /** GitHub then answers `null` in its place. */
  deleted: boolean
}

const WEB_FLOW_EMAIL = 'noreply@github.com'

/** The accounts of this GitHub. A login that is named without being known becomes the account of a stranger. */
export class People {
  readonly #known = new Map<string, Person>()
  #lastId = 1_000

  /** Logins are unique regardless of case. */
  find(login: string): Person | undefined {
    return this.#known.get(login.toLowerCase())
  }

  named(login: string): Person {
    return this.find(login) ?? this.set(login, 'none', login.endsWith('[bot]') ? 'Bot' : 'User')
  }

  /** A login whose account was deleted is free again: the account that takes it is another one. */
  set(login: string, permission: Permission, type: Person['type']): Person {
    const found = this.find(login)
    const before = found?.deleted ? undefined : found
    const person: Person = { id: before?.id ?? ++this.#lastId, login, type, permission, deleted: false }
    if (before) return Object.assign(before, person)
    this.#known.set(login.toLowerCase(), person)
    return person
  }

  rename(login: string, to: string): void {
    const person = this.find(login)
    if (!person) throw new Error(`There is no account ${login}`)
    if (this.find(to)) throw new Error(`The login ${to} is taken`)
    this.#known.delete(login.toLowerCase())
    this.#known.set(to.toLowerCase(), person)
    person.login = to
  }

  /**
   * Whose address it is, as GitHub maps commits to accounts. An address with an id outlives a change of login.
   * Source: https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
   */
  byEmail(email: string): Person | undefined {
    if (email === WEB_FLOW_EMAIL) return this.named('web-flow')
    const [, id, login] = /^(?:(\d+)\+)?(.+)@users\.noreply\.github\.com$/.exec(email) ?? []
    const byId = id === undefined ? undefined : [...this.#known.values()].find(person => person.id === Number(id))
    // GitHub does not say what an id that is not the login's gives.
    return byId ?? (login === undefined ? undefined : this.find(login))
  }
}

export function noreplyEmail(person: Person): string {
  return `${person.id}+${person.login}@users.noreply.github.com`
}

export function signatureOf(person: Person, at: Date): Signature {
  return { name: person.login, email: noreplyEmail(person), at }
}

/** GitHub itself, where a merge button or the web editor made the commit. */
export function webFlow(at: Date): Signature {
  return { name: 'GitHub', email: WEB_FLOW_EMAIL, at }
}
