import type { Permission } from '../../src/domain/pull-request.ts'
import type { Signature } from './bare-repository.ts'

/** An account on GitHub, and what it may do in the repository. */
export interface Person {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization'
  permission: Permission
  /** GitHub then answers `null` in its place. */
  deleted: boolean
}

const WEB_FLOW_EMAIL = 'noreply@github.com'

/** The accounts of this GitHub; whoever is named without being known is a stranger, and from then on known. */
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

  set(login: string, permission: Permission, type: Person['type']): Person {
    const before = this.find(login)
    const person: Person = { id: before?.id ?? ++this.#lastId, login, type, permission, deleted: false }
    if (before) return Object.assign(before, person)
    this.#known.set(login.toLowerCase(), person)
    return person
  }

  /** Whose address it is, as GitHub maps commits to accounts. */
  byEmail(email: string): Person | undefined {
    if (email === WEB_FLOW_EMAIL) return this.named('web-flow')
    const match = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(email)
    return match?.[1] ? this.find(match[1]) : undefined
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
