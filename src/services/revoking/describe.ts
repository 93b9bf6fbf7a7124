import { describeHolder } from '../../domain/principal/principal.ts'
import type { EarlyEnd } from '../../domain/revocation/early-end.ts'
import type { RevocationReport, RevocationStep } from '../../domain/revocation/observation.ts'
import type { Pass, RevocationTarget } from '../../domain/revocation/revocation.ts'
import { REVOCATION_VERDICT_WORDS } from '../../domain/revocation/verdict-words.ts'
import { POLL_INTERVAL_MS } from '../../domain/revocation/waiting.ts'
import { formatDuration, formatInstant } from '../../shared/instant.ts'
import { counted } from '../../shared/printable.ts'
import type { Revoker } from './revoker.ts'

/** Logs the reports of a step at once: polls run concurrently, and each line must show when its answer came. */
export function logStep({ log }: Pick<Revoker, 'log'>, next: RevocationStep): RevocationStep {
  for (const action of next.actions) if (action.kind === 'log') log(describeReport(next.state.target, action.report))
  return next
}

/** One line. */
function describeReport({ user, account }: RevocationTarget, report: RevocationReport): string {
  const who = `${user} in ${account.name}`
  switch (report.kind) {
    case 'holder': {
      const { holder, name } = report.further
      return `${who}: ${name} is held by the ${describeHolder(holder)}; it ends there`
    }
    case 'waiting':
      return `${who}: waiting until ${formatInstant(report.expiresAt)}, looking every ${formatDuration(POLL_INTERVAL_MS)}`
    case 'gone':
      return `${who}: gone before its end; looking again at ${formatInstant(report.nextAt)}`
    case 'verifying':
      return `${who}: ended before its time${describeCause(report.cause)}; verifying that nothing is open`
    case 'retained': {
      const { since, expiresAt } = report
      return `${who}: gone since ${formatInstant(since)}, and no job of ours has ended it; what is open stays open until ${formatInstant(expiresAt)}`
    }
    case 'back':
      return `${who}: there again; waiting for its end`
    case 'interrupted':
      return `${who}: interrupted, and not proven to have ended`
    case 'pass': {
      const { pass, decision } = report
      return `${formatInstant(pass.at)} ${who}, pass ${pass.number}: ${foundIn(pass).join(', ')}; ${REVOCATION_VERDICT_WORDS[decision]}`
    }
    default:
      return report satisfies never
  }
}

function describeCause(cause: EarlyEnd): string {
  switch (cause.kind) {
    case 'ours':
      return `: ${cause.why}`
    case 'unknown':
      return `, and who ended it could not be found out: ${cause.why}`
    case 'others':
      return ', by a person or another tool'
    default:
      return cause satisfies never
  }
}

const foundIn = (pass: Pass): readonly string[] => [
  counted(pass.deleted.length, 'policy deleted', 'policies deleted'),
  pass.listed ? counted(pass.open.length, 'open session', 'open sessions') : 'open sessions unknown',
  `${pass.terminated.length} told to end`,
  ...(pass.covered.length > 0 ? [`${pass.covered.length} left to another live grant`] : []),
  ...pass.failures,
]
