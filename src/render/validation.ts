import { whoMayApprove } from '../domain/approval/reviews.ts'
import { ADDS_NOTHING } from '../domain/merge/kept.ts'
import type { BreakGlassTally, OfferTally } from '../domain/preview/offer-tally.ts'
import type { Offer, Preview } from '../domain/preview/preview.ts'
import { isQuiet, type RuleFilePlace, refusalsOf, type Validation } from '../domain/preview/validation.ts'
import type { Subject } from '../domain/principal/principal.ts'
import type { RequestEntry } from '../domain/request/request.ts'
import { nameOfRule, type Rule } from '../domain/rules/rules.ts'
import { renderFailures } from './failures.ts'
import { headlineOf, nextStepOf } from './headline.ts'
import {
  code,
  codes,
  details,
  duration,
  facts,
  fence,
  instant,
  join,
  link,
  type Markdown,
  md,
  text,
} from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { renderProblems } from './problems.ts'
import { renderRefusal, renderRefusals } from './refusals.ts'
import { renderRulesChange } from './rules-change.ts'
import { renderTargets } from './targets.ts'
import { takeWithinBudget } from './within-budget.ts'

/** Limits in bytes: GitHub accepts 65,536 characters in a comment, and 1 MiB in a summary. */
const BUDGET_BYTES = {
  comment: { previews: 30_000, problems: 15_000 },
  summary: { previews: 400_000, problems: 400_000 },
} as const

/** The effect of a pull request if it were merged now, for reviewers and requesters. */
export function renderValidation(validation: Validation, place: keyof typeof BUDGET_BYTES): Markdown {
  const { previews, problems, failures, rulesChange, approvals } = validation
  if (isQuiet(validation) && failures.length === 0) return md`This pull request changes nobody's access.`
  const told = takeWithinBudget(previews, BUDGET_BYTES[place].previews, preview => renderPreview(preview, validation))
  const rest = previews.length - told.length
  return join(
    [
      md`## ${headlineOf(validation)}`,
      nextStepOf(validation),
      ...renderProblems(problems, BUDGET_BYTES[place].problems),
      ...(rulesChange ? renderRulesChange(rulesChange, BUDGET_BYTES[place].problems) : []),
      ...told.map(([, preview]) => preview),
      ...(rest > 0 ? [md`### ${omittedNote(rest)}`] : []),
      ...(approvals.kind === 'unknown' ? [renderRefusals([approvals.refusal])] : []),
      ...renderFailures(failures),
    ],
    '\n\n',
  )
}

function renderPreview(preview: Preview, { approvals, ruleFile }: Validation): Markdown {
  const { entry } = preview
  const refusals = refusalsOf(preview, approvals)
  const account = preview.kind === 'grantable' ? preview.offer.account : undefined
  const what = md`${code(entry.user)} on ${renderTargets(entry.request, account)} in ${code(entry.request.account)}`
  switch (preview.kind) {
    case 'refused':
      return md`### ❌ Would be refused: ${what}\n\n${renderRefusals(refusals)}`
    case 'kept':
      return preview.isAlone
        ? md`### ⚠️ Gives nothing: ${what}\n\n${renderRefusal(ADDS_NOTHING)}`
        : md`### ↔️ Untouched: ${what}`
    case 'ends':
      return preview.renewed
        ? md`### 🔁 Would be superseded: ${what}\n\nSessions that the new request covers stay open; the others are ended.`
        : md`### 🔒 Would be ended at once: ${what}\n\nRemoved from ${code(entry.at.file)}. Ending needs no approval.`
    case 'grantable': {
      const tally = approvals.kind === 'known' ? approvals.tallies.get(preview) : undefined
      const title = refusals.length > 0 ? md`### ❌ Would be refused: ${what}` : md`### ${markOf(tally, entry)} ${what}`
      const parts = [title, ...(refusals.length > 0 ? [renderRefusals(refusals)] : [])]
      return join(
        [...parts, renderOffer(entry, preview.offer, tally, ruleFile), ...renderDetails(preview.offer)],
        '\n\n',
      )
    }
  }
}

const markOf = (tally: OfferTally | undefined, { request }: RequestEntry) => {
  if (request.breakGlass) return md`🚨 Break-glass, which nobody has to approve: would be granted to`
  return tally && 'missing' in tally && tally.missing === 0 ? md`✅ Approved:` : md`⏳ Would be granted to`
}

