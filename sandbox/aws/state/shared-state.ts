import type { Random } from '../../shared/random.ts'
import type { Bucket } from './bucket.ts'
import type { Key } from './identity.ts'
import type { AwsSettings } from './settings.ts'

/** What all accounts have in common: the part of the state that an account and its regions work on. */
export interface SharedState {
  readonly clock: { now(): Date }
  readonly random: Random
  readonly settings: AwsSettings
  readonly keys: Map<string, Key>
  /** Bucket names are unique among all accounts. */
  readonly buckets: Map<string, Bucket>
  /** Writes what the agents of all sessions have recorded up to then: up to now, unless told. */
  catchUp(now?: Date): void
}
