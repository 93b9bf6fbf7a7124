import type { GrantReference } from '../../domain/grant/grant.ts'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import type { Finding, SweepResult } from '../../domain/reconcile/sweep.ts'
import type { LateEnd } from '../../domain/revocation/late-end.ts'
import type { Revocation, RevocationPreview } from '../../domain/revocation/revocation.ts'
import { notYetIn } from '../../domain/revocation/scope.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { GrantContext } from '../../services/granting/job.ts'
import { openMerges } from '../../services/ledger/merges.ts'
import type { Recorder } from '../../services/ledger/recorder.ts'
import { createNotifier } from '../../services/notify/notifier.ts'
import { runRevocations } from '../../services/revoking/run.ts'
import type { Failure } from '../../shared/result.ts'
import { type RaisedAlarm, raiseAlarm } from './alarm.ts'
import type { SweepOptions } from './options.ts'

export type Ended = Pick<SweepResult, 'plan' | 'revocations' | 'failures'>

/** Carries out what a sweep has decided. No call rejects. */
export interface SweepExecutor {
  /** Ends what has to end. */
  readonly end: (endings: readonly RevocationPreview[], followUp: Rules['followUp']) => Promise<Ended>
  /** Tells pull requests and the ledger of ends. */
  readonly tell: (revocations: readonly Revocation[]) => Promise<readonly Failure[]>
  readonly tellLate: (ends: readonly LateEnd[]) => Promise<readonly Failure[]>
  /** Keeps the issue for alarms; without alarms it is settled. Those that are news go to `tellWebhooks` too. */
  readonly alarm: (
    findings: readonly Finding[],
    tellWebhooks: (alarms: readonly Finding[]) => void,
  ) => Promise<RaisedAlarm>
}

/** Of a dry run: says what would be done, and does nothing. */
export const PREVIEW: SweepExecutor = {
  end: async plan => ({ plan, revocations: [], failures: [] }),
  tell: async () => [],
  tellLate: async () => [],
  alarm: async () => ({ failures: [] }),
}

export function createSweepExecutor(
  context: GrantContext,
  recorder: Recorder,
  { paths, observer, logsWorkflow }: Pick<SweepOptions, 'paths' | 'observer' | 'logsWorkflow'>,
): SweepExecutor {
  // Nothing is relayed here.
  const settings = { requests: paths.requests, observer, logsWorkflow, relayWorkflow: '' }
  const notifier = createNotifier(context, context.github, recorder, openMerges(context, context.github), settings)
  return {
    async end(endings, followUp) {
      const targets = endings.map(({ ending }) => ending)
      const ended = await attemptEvenWhenStopped(context, () => runRevocations(context, targets, followUp))
      return ended.ok
        ? { plan: [], revocations: ended.value, failures: [] }
        : { plan: [], revocations: [], failures: [ended.failure] }
    },
    tell: notifier.close,
    tellLate: notifier.tellLate,
    alarm: (findings, tellWebhooks) => raiseAlarm(context, findings, tellWebhooks),
  }
}

/** What the second plan ends and the first did not. */
export function endingsBeyond(
  first: readonly RevocationPreview[],
  second: readonly RevocationPreview[],
): readonly RevocationPreview[] {
  const targets = second.map(({ ending }) => ending)
  const more = new Set(
    notYetIn(
      first.map(({ ending }) => ending),
      targets,
    ),
  )
  return second.filter(({ ending }) => more.has(ending))
}

/** The same ends with the merges that became known while they ran. */
export function withMerges(revocations: readonly Revocation[], findings: readonly Finding[]): readonly Revocation[] {
  const known = new Map<string, GrantReference>()
  for (const finding of findings)
    if (finding.kind === 'policy' && finding.grant) known.set(finding.grant.id, finding.grant)
  return revocations.map(revocation => {
    const { ending } = revocation
    const [policy = ''] = ending.policies
    const grant = ending.grant ?? known.get(parsePolicyName(policy)?.grantId ?? '')
    return grant ? { ...revocation, ending: { ...ending, grant } } : revocation
  })
}
