import pMap from 'p-map'
import type { PolicyHolder } from '../../domain/principal/principal.ts'
import { heldPolicies, type InlinePolicies, NO_INLINE_POLICIES } from '../../domain/reconcile/inline-policies.ts'
import type { ObservedPolicy } from '../../domain/reconcile/provenance.ts'
import { policyHoldersOf, withHolders } from '../../domain/revocation/claims.ts'
import { checkDocuments } from '../../domain/revocation/documents.ts'
import type { PassObservation } from '../../domain/revocation/observation.ts'
import type { Pass } from '../../domain/revocation/revocation.ts'
import type { ProvingState, TargetFindings } from '../../domain/revocation/state.ts'
import { type Failure, type Result, succeeded } from '../../shared/result.ts'
import { failuresIn, inTurn } from '../attempt.ts'
import { CONCURRENCY } from '../context.ts'
import type { Revoker } from './revoker.ts'

/** How one pass changed the policies of one target, and what is known of the target now. */
export interface PolicyDeletion extends Pick<Pass, 'deleted' | 'gone'>, Pick<PassObservation, 'startedAt'> {
  readonly state: ProvingState
  readonly findings: TargetFindings
  readonly failures: readonly Failure[]
}

/**
 * Deletes the policies of all these targets, wherever they are. A missing policy that no pass of this job deleted proves
 * nothing: users can be renamed, and keep their policies. So it is looked up by name among all users and roles of the
 * account, in one call for all targets.
 */
export async function deletePolicies(
  revoker: Revoker,
  states: readonly ProvingState[],
): Promise<readonly PolicyDeletion[]> {
  const first = await pMap(states, state => deleteOwnPolicies(revoker, state), { concurrency: CONCURRENCY })
  const isSought = (name: string) => !revoker.hasDeleted(name)
  const users = first.some(({ absent }) => absent.some(isSought))
    ? await revoker.inlinePolicies()
    : succeeded(NO_INLINE_POLICIES)
  return pMap(first, own => deleteElsewhere(revoker, own, own.absent.filter(isSought), users), {
    concurrency: CONCURRENCY,
  })
}

interface OwnDeletion extends Omit<PolicyDeletion, 'gone'> {
  /** Policies that were not there. */
  readonly absent: readonly string[]
}

/** Deletes the policies of one target from all its known holders. */
async function deleteOwnPolicies(revoker: Revoker, state: ProvingState): Promise<OwnDeletion> {
  const { target, findings } = state
  const { policies } = target
  const held = policyHoldersOf(target, findings.heldBy).flatMap(holder => policies.map(name => ({ holder, name })))
  const read = await pMap(state.history ? [] : held, ({ holder, name }) => revoker.document(holder, name), {
    concurrency: CONCURRENCY,
  })
  const documents = checkDocuments(findings.documents, target, {
    documents: read.flatMap(({ value }) => value ?? []),
    hasFailed: read.some(({ ok }) => !ok),
  })
  // After the first answers, so that the time is AWS's.
  const startedAt = revoker.now()
  const deletions = await deleteAll(revoker, held)
  // Several may hold one of the same name.
  const deleted = [...new Set(deletions.flatMap(({ name, value }) => (value ? [name] : [])))]
  const failed = deletions.flatMap(({ name, ok }) => (ok ? [] : [name]))
  return {
    state,
    findings: { ...findings, documents },
    startedAt,
    deleted,
    absent: policies.filter(name => !deleted.includes(name) && !failed.includes(name)),
    failures: failuresIn([...read, ...deletions]),
  }
}

/** Deletes policies of these names from anything in the account. */
async function deleteElsewhere(
  revoker: Revoker,
  { absent, ...own }: OwnDeletion,
  sought: readonly string[],
  users: Result<InlinePolicies>,
): Promise<PolicyDeletion> {
  const { target } = own.state
  const isGone = (name: string) => revoker.hasDeleted(name) && (own.deleted.includes(name) || absent.includes(name))
  if (sought.length === 0) return { ...own, gone: target.policies.filter(isGone) }
  if (!users.ok) return { ...own, gone: target.policies.filter(isGone), failures: [...own.failures, users.failure] }
  const held = heldPolicies(users.value, name => sought.includes(name))
  const documents = checkDocuments(own.findings.documents, target, {
    documents: held.map(({ document }) => document),
    hasFailed: false,
  })
  const heldBy = withHolders(target, own.findings.heldBy, held)
  const deletions = await deleteAll(revoker, held)
  const isUnheld = (name: string) => sought.includes(name) && !held.some(policy => policy.name === name)
  return {
    ...own,
    findings: { ...own.findings, documents, heldBy },
    deleted: [...new Set([...own.deleted, ...deletions.flatMap(({ name, value }) => (value ? [name] : []))])],
    gone: target.policies.filter(name => isUnheld(name) || isGone(name)),
    failures: [
      ...own.failures,
      ...deletions.flatMap(({ holder, name, value, failure: failed }) =>
        value
          ? []
          : (failed ?? { message: `IAM lists ${name} for its ${placeOf(holder)}, and had none to delete there` }),
      ),
    ],
  }
}

const placeOf = ({ kind, name }: PolicyHolder) => `${kind} ${name}`

interface Held extends Pick<ObservedPolicy, 'name'> {
  readonly holder: PolicyHolder
}

const deleteAll = (revoker: Revoker, held: readonly Held[]): Promise<readonly (Held & Result<boolean>)[]> =>
  inTurn(held, async ({ holder, name }) => ({ holder, name, ...(await revoker.deletePolicy(holder, name)) }))
