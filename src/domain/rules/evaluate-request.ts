import { formatDuration, formatInstant, formatMoment } from '../../shared/instant.ts'
import { printable, quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { nearest } from '../../shared/suggest.ts'
import type { Subject } from '../principal/principal.ts'
import type { Request } from '../request/request.ts'
import { describeNoRule } from './no-rule.ts'
import { type AwsAccount, loginsOfName, matchRule, nameOfRule, type Rule, type Rules, subjectNamed } from './rules.ts'
import { type AllowedTargets, type KnownTargets, targetsIn } from './targets.ts'

/** The evaluation of a request by the rules. */
export type RequestEvaluation = AwaitingApproval &
  (
    | {
        readonly ok: true
        readonly rule: Rule
        readonly account: AwsAccount
        /** Who the beneficiary is in AWS. */
        readonly principal: Subject
        /** What the request is for, as far as the rules tell. */
        readonly targets: AllowedTargets
        /** The session document with the smallest limit that covers the request. */
        readonly document: string
        /** The GitHub logins of the beneficiary. */
        readonly beneficiary: readonly string[]
      }
    | { readonly ok: false; readonly refusals: readonly Refusal[] }
  )

interface AwaitingApproval {
  /**
   * Refusals about the reason. A function, because it is called only after the approval: an unapproved text is never matched
   * against a regular expression (docs/threat-model.md).
   */
  readonly refusalsAfterApproval: () => readonly Refusal[]
}

/**
 * Whether the rules allow the request of `user`, without looking at approvals; all refusals if they do not. `mergedAt`: when
 * the request was merged, or would be.
 */
export function evaluateRequest(user: string, request: Request, mergedAt: Date, rules: Rules): RequestEvaluation {
  const account = rules.accounts.get(request.account)
  const known = account && targetsIn(account, request)
  const targets = known?.kind === 'unknown' ? undefined : known
  const rule = matchRule(user, request, rules)
  const beneficiary = loginsOfName(rules, user)
  const principal = subjectNamed(rules, user)
  const document = account?.documents.find(({ maxMs }) => maxMs >= request.durationMs)?.name
  const refusalsAfterApproval = () => (rule ? refusalsOfReason(request, rule) : [])
  const refusalsOfRule =
    rule && targets
      ? [
          ...refusalsOfNumber(targets, rule),
          ...refusalsOfTimes(request, mergedAt, rule),
          ...refusalsOfEmergency(request, rule),
          ...refusalsOfMfa(user, principal, rule),
        ]
      : []
  if (account && targets && rule && beneficiary && principal && document !== undefined && refusalsOfRule.length === 0)
    return { ok: true, rule, account, principal, targets, document, beneficiary, refusalsAfterApproval }
  const refusals = [
    ...(account ? [] : [unknownAccount(request, rules)]),
    ...(beneficiary === undefined ? [unknownUser(user, rules)] : []),
    ...(account && !rule ? [describeNoRule(user, request, account, rules)] : []),
    ...refusalsOfRule,
    ...(account && document === undefined ? [noDocument(request, account)] : []),
  ]
  return { ok: false, refusals, refusalsAfterApproval }
}

/** The evaluation of an approved request: includes the refusals that wait for the approval. */
export function whenApproved(evaluation: RequestEvaluation): RequestEvaluation {
  const late = evaluation.refusalsAfterApproval()
  if (late.length === 0) return evaluation
  return { ...evaluation, ok: false, refusals: [...(evaluation.ok ? [] : evaluation.refusals), ...late] }
}

/** AWS does not set `aws:MultiFactorAuthPresent` for people who come through an identity provider (docs/aws-facts.md). */
function refusalsOfMfa(user: string, principal: Subject | undefined, rule: Rule): readonly Refusal[] {
  if (!rule.mfa || principal?.kind !== 'assumed-role') return []
  const asks = nameOfRule(rule).replace(/^r/, 'R')
  const message = `${asks} asks for MFA, and AWS does not tell of the session of a person with a role whether they used it`
  const remedy = `Have the identity provider ask for MFA when ${quoted(user)} signs in, and match people by a rule without \`mfa\``
  return [{ message, remedy }]
}

/** What AWS has to resolve is counted when it has. */
function refusalsOfNumber(targets: KnownTargets, rule: Rule): readonly Refusal[] {
  return targets.kind === 'ids' ? refuseTooMany(targets.ids.length, rule) : []
}

/** `count`: the instances that a request is for. */
export function refuseTooMany(count: number, rule: Rule): readonly Refusal[] {
  if (count <= rule.maxInstances) return []
  const message = `It is for ${count} instances, more than the ${rule.maxInstances} that ${nameOfRule(rule)} allows`
  return [{ message, remedy: 'Ask for fewer: name them one by one, or add a tag that fewer have' }]
}

function refusalsOfTimes(request: Request, mergedAt: Date, rule: Rule): Refusal[] {
  const refusals: Refusal[] = []
  if (request.durationMs < rule.minDurationMs) {
    const min = formatDuration(rule.minDurationMs)
    const message = `${formatDuration(request.durationMs)} is shorter than the ${min} that ${nameOfRule(rule)} asks for`
    refusals.push({ message, remedy: `Ask for at least ${min}` })
  }
  if (request.durationMs > rule.maxDurationMs) {
    const max = formatDuration(rule.maxDurationMs)
    const message = `${formatDuration(request.durationMs)} is longer than the ${max} that ${nameOfRule(rule)} allows`
    refusals.push({ message, remedy: `Ask for at most ${max}` })
  }
  const latest = rule.startWithinMs === undefined ? undefined : new Date(mergedAt.getTime() + rule.startWithinMs)
  if (latest && request.start && request.start > latest) {
    const within = formatDuration(rule.startWithinMs ?? 0)
    const message = `The start at ${formatMoment(request.start)} lies further ahead than the ${within} that ${nameOfRule(rule)} allows`
    refusals.push({ message, remedy: `Ask for a start by ${formatInstant(latest)}, or merge closer to it` })
  }
  return refusals
}

/** Whether a rule lets a request in without an approval. */
function refusalsOfEmergency(request: Request, rule: Rule): readonly Refusal[] {
  if (!request.breakGlass) return []
  if (!rule.breakGlass) {
    const message = `It asks for access without an approval (\`break_glass\`), and ${nameOfRule(rule)} gives none`
    return [{ message, remedy: 'Leave `break_glass` out, and have the request approved' }]
  }
  const { maxDurationMs } = rule.breakGlass
  if (request.durationMs <= maxDurationMs) return []
  const max = formatDuration(maxDurationMs)
  const message = `${formatDuration(request.durationMs)} is longer than the ${max} that ${nameOfRule(rule)} allows without an approval (\`break_glass\`)`
  return [{ message, remedy: `Ask for at most ${max}, or leave \`break_glass\` out and have the request approved` }]
}

function refusalsOfReason({ reason }: Request, rule: Rule): Refusal[] {
  if (!rule.reason || rule.reason.test(reason)) return []
  const pattern = quoted(rule.reason.source, 120)
  const message = `The reason ${quoted(reason)} does not match ${pattern}, which ${nameOfRule(rule)} asks for`
  return [{ message, remedy: `Write a reason that matches ${pattern}` }]
}

function unknownAccount(request: Request, rules: Rules): Refusal {
  const known = [...rules.accounts.keys()].map(each => printable(each)).join(', ')
  return { message: `The rules know no account ${quoted(request.account)}`, remedy: `Ask for one of ${known}` }
}

/** People may not approve their own access. If the beneficiary's logins are unknown, that cannot be checked. */
function unknownUser(user: string, rules: Rules): Refusal {
  const message = `The rules do not say which GitHub login the IAM user ${quoted(user)} belongs to, and know no person of that name`
  const meant = meantUser(user, rules)
  if (meant !== undefined)
    return {
      message: `${message} (did you mean ${quoted(meant)}?)`,
      remedy: `Name the request file ${quoted(`${meant}.yaml`, 120)}, if that is who it is for`,
    }
  return {
    message,
    remedy: `Add ${quoted(`${user}: GITHUB-LOGIN`, 120)} under users: in the rule file, or the person under people: if they have a role of their own`,
  }
}

/** People name files by a GitHub login, in other capitals, or with a slip of the pen. */
function meantUser(user: string, { users, people }: Rules): string | undefined {
  const logins = new Map([...users, ...[...people].map(([name, each]) => [name, each.logins] as const)])
  const isTheirs = (login: string) => login.toLowerCase() === user.toLowerCase()
  const byLogin = [...logins].find(([, own]) => own.some(isTheirs))
  return byLogin?.[0] ?? nearest(user, [...logins.keys()])
}

function noDocument(request: Request, account: AwsAccount): Refusal {
  const longest = formatDuration(account.documents.at(-1)?.maxMs ?? 0)
  const asked = formatDuration(request.durationMs)
  const message = `No session document of ${quoted(account.name)} covers ${asked}; the longest covers ${longest}`
  return { message, remedy: `Ask for at most ${longest}, or have a longer document added` }
}
