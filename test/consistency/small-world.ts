import { setPermissions } from '../../sandbox/aws/state/identity.ts'
import { type AwsAccount, AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import { type GrantRecord, reachOf } from '../../src/domain/grant/record.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import {
  ACCOUNT,
  ACCOUNT_ID,
  addMachines,
  addRevokeJob,
  allow,
  DOCUMENT,
  identityOf,
  PLATFORM_POLICY,
  roleOf,
  TAGS,
  unbounded,
} from './company.ts'
import { API, type Draw, type Person } from './draw.ts'
import { addRoles, type Hire, type Hired } from './roles.ts'
import { type Keys, REGION, type Stage } from './stage.ts'

const START = new Date('2026-11-23T10:00:00Z')
/** From the world's beginning until the revocation, or its job, starts: time to connect. */
const LEAD_MS = 180_000
const HOUR = 3_600_000

/** Users whose names contain the name alice or begin with it: the search of the old script found their sessions, too. */
const NEIGHBOURS = ['alice-admin', 'malice'] as const
/** Where alice holds her access by a role: somebody of her name, and her identity, in another role. */
const NAMESAKE = 'namesake'
/** And an IAM user of her name, unless all that goes by that name is to end. */
const TWIN = 'twin'
export type Neighbour = (typeof NEIGHBOURS)[number] | typeof NAMESAKE | typeof TWIN
export type Username = Person | Neighbour | 'admin'

export interface User {
  readonly arn: string
  readonly credentials: Keys
}

/** An account in which access is about to end, on virtual time. */
export interface SmallWorld {
  readonly draw: Draw
  readonly clock: VirtualClock
  readonly aws: AwsWorld
  readonly oidc: OidcIssuer
  readonly account: AwsAccount
  readonly users: Readonly<Record<Username, User>>
  /** Whom the revocation must not touch. */
  readonly neighbours: readonly Neighbour[]
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

/** `bounded`: whether policies carry their own end, as ours do, or none, as those of jit-admin-session. */
export function createWorld(stage: Stage, draw: Draw, { bounded }: { readonly bounded: boolean }): SmallWorld {
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
  const neighbours = neighboursIn(draw)
  const hired = addRoles(aws, account, hiresIn(draw, neighbours))
  const grants = draw.grants.map((grant, index) => ({
    ...recordOf(grant, index, expiresAt, hired),
    ...(draw.isTagged && { live: TAGS }),
  }))
  if (draw.isTagged) tag(account, draw)
  const users = addPolicies(account, draw, grants, hired, { neighbours, bounded })
  return { draw, clock, oidc, aws, account, users, neighbours, requestToken, jobAt, expiresAt, endAt, grants }
}

/** What the grants were resolved to when they were given. */
function tag(account: AwsAccount, { grants }: Draw): void {
  for (const id of grants.flatMap(({ instances }) => instances)) {
    const node = account.region(REGION).nodes.get(id)
    if (node) node.tags = TAGS
  }
}

function neighboursIn({ roles, target }: Draw): readonly Neighbour[] {
  if (!roles.includes('alice')) return NEIGHBOURS
  return [...NEIGHBOURS, NAMESAKE, ...(target === 'grants' ? ([TWIN] as const) : [])]
}

function hiresIn({ roles }: Draw, neighbours: readonly Neighbour[]): readonly Hire[] {
  const own = roles.map(person => ({ name: person, role: roleOf(person), identity: identityOf(person) }))
  const namesake = { name: NAMESAKE, role: `${roleOf('alice')}-2`, identity: identityOf('alice') } as const
  return neighbours.includes(NAMESAKE) ? [...own, namesake] : own
}

/** Who holds which policies when the world begins; everybody has seen them. */
function addPolicies(
  account: AwsAccount,
  draw: Draw,
  ending: readonly GrantRecord[],
  hired: ReadonlyMap<Username, Hired>,
  { neighbours, bounded }: { readonly neighbours: readonly Neighbour[]; readonly bounded: boolean },
): SmallWorld['users'] {
  const later = new Date(START.getTime() + HOUR)
  const live = [...neighbours.map(user => ({ user, instances: [API] })), ...(draw.live ? [draw.live] : [])]
  const going = live.map((grant, index) => recordOf(grant, draw.grants.length + index, later, hired))

  const add = (name: Username, path = '/', others: Readonly<Record<string, object>> = {}): User => {
    const own = [...ending, ...going].filter(({ user }) => user === name)
    const granted = Object.fromEntries(own.map(record => [record.policy, documentOf(record, bounded)]))
    const policies = { ...granted, ...others }
    const { role, user } = hired.get(name) ?? {}
    // The twin is an IAM user of the name that alice has among people.
    if (role === undefined || user === undefined)
      return account.addUser(name === TWIN ? 'alice' : name, { policies, path })
    const made = account.roles.get(role)
    if (made) setPermissions(made, { policies }, START)
    return user
  }
  const alice = add('alice', draw.seed % 3 === 0 ? '/team/' : '/', { [PLATFORM_POLICY.name]: PLATFORM_POLICY.document })
  return {
    admin: add('admin', '/', { all: allow(['*'], '*') }),
    alice,
    bob: add('bob'),
    pia: add('pia', '/team/platform/'),
    'alice-admin': add('alice-admin'),
    malice: add('malice'),
    namesake: neighbours.includes(NAMESAKE) ? add(NAMESAKE) : alice,
    twin: neighbours.includes(TWIN) ? add(TWIN) : alice,
  }
}

function documentOf(record: GrantRecord, bounded: boolean): string {
  const { expiresAt, principal } = record
  const boundTo = principal && { roleId: principal.roleId, identity: principal.identity }
  const terms = {
    account: ACCOUNT,
    instances: reachOf(record),
    document: DOCUMENT,
    expiresAt: new Date(expiresAt),
    ...(boundTo && { boundTo }),
  }
  return bounded ? policyDocument(terms) : unbounded(policyDocument(terms))
}

function recordOf(
  grant: { user: Username; instances: readonly string[] },
  index: number,
  expiresAt: Date,
  hired: ReadonlyMap<Username, Hired>,
): GrantRecord {
  const person = hired.get(grant.user)
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
    ...(person && {
      principal: { kind: 'assumed-role', role: person.role, roleId: person.roleId, identity: person.identity },
    }),
    policy: policyName(expiresAt, id),
    instances: [...grant.instances],
    mergedAt: formatInstant(START),
    opensAt: formatInstant(START),
    expiresAt: formatInstant(expiresAt),
    pullRequest: index + 1,
  }
}
