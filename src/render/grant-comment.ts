import type { BreakGlassed } from '../domain/approval/approval.ts'
import type { Grant } from '../domain/grant/grant.ts'
import { CHANGE_REQUEST } from '../domain/merge/kept.ts'
import type { Outcome } from '../domain/merge/outcome.ts'
import { needOfSessionKey } from '../domain/session/session-key.ts'
import { INSTANCE } from '../shared/identifiers.ts'
import type { Problem } from '../shared/problem.ts'
import { connectingAs, renderConnecting } from './connecting.ts'
import { renderHelp } from './getting-in.ts'
import { code, codes, details, duration, facts, instant, join, type Markdown, md, text } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { renderProblems } from './problems.ts'
import { renderRefusal, renderRefusals } from './refusals.ts'
import { verdictOf } from './revocation.ts'
import { renderTargets } from './targets.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 65,536 characters in a comment. Outcomes and problems have separate limits; the rest is counted. */
const OUTCOMES_BUDGET_BYTES = 40_000
const PROBLEMS_BUDGET_BYTES = 20_000

/** The comment on a pull request: what it opened and how to use it, what it did not open and why, and what it ended. */
export function renderGrantComment(outcomes: readonly Outcome[], problems: readonly Problem[]): Markdown {
  const fitting = takeWithinBudget(outcomes, OUTCOMES_BUDGET_BYTES, each =>
    renderOutcome(each, isReplaced(each, outcomes)),
  )
  const rest = outcomes.length - fitting.length
  return join(
    [
      ...fitting.map(([, outcome]) => outcome),
      ...(rest > 0 ? [md`### ${omittedNote(rest)}`] : []),
      ...renderProblems(problems, PROBLEMS_BUDGET_BYTES),
    ],
    '\n\n',
  )
}

/** Whether the access that ended makes room for other access of the same person, which the same merge gives. */
const isReplaced = ({ entry }: Outcome, outcomes: readonly Outcome[]): boolean =>
  outcomes.some(
    other =>
      (other.kind === 'granted' || other.kind === 'grantable') &&
      other.entry.at.file === entry.at.file &&
      other.grant.supersedes.includes(entry.digest),
  )

function renderOutcome(outcome: Outcome, replaced: boolean): Markdown {
  const { entry } = outcome
  const user = code(entry.user)
  const where = md`${renderTargets(entry.request)} in ${code(entry.request.account)}`
  switch (outcome.kind) {
    case 'granted':
      return renderGranted(outcome)
    case 'grantable':
      return md`### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${warningsOf(outcome)}\n\n${renderTrail(outcome.grant)}`
    case 'refused':
      return md`### ❌ Not granted to ${user}: ${where}\n\n${renderRefusals(outcome.refusals)}`
    case 'failed':
      return md`### ❌ Failed for ${user}: ${where}\n\n${text(outcome.message, 2_000)}`
    case 'overtaken':
      return md`### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts. There is nothing to do.`
    case 'kept':
      return md`### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end. ${text(CHANGE_REQUEST)}.`
    case 'endable':
      return md`### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${codes(outcome.policies)}`
    case 'ended':
      return replaced
        ? md`### 🔁 Earlier access of ${user} was replaced: ${where}\n\n${verdictOf(outcome.revocation)}`
        : md`### ${outcome.revocation.verdict === 'clean' ? md`🔒 Access of ${user} ended` : md`❌ Access of ${user} is not proven to have ended`}: ${where}\n\n${verdictOf(outcome.revocation)}`
  }
}

function renderGranted(granted: Extract<Outcome, { kind: 'granted' }>): Markdown {
  const { grant } = granted
  const as = connectingAs(grant.principal)
  return join(
    [
      titleOf(grant),
      md`${termsOf(grant)}${warningsOf(granted)}`,
      renderConnecting(grant, as),
      md`**The session is recorded.** From ${instant(grant.expiresAt)} on AWS refuses new sessions, and open sessions are closed. Save your work before then.`,
      renderHelp(grant, as),
      renderTrail(grant),
    ],
    '\n\n',
  )
}