function renderOffer(
  { request }: RequestEntry,
  offer: Offer,
  tally: OfferTally | undefined,
  ruleFile: RuleFilePlace | undefined,
): Markdown {
  const { rule, account, approvalPolicy, access, replaces } = offer
  const conditions = [...(rule.mfa ? [md`MFA`] : []), ...(rule.sourceIps ? [md`from ${codes(rule.sourceIps)}`] : [])]
  return facts([
    [md`For`, md`${codes(approvalPolicy.beneficiary)}${renderRole(offer.principal)}`],
    [md`Account`, md`${code(account.name)} (${code(account.id)}, ${code(account.region)})`],
    ...renderOpenTargets(offer),
    [md`From`, request.start ? instant(access.opensAt) : md`the merge, ${instant(access.opensAt)} if it were now`],
    [md`Until`, md`**${instant(access.expiresAt)}** (${duration(request.durationMs)})`],
    [md`Reason`, code(request.reason)],
    [md`Rule`, renderRule(rule, ruleFile)],
    [md`Approvals`, renderTally(tally)],
    ...(replaces.length > 0 ? [[md`Replaces`, join(replaces.map(renderReplaced), '; ')] as const] : []),
    ...(conditions.length > 0 ? [[md`Asks for`, join(conditions, ', ')] as const] : []),
  ])
}

/** Who a person is in AWS: reviewers approve access for exactly that. */
const renderRole = (principal: Subject): Markdown =>
  principal.kind === 'iam-user' ? md`` : md`, in AWS the role ${code(principal.role)} as ${code(principal.identity)}`

/** What AWS has to resolve when the access is granted. */
function renderOpenTargets({ targets, rule, access, quotaUse }: Offer): readonly (readonly [Markdown, Markdown])[] {
  if (targets.kind === 'ids') return []
  const { reach } = access.terms
  if (reach !== 'resolved')
    return [
      [
        md`Instances`,
        md`live: those that carry these tags when a session begins, until the end. Who may tag instances decides which`,
      ],
    ]
  const most = Math.min(rule.maxInstances, quotaUse.mostInstances ?? rule.maxInstances)
  const what =
    targets.kind === 'tags'
      ? `those that carry these tags and are online then, at most ${most}. Who may tag instances until then decides which`
      : 'the one that has each of these names and is online then'
  return [[md`Instances`, text(`resolved at the grant: ${what}`, 400)]]
}

/** How many more fit. */
const sayRoom = ({ moreGrants }: Offer['quotaUse']): string =>
  moreGrants === 0
    ? 'No other grant of this size fits beside them.'
    : `${moreGrants} more of this size ${moreGrants === 1 ? 'fits' : 'fit'} beside them.`

function renderTally(tally: OfferTally | undefined): Markdown {
  if (!tally) return md`not looked up`
  if ('kind' in tally) return renderBreakGlass(tally)
  const { approvers, rejected, strictest, missing, countsUntil, candidates } = tally
  const by = approvers.length > 0 ? [md`approved by ${codes(approvers.map(({ login }) => login))}`] : []
  const open =
    missing > 0
      ? [
          md`${text(`missing: ${whoMayApprove({ ...strictest, ...(candidates && { approvers: candidates }) }, missing)}`)}`,
        ]
      : []
  const not = rejected.length > 0 ? [md`not counted: ${text(rejected.join('; '))}`] : []
  const until = countsUntil ? [md`for a merge until ${instant(countsUntil)}`] : []
  return join([md`${approvers.length} of ${strictest.approvals}`, ...by, ...until, ...open, ...not], '; ')
}

function renderBreakGlass({ approvals, withinMs }: BreakGlassTally): Markdown {
  const others =
    approvals === 1 ? md`another person who may approve reviews` : md`${approvals} others who may approve review`
  return md`none: ${others} it within ${duration(withinMs)} after the merge. It is refused while earlier access of these people without an approval is not reviewed`
}

const renderReplaced = ({ request }: RequestEntry): Markdown =>
  md`${renderTargets(request)} for ${duration(request.durationMs)}, ${code(request.reason)}`

/** A link to its line at the base commit: reviewers read it there. */
function renderRule(rule: Rule, ruleFile: RuleFilePlace | undefined): Markdown {
  const name = text(nameOfRule(rule))
  const line = ruleFile?.lines[rule.number - 1]
  return ruleFile && line !== undefined ? link(name, `${ruleFile.url}#L${line}`) : name
}

/** What only machines and auditors need, folded; and warnings about what is probably not meant. */
function renderDetails({ policy, advice, sessionDocument, quotaUse }: Offer): Markdown[] {
  const lines = JSON.stringify(JSON.parse(policy), null, 2).split('\n')
  const others = quotaUse.others > 0 ? md`; the other requests of this file take ${quotaUse.others}` : md``
  const room = md`${quotaUse.own} of the ${quotaUse.quota} characters that all inline policies of the ${text(quotaUse.holder)} share${others}. ${text(sayRoom(quotaUse))} What else the ${text(quotaUse.holder)} holds only AWS knows.`
  const about = facts([
    [md`Session document`, code(sessionDocument)],
    [md`Room`, room],
  ])
  return [
    ...advice.map(each => md`⚠️ ${renderRefusal(each)}`),
    details(md`The policy, and the room that it takes`, join([about, fence('json', lines)], '\n\n')),
  ]
}
