import { type SessionInputs, sessionInputs } from './document.ts'
import { findDocument } from './document-lookup.ts'
import type { IamRole, IamUser } from './identity.ts'
import type { Region } from './region.ts'
import { type Output, Session } from './session.ts'
import { failureOf, newSessionId } from './session-start.ts'

/** A session that nobody started by a call: a life told in one piece. */
export interface PastSession {
  /** Drawn, unless told. */
  readonly id?: string
  /** The complete ARN of a user or of a role session. */
  readonly owner: string
  readonly target: string
  readonly document: string
  readonly startedAt: Date
  /** Left out: whatever comes first of its document's longest duration, idleness, and what is done to it. */
  readonly endedAt?: Date
  /** What appears on the terminal, each followed by a line end. */
  readonly lines?: readonly Output[]
  readonly reason?: string
}

/** Those who can own sessions. */
interface Owners {
  readonly users: ReadonlyMap<string, IamUser>
  readonly roles: ReadonlyMap<string, IamRole>
}

/** Listed and connected from its first instant. @throws Error if AWS could never have had it */
export function pastSession(told: PastSession, region: Region, owners: Owners): Session {
  const { world } = region
  const name = told.owner.split('/').at(-1) ?? ''
  const inputs = sessionInputs(findDocument(told.document, region))
  check(told, inputs)
  const output = (told.lines ?? [])
    .map(({ at, text }) => ({ at, text: `${text}\n` }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  return new Session(
    {
      id: told.id ?? newSessionId(name, world),
      target: told.target,
      owner: told.owner,
      ownerId: ownerIdOf(told.owner, owners),
      document: told.document,
      inputs,
      reason: told.reason,
      startedAt: told.startedAt,
      connectMs: 0,
      listingLagMs: 0,
      s3DelayMs: world.random.between(world.settings.s3DelayMs),
      script: undefined,
      failure: failureOf(inputs, region),
      past: { output, endsAt: told.endedAt },
    },
    world.clock,
  )
}

/** What `aws:userid` was in the requests of this owner. */
function ownerIdOf(owner: string, { users, roles }: Owners): string {
  const [, role = '', session = ''] = /:assumed-role\/([^/]+)\/([^/]+)$/.exec(owner) ?? []
  if (role) return `${roles.get(role)?.roleId ?? 'AROA'}:${session}`
  return users.get(owner.split('/').at(-1) ?? '')?.userId ?? ''
}

function check({ document, startedAt, endedAt, lines = [] }: PastSession, { maxMs }: SessionInputs): void {
  const started = startedAt.getTime()
  const ended = endedAt?.getTime() ?? Number.POSITIVE_INFINITY
  if (ended < started) throw new Error('A session cannot end before it has started.')
  if (endedAt && ended - started > (maxMs ?? Number.POSITIVE_INFINITY))
    throw new Error(`A session of ${document} lasts ${(maxMs ?? 0) / 60_000} minutes at most: end it by then.`)
  if (lines.some(({ at }) => at.getTime() < started || at.getTime() > ended))
    throw new Error('A line cannot appear before its session has started or after it has ended.')
}
