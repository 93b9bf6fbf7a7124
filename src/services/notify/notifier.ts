import { byIds, type Expiring, type FollowUp, inBatches } from '../../domain/follow-up/follow-up.ts'
import type { GrantUpdate } from '../../domain/follow-up/grant-update.ts'
import type { GrantReference } from '../../domain/grant/grant.ts'
import { grantIdsIn, parsePolicyName } from '../../domain/grant/policy-name.ts'
import type { Observer } from '../../domain/ledger/observer.ts'
import type { LateEnd } from '../../domain/revocation/late-end.ts'
import type { Revocation, RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { GitHub } from '../../github/api.ts'
import { renderDeletions } from '../../render/deletion-comment.ts'
import { renderAllEnded, renderEndings, renderLateEnds } from '../../render/ending-comment.ts'
import { clauseOf, type Failure } from '../../shared/result.ts'
import { attemptOrExplain } from '../attempt.ts'
import type { Context } from '../context.ts'
import { deletionRecords } from '../ledger/deletions.ts'
import { endRecords, type RecordedEnd } from '../ledger/files.ts'
import type { Merges } from '../ledger/merges.ts'
import type { Recorder } from '../ledger/recorder.ts'
import { keepComments } from './comments.ts'

/** Notifies of an end: pull requests, the ledger, the next run. No call throws: each returns its failures. */
export interface Notifier {
  /** Warns on pull requests that access ends soon, and says how to renew it. */
  warn(endings: readonly RevocationTarget[]): Promise<readonly Failure[]>
  /** Tells pull requests and ledger that another hand deleted policies of grants that have not ended. */
  tellDeletion(endings: readonly RevocationTarget[]): Promise<readonly Failure[]>
  /** Reports an end to pull requests and ledger. */
  tell(revocations: readonly Revocation[]): Promise<readonly Failure[]>
  /** Does the same, and starts the run that checks whether the grants were used and where the transcripts are. */
  close(revocations: readonly Revocation[]): Promise<readonly Failure[]>
  /** Tells pull requests of ends that only the witness was told of, and starts the same check. */
  tellLate(ends: readonly LateEnd[]): Promise<readonly Failure[]>
  /** Starts a new run that follows these up. It is told ids alone, and finds their terms in AWS. */
  relay(followUps: readonly FollowUp<Expiring>[]): Promise<readonly Failure[]>
}

export interface NotifierOptions {
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  readonly observer: Observer
  /** The file name of the workflow for follow-up runs. */
  readonly relayWorkflow: string
  /** The file name of the workflow that checks transcripts. */
  readonly logsWorkflow: string
}

export function createNotifier(
  context: Context,
  github: GitHub,
  recorder: Recorder,
  merges: Merges,
  { requests, observer, relayWorkflow, logsWorkflow }: NotifierOptions,
): Notifier {
  const { clock, log } = context
  /** Looks up merges on GitHub for targets that do not come from a job of this run. */
  const askFor = (endings: readonly RevocationTarget[]) =>
    merges.references(endings.flatMap(ending => (isToldBy(ending) ? [] : idsIn(ending))))
  /** The ends, each with its grants, and what could not be found out. */
  const endsOf = async (revocations: readonly Revocation[]) => {
    const { found, failures } = await askFor(revocations.map(({ ending }) => ending))
    const ends = revocations.map(revocation => ({ revocation, grants: grantsOf(revocation.ending, found) }))
    return { ends, failures }
  }
  const tellOf = async (ends: readonly RecordedEnd[]): Promise<readonly Failure[]> => {
    const failures = await recorder.add(endRecords(ends, { ...observer, at: clock.now() }), unrecorded)
    const news = ends.filter(isTold).flatMap(newsOfEnd)
    return [...failures, ...(await keepComments(context, github, 'end', news, renderAllEnded))]
  }
  const lookAfter = async (grants: readonly GrantReference[]): Promise<readonly Failure[]> => {
    const ids = [...new Set(grants.flatMap(({ id, pullRequest }) => (pullRequest === undefined ? [] : id)))]
    if (ids.length === 0) return []
    return attemptOrExplain(
      context,
      'The last look at the transcripts could not be started; start it by hand',
      async () => {
        for (const some of inParts(ids, IDS_A_RUN))
          await github.dispatchWorkflow(logsWorkflow, { 'grant-id': some.join(' '), 'last-look': 'true' })
        log(`a run of ${logsWorkflow} looks at the transcripts of ${ids.join(', ')}`)
      },
    )
  }
  const newsAbout = async (endings: readonly RevocationTarget[]) => {
    const { found, failures } = await askFor(endings)
    return {
      news: endings.flatMap(ending => grantsOf(ending, found).map(grant => newsOf(ending, grant, ending))),
      failures,
    }
  }
  return {
    async warn(endings) {
      const { news, failures } = await newsAbout(endings)
      return [
        ...failures,
        ...(await keepComments(context, github, 'end', news, about => renderEndings(about, requests))),
      ]
    },
    async tellDeletion(endings) {
      const { news, failures } = await newsAbout(endings)
      const deletions = news.map(({ about, grant }) => ({ ending: about, grant }))
      return [
        ...failures,
        ...(await recorder.add(deletionRecords(deletions, { ...observer, at: clock.now() }))),
        ...(await keepComments(context, github, 'deletion', news, renderDeletions)),
      ]
    },
    async tell(revocations) {
      const { ends, failures } = await endsOf(revocations)
      return [...failures, ...(await tellOf(ends))]
    },
    async close(revocations) {
      const { ends, failures } = await endsOf(revocations)
      return [
        ...failures,
        ...(await tellOf(ends)),
        ...(await lookAfter(ends.filter(isTold).flatMap(end => end.grants))),
      ]
    },
    async tellLate(ends) {
      const { found, failures } = await merges.references(ends.map(({ id }) => id))
      const news = ends.flatMap(end => {
        const grant = found.get(end.id)
        return grant ? [newsOf(end, grant, end)] : []
      })
      const untold = await keepComments(context, github, 'end', news, renderLateEnds)
      return [...failures, ...untold, ...(await lookAfter(news.map(({ grant }) => grant)))]
    },
    relay: followUps =>
      attemptOrExplain(
        context,
        'The next run could not be started, so access ends by its policy and the sweep alone',
        async () => {
          for (const batch of inBatches(byIds(followUps)))
            await github.dispatchWorkflow(relayWorkflow, { 'follow-ups': JSON.stringify(batch) })
          log(`relayed to a fresh run of ${relayWorkflow}`)
        },
      ),
  }
}

/** The ledger is the only record of an end, and it keeps a grant from being written again: AWS keeps none. */
const unrecorded = (failure: Failure): Failure => ({
  message: `${clauseOf(failure)}. Without a record of its end, a re-run of the grant job or the sweep with \`repair\` gives again what was ended before its time: take the request off the default branch`,
  cause: failure.cause,
})

/** GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches). */
const IDS_A_RUN = 2_000

const inParts = (ids: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size))