/** Who, on what, until when, and what to do. Of an emergency: that nobody approved it, and what has to follow. */
function titleOf({ user, account, instances, opensAt, expiresAt, approval }: Grant): Markdown {
  const what = instances.length > 3 ? md`${instances.length} instances` : codes(instances)
  const who = md`${code(user)} may open a shell on ${what} in ${code(account.name)}`
  if (approval.kind === 'approved')
    return opensAt > approval.mergedAt
      ? md`### ⏳ ${who} from ${instant(opensAt)} until ${instant(expiresAt)}: paste the line below then`
      : md`### ✅ ${who} until ${instant(expiresAt)}: paste the line below`
  return md`### 🚨 Break-glass: ${code(user)} has access in ${code(account.name)} until ${instant(expiresAt)}, which nobody approved; ${reviewersOf(approval)} by ${instant(approval.review.dueAt)}

An issue is open for the review. Until it is reviewed, ${code(user)} gets no other access without an approval.`
}

const reviewersOf = ({ review: { approvals } }: BreakGlassed): Markdown =>
  approvals === 1
    ? md`another person who may approve has to review it`
    : md`${approvals} others who may approve have to review it`

/** Who approved it; or that nobody did, and who asked. */
function approvalOf({ approval, rule }: Grant): readonly [Markdown, Markdown] {
  const head = md`at ${code(approval.headSha.slice(0, 12))}, under rule ${rule}`
  if (approval.kind === 'approved') {
    const approvers = approval.by.map(({ login, at }) => md`${code(login)} (${instant(at)})`)
    return [md`Approved by`, md`${join(approvers, ', ')}, ${head}`]
  }
  const asked = codes(approval.askedBy.map(({ login, id }) => login ?? String(id)))
  return [md`Approved by`, md`**nobody**: break-glass, asked for by ${asked}, ${head}`]
}

function warningsOf(outcome: Extract<Outcome, { kind: 'granted' | 'grantable' }>): Markdown {
  const { grant, sessionKey } = outcome
  const warnings = [
    ...grant.advice,
    ...(sessionKey === undefined ? [] : [needOfSessionKey(sessionKey)]),
    ...(outcome.kind === 'granted' && outcome.caution ? [outcome.caution] : []),
  ]
  return join(
    warnings.map(each => md`\n\n⚠️ ${renderRefusal(each)}`),
    '',
  )
}

/** What was asked for, where that is not the ids themselves. */
function renderAsked({ account, request, instancesBy, reach }: Grant): readonly (readonly [Markdown, Markdown])[] {
  const asked = md`${renderTargets(request, account)}`
  if (reach !== 'resolved')
    return [
      [
        md`Asked for`,
        md`${asked}, live: until the end also any other instance while it has these tags. Put its id after ${code('--target')}`,
      ],
    ]
  if (instancesBy === 'aws')
    return [[md`Asked for`, md`${asked}, resolved when this was first granted. Another instance needs a new request`]]
  return request.instances?.every(INSTANCE.accepts) ? [] : [[md`Asked for`, asked]]
}

/** What AWS asks for in each session besides the time. */
function renderConditions({ conditions: { mfa, sourceIps } }: Grant): readonly (readonly [Markdown, Markdown])[] {
  const asked = [...(mfa ? [md`with MFA`] : []), ...(sourceIps ? [md`from ${codes(sourceIps)}`] : [])]
  return asked.length > 0 ? [[md`Only`, join(asked, ', and ')]] : []
}

function termsOf(grant: Grant): Markdown {
  const { account, instances, request } = grant
  return facts([
    [md`Instances`, codes(instances)],
    ...renderAsked(grant),
    [md`Account`, md`${code(account.name)} (${code(account.id)}, ${code(account.region)})`],
    [md`From`, instant(grant.opensAt)],
    [md`Until`, md`**${instant(grant.expiresAt)}** (${duration(request.durationMs)})`],
    ...renderConditions(grant),
    [md`Reason`, code(request.reason)],
    approvalOf(grant),
  ])
}

/** What the person does not need in order to connect, folded. */
function renderTrail({ id, approval, sessionDocument }: Grant): Markdown {
  return details(
    md`For the audit`,
    facts([
      [md`Grant`, code(id)],
      [approval.kind === 'approved' ? md`Approved bytes` : md`Merged bytes`, md`git blob ${code(approval.blobSha)}`],
      [md`Session document`, code(sessionDocument)],
    ]),
  )
}
