import type { SessionTarget } from '../domain/evidence/session-query.ts'
import { parseGivenGrants } from '../domain/grant/record.ts'
import type { RevokeSelector } from '../domain/revocation/selector.ts'
import { InputError } from './input-error.ts'

/** The inputs that select the subject of a run, as written. */
export interface WrittenTargets {
  readonly grants?: string | undefined
  readonly user?: string | undefined
  readonly 'grant-id'?: readonly string[] | undefined
  readonly everything?: boolean | undefined
  readonly 'session-id'?: string | undefined
}

/** What mode `revoke` is to end. @throws Error when it is not exactly one thing */
export function revokeTargetOf({ grants, user, 'grant-id': ids, everything }: WrittenTargets): RevokeSelector {
  const targets = [
    grants !== undefined && (() => parseGivenGrants(grants)),
    user !== undefined && { kind: 'user' as const, user },
    ids !== undefined && (() => ({ kind: 'grant-id', id: theOnly(ids) }) as const),
    everything && { kind: 'everything' as const },
  ].filter(target => target !== undefined && target !== false)
  const [target, ...others] = targets
  if (!target || others.length > 0) {
    throw new InputError('Mode `revoke` needs exactly one of `grants`, `user`, `grant-id` and `everything`')
  }
  return typeof target === 'function' ? target() : target
}

function theOnly(ids: readonly string[]): string {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0)
    throw new InputError('Mode `revoke` takes one `grant-id`: for several, start it several times, or give the `user`')
  return id
}

/** Which sessions mode `logs` reads. @throws Error when more than one input selects them */
export function sessionTargetOf({ user, 'grant-id': ids, 'session-id': id }: WrittenTargets): SessionTarget {
  const targets: SessionTarget[] = [
    ...(user === undefined ? [] : [{ kind: 'user' as const, user }]),
    ...(ids === undefined ? [] : [{ kind: 'grants' as const, ids }]),
    ...(id === undefined ? [] : [{ kind: 'session' as const, id }]),
  ]
  const [target = { kind: 'everybody' }, ...others] = targets
  if (others.length > 0) throw new InputError('Mode `logs` takes one of `user`, `grant-id` and `session-id`')
  return target
}