/** Whether the target names its pull request. An id alone may be made up. */
const isToldBy = ({ grant }: RevocationTarget) => grant?.pullRequest !== undefined

const idsIn = ({ grant, policies }: RevocationTarget) => (grant ? [grant.id] : grantIdsIn(policies))

/** The grants that end: as the target names them, or else those that GitHub knows under its ids. */
const grantsOf = (ending: RevocationTarget, found: ReadonlyMap<string, GrantReference>): readonly GrantReference[] =>
  ending.grant && isToldBy(ending)
    ? [ending.grant]
    : idsIn(ending).map(id => ({ ...ending.grant, ...(found.get(id) ?? { id }) }))

/** An interrupted revocation is not reported as an end. */
const isTold = ({ revocation }: RecordedEnd) => revocation.verdict !== 'interrupted'

const newsOfEnd = ({ revocation, grants }: RecordedEnd) =>
  grants.map(grant => newsOf(revocation.ending, grant, revocation))

function newsOf<T>({ policies }: Pick<RevocationTarget, 'policies'>, grant: GrantReference, about: T): GrantUpdate<T> {
  const policy = policies.map(parsePolicyName).find(parsed => parsed?.grantId === grant.id)
  return { grant, about, ...(policy && { endsAt: policy.expiresAt }) }
}
