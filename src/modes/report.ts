import { type Checkup, describeDiagnosis, isAlarmingDiagnosis } from '../domain/doctor/checkup.ts'
import { isAlarmingVerdict, isLogsRed, type LogsResult } from '../domain/evidence/evidence.ts'
import { severityOf } from '../domain/evidence/verdict.ts'
import { describeVerdict, remedyFor } from '../domain/evidence/verdict-text.ts'
import { describeOutcome, type GrantResult, isRed, isTrouble, type Outcome } from '../domain/merge/outcome.ts'
import { isInvalid, refusalsOf, type Validation } from '../domain/preview/validation.ts'
import {
  describeFinding,
  type Finding,
  isAlarm,
  isSweepRed,
  isWarning,
  RESPONSES,
  type SweepResult,
} from '../domain/reconcile/sweep.ts'
import type { RequestEntry } from '../domain/request/request.ts'
import { isRevokeRed, type Revocation, type RevokeResult } from '../domain/revocation/revocation.ts'
import { checkupJson, renderCheckup, STATE_WORDS } from '../render/checkup.ts'
import { renderLogsSummary } from '../render/evidence.ts'
import { logsJson } from '../render/evidence-json.ts'
import { grantJson, revokeJson, sweepJson, validateJson } from '../render/json.ts'
import { resultText } from '../render/result.ts'
import { renderGrantSummary, renderRevokeSummary } from '../render/summary.ts'
import { renderSweepSummary } from '../render/sweep.ts'
import { renderValidation } from '../render/validation.ts'
import type { Runner } from '../runner/runner.ts'
import type { Problem } from '../shared/problem.ts'
import { byImportance } from '../shared/problem-list.ts'
import type { Refusal } from '../shared/refusal.ts'
import { clauseOf, describeFailure, type Failure } from '../shared/result.ts'

/** For the end of a sentence: what is wrong, and then what failed; the last without its full stop. */
const listOf = (wrong: readonly string[], failures: readonly Failure[]): string =>
  [...wrong, ...failures.slice(0, -1).map(describeFailure), ...failures.slice(-1).map(clauseOf)].join(' | ')

/** Tells the runner what mode `grant` did: annotations, summary, outputs, and the colour of the job. */
export async function reportGrant(runner: Runner, result: GrantResult): Promise<void> {
  runner.annotate([...result.problems, ...result.outcomes.flatMap(problemsOf)])
  runner.warn(result.outcomes.flatMap(adviceOf))
  for (const { message, remedy } of result.warnings) runner.caution(`${message}. ${remedy}.`)
  cautionOfRenamed(
    runner,
    result.outcomes.flatMap(outcome => (outcome.kind === 'ended' ? [outcome.revocation] : [])),
  )
  runner.output('result', resultText(grantJson(result)))
  await runner.summarize(renderGrantSummary(result))
  if (!isRed(result)) return
  const troubles = result.outcomes.filter(isTrouble).map(describeOutcome)
  runner.fail(
    [
      ...troubles,
      ...result.problems.map(({ file, message }) => `${file}: ${message}`),
      ...result.failures.map(describeFailure),
    ].join(' | '),
  )
}

/** A refusal is shown at the entry that it is about. */
function problemsOf(outcome: Outcome): Problem[] {
  const { at } = outcome.entry
  if (outcome.kind === 'refused') return problemsAt(outcome.entry, outcome.refusals)
  if (outcome.kind === 'failed')
    return [{ ...at, message: outcome.message, remedy: 'What else this run did is in its summary' }]
  return []
}

function adviceOf(outcome: Outcome): Problem[] {
  if (outcome.kind === 'grantable') return problemsAt(outcome.entry, outcome.grant.advice)
  if (outcome.kind !== 'granted') return []
  const { grant, caution } = outcome
  return problemsAt(outcome.entry, [...grant.advice, ...(caution ? [caution] : [])])
}

const problemsAt = ({ at }: RequestEntry, said: readonly Refusal[]): Problem[] => said.map(each => ({ ...at, ...each }))

/** Tells the runner what mode `revoke` did. */
export async function reportRevoke(runner: Runner, result: RevokeResult): Promise<void> {
  runner.output('result', resultText(revokeJson(result)))
  runner.output('overrun-seconds', overrunSeconds(result.revocations))
  await runner.summarize(renderRevokeSummary(result))
  cautionOfRenamed(runner, result.revocations)
  if (!isRevokeRed(result)) return
  const open = unproven(result.revocations)
  const { revocations, handedOver, unread, failures } = result
  const said = listOf([...open, ...contradicted(revocations)], [...unread, ...failures])
  const isUnproven = open.length + unread.length > 0 || revocations.length + handedOver.length === 0
  if (isUnproven)
    runner.fail(`Access is not proven to have ended: ${said}. The summary says what remains; run this job again.`)
  else if (handedOver.length > 0) runner.fail(`Some access goes on, and not all went well: ${said}`)
  else runner.fail(`Access has ended, but not all went well: ${said}`)
}

const overrunSeconds = (revocations: readonly Revocation[]) =>
  String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000))

