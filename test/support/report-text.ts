import type { Report } from '../../src/domain/report/report.ts'
import type { Say } from './free-text.ts'
import { sampleReport } from './report-sample.ts'

/** A report with text from outside in every place that people read. */
export const hostileReport = (say: Say): Report =>
  sampleReport(1, report => {
    const [grant] = report.grants
    const named = () => ({ user: say(), account: say(), reason: say() })
    const person = () => ({ login: say(), id: 1 })
    const event = { startedBy: { ...person(), event: say() }, artefact: { path: say(), sha256: say() } }
    const who = { requestedBy: person(), mergedBy: person() }
    return {
      ...report,
      header: { ...report.header, repository: say() },
      checks: (['holds', 'fails', 'unknown'] as const).map(state => ({
        type: 'check' as const,
        claim: say(),
        state,
        counts: { records: 3 },
        gaps: [{ what: say(), meaning: say(), remedy: say() }],
      })),
      figures: { ...report.figures, dormantPeople: [say(), say()], unusedRules: [say()] },
      grants: grant
        ? [
            {
              ...grant,
              ...named(),
              instances: [say()],
              approval: { ...grant.approval, kind: 'break-glass', by: [{ ...person(), at: grant.grantedAt }] },
              reviews: [
                { verdict: 'rejected', by: person(), at: grant.grantedAt, text: say(), artefact: event.artefact },
              ],
              exceptions: [
                { kind: 'overrun', text: say() },
                { kind: 'break-glass', text: say() },
              ],
            },
          ]
        : [],
      refusals: report.refusals.map(row => ({ ...row, ...named(), ...who, ...event, why: [say(), say()] })),
      overtaken: report.overtaken.map(row => ({ ...row, ...named(), ...who, ...event })),
      failures: report.failures.map(row => ({ ...row, ...named(), ...event, message: say(), followedBy: say() })),
      stops: report.stops.map(row => ({ ...row, ...event, subject: say(), grants: [say(), say()] })),
      findings: report.findings.map(row => ({
        ...row,
        ...named(),
        ...event,
        state: say(),
        region: say(),
        policy: say(),
        why: say(),
      })),
      rulesChanges: report.rulesChanges.map(({ pullRequest: _, ...row }) => ({
        ...row,
        ...who,
        approvedBy: [{ ...person(), at: row.mergedAt }],
        changes: [say(), say()],
      })),
      transcriptReads: report.transcriptReads.map(row => ({
        ...row,
        ...event,
        how: [say()],
        asked: [say()],
        sessions: [say(), say()],
      })),
      accessReviews: report.accessReviews.map(row => ({ ...row, ...who, file: say(), notConfirmed: [say()] })),
    }
  })
