import { type AwsAccount, AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { type PolicyTerms, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import {
  ACCOUNT,
  ACCOUNT_ID,
  addMachines,
  addRevokeJob,
  allow,
  DOCUMENT,
  PLATFORM_POLICY,
  unbounded,
} from './company.ts'
import { API, type Draw, type DrawnGrant } from './draw.ts'
import { addPerson, bindingFor, type Holding, principalFor } from './holders.ts'
import type { Keys, Stage } from './stage.ts'

const START = new Date('2026-11-23T10:00:00Z')
/** From the world's beginning until the revocation, or its job, starts: time to connect. */
const LEAD_MS = 180_000
const HOUR = 3_600_000

/** Users whose names contain the name alice or begin with it: the search of the old script found their sessions, too. */
export const NEIGHBOURS = ['alice-admin', 'malice'] as const
export type Username = DrawnGrant['user'] | (typeof NEIGHBOURS)[number] | 'admin'

export interface User {
  readonly arn: string
  readonly credentials: Keys
}

/** An account in which access is about to end, on virtual time. */
export interface SmallWorld {
  readonly draw: Draw
  readonly holding: Holding
  readonly clock: VirtualClock
  readonly aws: AwsWorld
  readonly oidc: OidcIssuer
  readonly account: AwsAccount
  readonly users: Readonly<Record<Username, User>>
  /** What the job asks for its OIDC tokens with. */
  readonly requestToken: string
  /** When the job starts. */
  readonly jobAt: Date
  /** The end that stands in the policies. */
  readonly expiresAt: Date
  /** When access is to end: then, or when the job comes, if that is before it or too late. */
  readonly endAt: Date
  /** The grants that end. */
  readonly grants: readonly GrantRecord[]
}

interface WorldOptions {
  /** Whether policies carry their own end, as ours do, or none, as those of jit-admin-session. */
  readonly bounded: boolean
  /** Absent: IAM users. */
  readonly holding?: Holding
}

export function createWorld(stage: Stage, draw: Draw, { bounded, holding = 'user' }: WorldOptions): SmallWorld {
  const clock = new VirtualClock(START)
  const oidc = new OidcIssuer({ clock })
  const aws = new AwsWorld({ clock, random: new Random(draw.seed), settings: draw.settings, oidc })
  const latency = new Random(draw.seed + 7)
  stage.enter(aws, clock, () => latency.between(draw.latencyMs) / 2)
  const account = aws.addAccount(ACCOUNT_ID)
  addMachines(account)
  const requestToken = addRevokeJob(account, oidc)
  const jobAt = new Date(START.getTime() + LEAD_MS)
  const expiresAt = new Date(Math.ceil((jobAt.getTime() + draw.leftMs) / 1_000) * 1_000)
  const endAt = draw.kind !== 'early' && expiresAt > jobAt ? expiresAt : jobAt
  const users = addUsers(aws, account, draw, expiresAt, { bounded, holding })
  const grants = draw.grants.map((grant, index) => recordOf(grant, index, expiresAt, holding))
  return { draw, holding, clock, oidc, aws, account, users, requestToken, jobAt, expiresAt, endAt, grants }
}

/** Who holds which policies when the world begins; everybody has seen them. */
function addUsers(
  aws: AwsWorld,
  account: AwsAccount,
  draw: Draw,
  expiresAt: Date,
  { bounded, holding }: Required<WorldOptions>,
): SmallWorld['users'] {
  const later = new Date(START.getTime() + HOUR)
  const ending = draw.grants.map((grant, index) => ({ grant, record: recordOf(grant, index, expiresAt, holding) }))
  const live = [...NEIGHBOURS.map(user => ({ user, instances: [API] })), ...(draw.live ? [draw.live] : [])]
  const going = live.map((grant, index) => ({
    grant,
    record: recordOf(grant, draw.grants.length + index, later, holding),
  }))

  const add = (user: Username, path = '/', others = {}) => {
    const own = [...ending, ...going].filter(({ grant }) => grant.user === user)
    const policies = Object.fromEntries(
      own.map(({ record }) => [record.policy, documentOf(record, bounded, bindingFor(holding, user))]),
    )
    const all = { ...policies, ...others }
    if (holding === 'role' && user !== 'admin') return addPerson(aws, account, user, all)
    return account.addUser(user, { policies: all, path })
  }
  return {
    admin: add('admin', '/', { all: allow(['*'], '*') }),
    alice: add('alice', draw.seed % 3 === 0 ? '/team/' : '/', { [PLATFORM_POLICY.name]: PLATFORM_POLICY.document }),
    bob: add('bob'),
    pia: add('pia', '/team/platform/'),
    'alice-admin': add('alice-admin'),
    malice: add('malice'),
  }
}

function documentOf({ instances, expiresAt }: GrantRecord, bounded: boolean, bound: Pick<PolicyTerms, 'boundTo'>) {
  const terms = { account: ACCOUNT, instances, document: DOCUMENT, expiresAt: new Date(expiresAt), ...bound }
  return bounded ? policyDocument(terms) : unbounded(policyDocument(terms))
}

function recordOf(
  grant: { user: Username; instances: readonly string[] },
  index: number,
  expiresAt: Date,
  holding: Holding,
): GrantRecord {
  const id = grantId(`${index}`.repeat(40), `${index}`.repeat(8))
  return {
    id,
    account: ACCOUNT.name,
    accountId: ACCOUNT.id,
    region: ACCOUNT.region,
    partition: ACCOUNT.partition,
    role: ACCOUNT.roles.revoke,
    documents: ACCOUNT.documents.map(({ name }) => name),
    user: grant.user,
    ...principalFor(holding, grant.user),
    policy: policyName(expiresAt, id),
    instances: [...grant.instances],
    mergedAt: formatInstant(START),
    opensAt: formatInstant(START),
    expiresAt: formatInstant(expiresAt),
    pullRequest: index + 1,
  }
}