/** Access has ended under both names: a mistake in the files is no reason for a red job, but the next request would fail. */
function cautionOfRenamed(runner: Runner, revocations: readonly Revocation[]): void {
  for (const { ending, heldBy = [] } of revocations)
    if (heldBy.length > 0)
      runner.caution(
        `The IAM user ${ending.user} in ${ending.account.name} was renamed to ${heldBy.join(', ')}, which held its policy. Rename the request file of ${ending.user} and its entry under users: in the rules; if nobody renamed the user, find out in CloudTrail who called iam:PutUserPolicy.`,
      )
}

const unproven = (revocations: readonly Revocation[]) =>
  revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${verdict}`)

const contradicted = (revocations: readonly Revocation[]) =>
  revocations.flatMap(({ ending, contradiction }) =>
    contradiction === undefined
      ? []
      : `${ending.user} in ${ending.account.name}: this was not what had been granted. ${contradiction}. Find out in CloudTrail who called iam:PutUserPolicy`,
  )

/** Tells the runner what mode `sweep` found and did. */
export async function reportSweep(runner: Runner, result: SweepResult): Promise<void> {
  const { findings, revocations, outcomes, failures } = result
  for (const finding of findings.filter(isWarning)) runner.caution(adviseOn(finding))
  runner.annotate(outcomes.flatMap(problemsOf))
  runner.warn(outcomes.flatMap(adviceOf))
  runner.output('result', resultText(sweepJson(result)))
  runner.output('overrun-seconds', overrunSeconds(revocations))
  await runner.summarize(renderSweepSummary(result))
  if (!isSweepRed(result)) return
  const alarms = findings.filter(isAlarm).map(describeFinding)
  const troubles = [
    ...alarms,
    ...unproven(revocations),
    ...contradicted(revocations),
    ...outcomes.filter(isTrouble).map(describeOutcome),
  ]
  runner.fail(`${listOf(troubles, failures)}. The summary says what was done about it, and what to do.`)
}

const adviseOn = (finding: Finding) => `${describeFinding(finding)}. ${RESPONSES[finding.state].remedy}.`

/** Tells the runner what mode `logs` found. */
export async function reportLogs(runner: Runner, result: LogsResult): Promise<void> {
  const said = result.sessions.flatMap(({ session, verdicts }) => verdicts.map(verdict => ({ session, verdict })))
  const warnings = said.filter(({ verdict }) => severityOf(verdict) === 'warning')
  for (const { session, verdict } of warnings)
    runner.caution(`Session ${session.id}: ${describeVerdict(verdict)}. ${remedyFor(verdict)}.`)
  if (result.sessions.some(({ content }) => content !== undefined))
    runner.caution('The summary shows what was typed and printed: whoever may read this repository may read it.')
  runner.output('result', resultText(logsJson(result)))
  await runner.summarize(renderLogsSummary(result))
  if (!isLogsRed(result)) return
  const alarms = said.filter(({ verdict }) => isAlarmingVerdict(verdict, result))
  const sentences = alarms.map(({ session, verdict }) => `Session ${session.id}: ${describeVerdict(verdict)}`)
  runner.fail(`${listOf(sentences, result.failures)}. The summary of this job says what to do.`)
}

/** Tells the runner what mode `doctor` found. */
export async function reportCheckup(runner: Runner, checkup: Checkup): Promise<void> {
  const { diagnoses } = checkup
  for (const each of diagnoses) if (each.state === 'warning') runner.caution(describeDiagnosis(each))
  runner.output('result', resultText(checkupJson(checkup)))
  await runner.summarize(renderCheckup(checkup))
  const alarms = diagnoses.filter(isAlarmingDiagnosis)
  if (alarms.length === 0) return
  const sentences = alarms.map(({ subject, state, message }) => `${STATE_WORDS[state]}: ${subject}: ${message}`)
  runner.fail(`${sentences.join(' | ')}. The summary of this job says what to do.`)
}

/** Tells the runner what mode `validate` found: the most important of it at its place in the pull request. */
export async function reportValidation(runner: Runner, validation: Validation): Promise<void> {
  const { problems, previews, approvals, failures } = validation
  const refused = previews.flatMap(preview => problemsAt(preview.entry, refusalsOf(preview, approvals)))
  const advised = previews.flatMap(preview =>
    preview.kind === 'grantable' ? problemsAt(preview.entry, preview.offer.advice) : [],
  )
  runner.annotate(byImportance([...problems, ...refused]))
  runner.warn(byImportance(advised))
  runner.output('result', resultText(validateJson(validation)))
  await runner.summarize(renderValidation(validation, 'summary'))
  if (!isInvalid(validation)) return
  const unknown = approvals.kind === 'unknown' ? [approvals.refusal.message] : []
  const counted = problems.length + refused.length
  const mistakes =
    counted > 0
      ? [`${counted} ${counted === 1 ? 'thing keeps' : 'things keep'} this pull request from giving what it asks for`]
      : []
  runner.fail(`${listOf([...mistakes, ...unknown], failures)}. The summary of this job says what to do.`)
}
