import type { AwsSettings } from '../../sandbox/aws/world.ts'
import { Random } from '../../sandbox/shared/random.ts'

type Range = readonly [min: number, max: number]

/** How access ends: at its expiry, before it, or together with that of others. */
export type Kind = 'expiry' | 'early' | 'several'

export type Person = (typeof PEOPLE)[number]

export interface DrawnGrant {
  readonly user: Person
  readonly instances: readonly string[]
}

/** All that is left to chance in one seed: the same for every way to end access. */
export interface Draw {
  readonly seed: number
  readonly kind: Kind
  readonly settings: Partial<AwsSettings>
  /** From each call of the revocation until its answer. */
  readonly latencyMs: Range
  /** The grants that end. */
  readonly grants: readonly DrawnGrant[]
  /** Those who hold their access by a role of their own, and not as IAM users. */
  readonly roles: readonly Person[]
  /** Whether the grants that end are for tags, live: they reach instances, too, that came after them. */
  readonly isTagged: boolean
  /** Another grant of alice's, which goes on. */
  readonly live: DrawnGrant | undefined
  /** Whether all that alice holds is ended, or the grants that are named. */
  readonly target: 'grants' | 'user'
  /** From the revocation until the end that stands in the policies; negative: the job comes late. */
  readonly leftMs: number
  /** Between two passes. */
  readonly intervalMs: number
  /** Between two attempts to reconnect. */
  readonly pauseMs: Range
  /** Whether a user goes on opening sessions while one is open. */
  readonly hoards: boolean
}

export const API = 'i-0123456789abcdef0'
export const DB = 'i-0fedcba9876543210'
/** Was launched after the grants were given, with the tag that they are for. */
export const LATE = 'i-0aaaabbbbccccdddd'

const SECOND = 1_000
/** What AWS does at its worst: until a deletion is seen, and until a new session is listed. */
const PROPAGATION_MS = 90 * SECOND
const LISTING_LAG_MS = 10 * SECOND

export function draw(seed: number, kind: Kind): Draw {
  const random = new Random(seed * 2_654_435_761)
  const oneOf = <T>(...choices: readonly T[]): T => choices[Math.floor(random.next() * choices.length)] as T
  const worst = random.next() < 0.25
  // Most try every few seconds; some come back only now and then, and at the instants at which a door closes.
  const often = [3 * SECOND, 15 * SECOND] as const
  const pause = random.between(oneOf(often, often, often, [40 * SECOND, 120 * SECOND]))
  const hoards = random.next() < 0.1
  return {
    seed,
    kind,
    settings: {
      propagationMs: [worst ? PROPAGATION_MS : 5 * SECOND, PROPAGATION_MS],
      listingLagMs: [oneOf(0, 0, LISTING_LAG_MS), LISTING_LAG_MS],
      sessionIdFormat: oneOf('hex', 'alphanumeric', 'both'),
      deadSession: oneOf('success', 'ValidationException'),
      activeIncludesTerminating: oneOf(true, false),
      pageSize: oneOf(undefined, undefined, 2, 5),
      script: undefined,
    },
    latencyMs: [10, oneOf(50, 300, 1_500)],
    pauseMs: [pause * 0.7, pause * 1.3],
    hoards,
    intervalMs: oneOf(15, 20, 20, 25, 40) * SECOND,
    roles: rolesIn(seed),
    isTagged: kind !== 'several' && new Random(seed * 69_069 + 5).next() < 0.3,
    ...(kind === 'expiry' && atExpiry(random, oneOf)),
    ...(kind === 'early' && early(random, oneOf)),
    ...(kind === 'several' && several()),
  } as Draw
}

const PEOPLE = ['alice', 'bob', 'pia'] as const

/** Half of them, drawn apart, so that a seed means what it meant in all else. */
function rolesIn(seed: number): readonly Person[] {
  const random = new Random(seed * 40_503 + 17)
  return PEOPLE.filter(() => random.next() < 0.5)
}

type OneOf = <T>(...choices: readonly T[]) => T
type Ends = Pick<Draw, 'grants' | 'live' | 'target' | 'leftMs'>

function atExpiry(random: Random, oneOf: OneOf): Ends {
  const instances = oneOf([API], [API, DB])
  const live = { user: 'alice', instances: oneOf([DB], [API, DB]) } as const
  return {
    grants: [{ user: 'alice', instances }],
    live: oneOf(undefined, undefined, live),
    target: 'grants',
    leftMs: oneOf(60 * SECOND, 0, -Math.floor(random.between([0, 60 * SECOND]))),
  }
}

function early(random: Random, oneOf: OneOf): Ends {
  const target = oneOf('grants', 'user')
  const live = oneOf(undefined, { user: 'alice', instances: [DB] } as const)
  return {
    grants: [{ user: 'alice', instances: oneOf([API], [API, DB]) }],
    live: target === 'user' ? undefined : live,
    target,
    // Also ends that come while the deletion is still on its way.
    leftMs: Math.floor(random.between(oneOf([2 * SECOND, 120 * SECOND], [600 * SECOND, 3_600 * SECOND]))),
  }
}

function several(): Ends {
  const grants = [
    { user: 'alice', instances: [API] },
    { user: 'alice', instances: [DB] },
    { user: 'bob', instances: [DB] },
    { user: 'pia', instances: [API, DB] },
  ] as const
  return { grants, live: undefined, target: 'grants', leftMs: 60 * SECOND }
}
