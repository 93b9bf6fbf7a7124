import type { JobResult } from '../job.ts'
import type { Timeline } from './timeline.ts'

/** The output `result` of mode `logs`, as far as it is looked at here. */
export interface Looked {
  /** The newest first. */
  readonly sessions: readonly LookedSession[]
  readonly grants?: readonly {
    readonly id: string
    readonly minutesUsed: number
    readonly overrunSeconds: number
    readonly sessions: readonly { readonly id: string }[]
  }[]
  readonly failures: readonly string[]
}

interface LookedSession {
  readonly id: string
  readonly target: string
  readonly startedAt?: string
  readonly endedAt?: string
  readonly ended: string
  readonly grant?: string
  readonly pullRequest?: number
  readonly s3: { readonly state: string }
  readonly verdicts: readonly [Verdict, ...Verdict[]]
}

interface Verdict {
  readonly verdict: string
  readonly kind: string
  readonly advice: string
}

export function looked({ outputs }: JobResult): Looked {
  if (!outputs.result) throw new Error('The job `logs` put nothing out: its log above says why.')
  return JSON.parse(outputs.result) as Looked
}

/** What it says of each session, and what to do. */
export function tellSessions(timeline: Timeline, { sessions }: Looked): void {
  for (const { id, target, startedAt, endedAt, ended, pullRequest, verdicts } of sessions)
    timeline.say('its summary', `${id} on ${target}, by pull request #${pullRequest}`, [
      `${startedAt} to ${endedAt ?? 'now'}: ${ended}`,
      ...verdicts.map(({ verdict, advice }) => `${verdict} → ${advice}`),
    ])
}
