import { monthOf } from './events.ts'
import { type LedgerRecord, type Observation, observedBy, written } from './ledger-record.ts'
import { besidePath } from './paths.ts'

/** Transcripts that people look at or keep. */
export interface TranscriptRead {
  readonly how: readonly ('follow' | 'show-content' | 'save')[]
  /** The queries, in words. */
  readonly asked: readonly string[]
  /** Ids of sessions. */
  readonly sessions: readonly string[]
}

/**
 * On the branch alone: the role for logs cannot write to the witness.
 * @param name of the run and its attempt, `1234-1`
 */
export function recordOfRead(read: TranscriptRead, name: string, observation: Observation): LedgerRecord {
  const path = `${monthOf(observation)}/reads/${name}.json`
  const content = written({ ...observedBy(observation), kind: 'transcripts-read', ...read })
  // Several jobs of one run may read something.
  return { path, content, beside: besidePath(path, observation.at) }
}
