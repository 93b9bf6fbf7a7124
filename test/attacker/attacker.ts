import { ACME } from '../../sandbox/acme.ts'
import type { RequestName } from './action.ts'

/** A request as it can stand in a file. */
export interface RequestTerms {
  /** How the file asks for the instance: by its id, a name of the rules, or a tag that it has. */
  readonly targets: string
  readonly instance: string
  readonly minutes: number
  readonly document: string
  readonly reason: string
}

const { api, db } = ACME.instances
const hour = { minutes: 60, document: 'JitAccess-1h' }

export const REQUESTS: Readonly<Record<RequestName, RequestTerms>> = {
  api: { ...hour, targets: `instances: [${api}]`, instance: api, reason: 'INC-1' },
  'api longer': {
    targets: 'instances: [api-3]',
    instance: api,
    minutes: 120,
    document: 'JitAccess-8h',
    reason: 'INC-2',
  },
  db: { ...hour, targets: 'tags: {Service: db}', instance: db, reason: 'INC-3' },
  'api again': { ...hour, targets: `instances: [${api}]`, instance: api, reason: 'INC-4' },
}

/** The text of a request file; `null`: there is none. */
export function fileOf(requests: readonly RequestName[]): string | null {
  if (requests.length === 0) return null
  const entries = requests.map(name => {
    const { targets, minutes, reason } = REQUESTS[name]
    return `- ${targets}\n  duration: ${minutes}m\n  reason: ${reason}\n`
  })
  return entries.join('')
}

/** The requests of a file as {@link fileOf} writes it. */
export function requestsIn(file: string): readonly RequestName[] {
  const reasons = [...file.matchAll(/reason: (INC-\d)/g)].map(([, reason]) => reason)
  return (Object.keys(REQUESTS) as RequestName[]).filter(name => reasons.includes(REQUESTS[name].reason))
}

/** What stood in the file on main after a push that changed it. */
export interface Version {
  readonly at: Date
  readonly sha: string
  readonly requests: readonly RequestName[]
  /** The git blob of the file; absent where there is none. */
  readonly blob: string | undefined
}

/** One attacker, and what is true of them, as only the test knows it. */
export interface Attacker {
  /** Which of the histories. */
  readonly index: number
  /** Their IAM user. */
  readonly user: string
  readonly arn: string
  readonly credentials: { readonly accessKeyId: string }
  /** The request file. */
  readonly path: string
  /** Logins of now; they change. */
  own: string
  readonly second: string
  /** The account that took the old login. */
  successor: string | undefined
  /** The ids of the accounts of the person that gets access. */
  readonly accountIds: ReadonlySet<number>
  /** By pull request: the ids of the accounts that opened it, wrote or committed a part of it, or pushed. */
  readonly hands: Map<number, Set<number>>
  readonly featureHands: Set<number>
  /** When the head of a pull request was pushed. */
  readonly pushedAt: Map<number, Date>
  /** The file on main, oldest first. */
  readonly versions: Version[]
  /** Pull requests in the order of their opening. */
  readonly pulls: number[]
  readonly reviews: number[]
  /** Whether an emergency stop ended them: policy name → when the stop was over. */
  readonly stopped: Map<string, Date>
}

export const nameOf = (index: number): string => `m${String(index).padStart(2, '0')}`
