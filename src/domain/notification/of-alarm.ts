import { groupBy } from '../../shared/group-by.ts'
import { type Checkup, isAlarmingDiagnosis } from '../doctor/checkup.ts'
import { RESPONSES } from '../reconcile/responses.ts'
import { describeFinding, type Finding, isAlarm, subjectOf } from '../reconcile/sweep.ts'
import { type Notification, targetsOfRequest } from './notification.ts'

/** The alarms of a sweep, one notification for each account; and each review that is overdue. */
export function notificationsOfAlarms(findings: readonly Finding[]): readonly Notification[] {
  const alarms = findings.filter(isAlarm)
  const found = groupBy(alarms, finding => subjectOf(finding).account.name).map(
    (some): Notification => ({
      kind: 'alarm',
      account: subjectOf(some[0]).account,
      findings: some.map(finding => {
        const { remedy } = RESPONSES[finding.state]
        return { what: describeFinding(finding), ...(remedy !== undefined && { remedy }) }
      }),
    }),
  )
  return [...alarms.flatMap(notificationsOfReview), ...found]
}

function notificationsOfReview(finding: Finding): readonly Notification[] {
  if (finding.kind !== 'debt' || finding.state !== 'review-overdue' || !finding.debt) return []
  const { user, account, debt } = finding
  const { grant, request, pullRequest, dueAt: reviewBy } = debt
  const access = { user, account, targets: targetsOfRequest(request), grant, pullRequest: pullRequest.number }
  return [{ kind: 'debt-due', access, reviewBy }]
}

/** What the doctor found wrong; nothing if nothing is. */
export function notificationsOfCheckup({ role, diagnoses }: Checkup): readonly Notification[] {
  const findings = diagnoses.filter(isAlarmingDiagnosis).flatMap(diagnosis => {
    const { subject, message } = diagnosis
    return diagnosis.state === 'pass' ? [] : [{ what: `${subject}: ${message}`, remedy: diagnosis.remedy }]
  })
  return findings.length > 0 ? [{ kind: 'doctor', role, findings }] : []
}
