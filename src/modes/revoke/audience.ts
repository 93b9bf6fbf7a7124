import { announcementsOf, type News } from '../../domain/announcement.ts'
import { type FollowUp, inBatches } from '../../domain/follow-up.ts'
import { parsePolicyName } from '../../domain/grant.ts'
import type { Ending, GrantReference, Revocation } from '../../domain/revocation.ts'
import { messageOf } from '../../failure.ts'
import type { GitHub } from '../../github/github.ts'
import { renderAllEnded, renderEndings } from '../../render/ending-comment.ts'
import { endedFiles, type RecordedEnd } from '../../render/ledger.ts'
import type { Markdown } from '../../render/markdown.ts'
import type { Context } from '../context.ts'
import type { Ledger } from '../ledger.ts'

/** Who hears of an end: pull requests, the ledger, the next run. Nothing here throws: what failed comes back as sentences. */
export interface Audience {
  /** Tells pull requests that access ends soon, and how to renew it. */
  warn(endings: readonly Ending[]): Promise<readonly string[]>
  /** Tells pull requests and ledger of what was ended. */
  tell(revocations: readonly Revocation[]): Promise<readonly string[]>
  /** Starts the run that closes grants which were ended: it looks whether they were used, and where the transcripts are. */
  lookAfter(revocations: readonly Revocation[]): Promise<readonly string[]>
  /** Starts a fresh run that follows these up. */
  relay(followUps: readonly FollowUp[]): Promise<readonly string[]>
}

export interface AudienceOptions {
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  /** The address of this workflow run. */
  readonly run: string
  /** The file name of the workflow that a relay starts. */
  readonly relayWorkflow: string
  /** The file name of the workflow that looks at transcripts. */
  readonly logsWorkflow: string
}

export function createAudience(
  context: Context,
  github: GitHub,
  ledger: Ledger,
  { requests, run, relayWorkflow, logsWorkflow }: AudienceOptions,
): Audience {
  const { clock, debug, log } = context
  const trying = async (what: string, call: () => Promise<unknown>): Promise<readonly string[]> => {
    try {
      await call()
      return []
    } catch (error) {
      debug(error)
      return [`${what}. ${messageOf(error)}`]
    }
  }
  const announce = async <T>(
    news: readonly News<T>[],
    write: (about: readonly T[]) => Markdown,
  ): Promise<readonly string[]> => {
    const failures: string[] = []
    for (const { pullRequest, id, about } of announcementsOf(news)) {
      const marker = `<!-- jit-ssm-access: end ${id} -->`
      const tell = () => github.upsertComment(pullRequest, marker, write(about))
      failures.push(...(await trying(`Pull request #${pullRequest} could not be told`, tell)))
    }
    return failures
  }
  return {
    warn: endings => announce(endings.flatMap(newsOfEnding), about => renderEndings(about, requests)),
    async tell(revocations) {
      const known = await ledger.references(revocations.flatMap(({ ending }) => (ending.grant ? [] : idsIn(ending))))
      const ends = revocations.map(revocation => ({ revocation, grants: grantsOf(revocation.ending, known) }))
      const failures = await ledger.add(endedFiles(ends, { at: clock.now(), run }), 'ends')
      const news = ends.filter(({ revocation }) => revocation.verdict !== 'interrupted').flatMap(newsOfEnd)
      return [...failures, ...(await announce(news, renderAllEnded))]
    },
    async lookAfter(revocations) {
      const ended = revocations.filter(({ verdict }) => verdict !== 'interrupted').map(({ ending }) => ending)
      const known = await ledger.references(ended.flatMap(ending => (ending.grant ? [] : idsIn(ending))))
      const grants = ended.flatMap(ending => grantsOf(ending, known))
      const ids = [...new Set(grants.flatMap(({ id, pullRequest }) => (pullRequest === undefined ? [] : id)))]
      if (ids.length === 0) return []
      return trying('The last look at the transcripts could not be started; start it by hand', async () => {
        for (const some of inParts(ids, IDS_A_RUN))
          await github.dispatchWorkflow(logsWorkflow, { 'grant-id': some.join(' '), 'last-look': 'true' })
        log(`a run of ${logsWorkflow} looks at the transcripts of ${ids.join(', ')}`)
      })
    },
    relay: followUps =>
      trying('The next run could not be started, so access ends by its policy and the sweep alone', async () => {
        for (const batch of inBatches(followUps))
          await github.dispatchWorkflow(relayWorkflow, { 'follow-ups': JSON.stringify(batch) })
        log(`relayed to a fresh run of ${relayWorkflow}`)
      }),
  }
}

/** GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches). */
const IDS_A_RUN = 2_000

const inParts = (ids: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size))

const idsIn = ({ policies }: Ending) => policies.flatMap(name => parsePolicyName(name)?.grantId ?? [])

/** What is ended: as the ending knows it, or else by the names of its policies and what the ledger has of them. */
const grantsOf = (ending: Ending, known: ReadonlyMap<string, GrantReference>): readonly GrantReference[] =>
  ending.grant ? [ending.grant] : idsIn(ending).map(id => known.get(id) ?? { id })

const newsOfEnding = (ending: Ending) => (ending.grant ? [newsOf(ending, ending.grant, ending)] : [])

const newsOfEnd = ({ revocation, grants }: RecordedEnd) =>
  grants.map(grant => newsOf(revocation.ending, grant, revocation))

function newsOf<T>({ policies }: Ending, grant: GrantReference, about: T): News<T> {
  const policy = policies.map(parsePolicyName).find(parsed => parsed?.grantId === grant.id)
  return { grant, about, ...(policy && { endsAt: policy.expiresAt }) }
}
