import { describeFinding, type Finding, isAlarm } from '../../domain/reconcile/sweep.ts'
import type { GitHub } from '../../github/api.ts'
import { ALARM_SETTLED, renderAlarm } from '../../render/sweep.ts'
import { attemptOrExplain } from '../../services/attempt.ts'
import type { Failure } from '../../shared/result.ts'

/** Marks our issue, so that every sweep finds it. */
const MARKER = '<!-- jit-ssm-access: sweep -->'

/** Whether people were told of alarms. */
export interface RaisedAlarm {
  /** The number of the issue; absent if it could not be written, or there is no alarm. */
  readonly issue?: number
  readonly failures: readonly Failure[]
}

/**
 * Keeps the one issue that tells people of alarms; answers why it could not be written. `tellWebhooks`: called with alarms that
 * are news, or that the issue could not be told of; it returns at once.
 */
export async function raiseAlarm(
  { github, log, debug }: { github: GitHub; log: (line: string) => void; debug: (error: unknown) => void },
  findings: readonly Finding[],
  tellWebhooks: (alarms: readonly Finding[]) => void,
): Promise<RaisedAlarm> {
  const alarms = findings.filter(isAlarm)
  let issue: number | undefined
  let isTold = alarms.length === 0
  const failures = await attemptOrExplain({ debug }, 'The issue for alarms could not be written', async () => {
    if (alarms.length === 0) await github.settleIssue(MARKER, ALARM_SETTLED)
    else {
      const { number, url, changed } = await github.keepIssue(MARKER, renderAlarm(alarms))
      log(`alarm: ${url} ${changed ? 'tells of it' : 'told of it already'}`)
      isTold = !changed
      issue = number
    }
  })
  if (!isTold) tellWebhooks(alarms)
  return { ...(issue !== undefined && { issue }), failures }
}

/** Leaves out what was sent before: the issue has the alarms of all accounts, which are found one by one. */
export function sendOnce(send: (alarms: readonly Finding[]) => void): (alarms: readonly Finding[]) => void {
  const sent = new Set<string>()
  return alarms => {
    const fresh = alarms.filter(alarm => !sent.has(describeFinding(alarm)))
    for (const alarm of fresh) sent.add(describeFinding(alarm))
    send(fresh)
  }
}

/** The alarms of all accounts, which report one by one. */
export interface Alarms {
  /** Replaces what an account has reported before. Not waited for: no end may wait for an issue. */
  readonly report: (account: string, findings: readonly Finding[]) => void
  /**
   * Returns why the issue could not be written last. `isAllKnown`: whether none can be missing, so that the issue is settled if
   * there is no alarm.
   */
  readonly told: (isAllKnown: boolean) => Promise<readonly Failure[]>
}

/**
 * Raises alarms at once: when a policy is deleted, no later sweep could raise the alarm of a job that died. One write at a time,
 * because all are of one issue.
 *
 * @param accounts in the order in which alarms are told
 */
export function openAlarms(raise: Raise, accounts: () => readonly string[]): Alarms {
  const found = new Map<string, readonly Finding[]>()
  let told = ''
  let last: ReturnType<Raise> | undefined
  const tell = () => {
    const findings = accounts().flatMap(account => found.get(account) ?? [])
    const words = findings.filter(isAlarm).map(describeFinding).join('\n')
    if (words === told) return
    told = words
    last = (last ?? Promise.resolve()).then(() => raise(findings))
  }
  return {
    report(account, findings) {
      found.set(account, findings)
      tell()
    },
    told: async isAllKnown => last ?? (isAllKnown ? raise([]) : []),
  }
}

type Raise = (findings: readonly Finding[]) => Promise<readonly Failure[]>
