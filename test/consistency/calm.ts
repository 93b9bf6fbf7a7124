import { API, DB, type Draw } from './draw.ts'

/** A world in which nothing is left to chance: AWS at its slowest; of two instances, another grant of alice's covers one. */
export const CALM: Draw = {
  seed: 1,
  kind: 'expiry',
  settings: {
    propagationMs: [90_000, 90_000],
    listingLagMs: [5_000, 5_000],
    deadSession: 'ValidationException',
    activeIncludesTerminating: false,
    sessionIdFormat: 'both',
    pageSize: 10,
    script: undefined,
  },
  latencyMs: [0, 0],
  grants: [{ user: 'alice', instances: [API, DB] }],
  roles: [],
  isTagged: false,
  live: { user: 'alice', instances: [DB] },
  target: 'grants',
  leftMs: 60_000,
  pauseMs: [20_000, 20_000],
  hoards: false,
  intervalMs: 20_000,
}

/** The same of people with a role of their own. */
export const byRole = (draw: Draw): Draw => ({ ...draw, roles: ['alice', 'bob', 'pia'] })

/** The same of a grant for tags, live. */
export const byTag = (draw: Draw): Draw => ({ ...draw, isTagged: true })

/** Ended long before its expiry. */
export const CALM_AND_EARLY: Draw = { ...CALM, kind: 'early', leftMs: 1_800_000 }

/** All that alice has is ended early, and no grant goes on. */
export const CALM_USER: Draw = { ...CALM_AND_EARLY, live: undefined, target: 'user' }

export const CALM_TOGETHER: Draw = {
  ...CALM,
  kind: 'several',
  grants: [
    { user: 'alice', instances: [API] },
    { user: 'pia', instances: [API] },
  ],
}

/** The same with two grants of alice. */
export const TWO_POLICIES: Draw = {
  ...CALM_USER,
  grants: [
    { user: 'alice', instances: [API] },
    { user: 'alice', instances: [DB] },
  ],
}
