import { reviewLine } from '../domain/debt/command.ts'
import type { Debt, DebtReview, DebtState } from '../domain/debt/debt.ts'
import type { AwsAccount, Rule } from '../domain/rules/rules.ts'
import { GITHUB_LOGIN, GITHUB_TEAM } from '../shared/identifiers.ts'
import { formatMoment } from '../shared/instant.ts'
import { code, codes, fence, instant, join, type Markdown, md, text } from './markdown.ts'
import { renderTargets } from './targets.ts'

/** The issue for the review of access that nobody approved. `rule`: the one that says who may review it; absent if none does. */
export function renderDebt(
  debt: Debt,
  account: AwsAccount,
  rule: Rule | undefined,
  state: DebtState,
): { readonly title: string; readonly body: Markdown } {
  const { grant, user, request, pullRequest, expiresAt, dueAt } = debt
  const who = namesOf([...debt.askedBy, ...debt.beneficiary])
  return {
    title: `Break-glass: review the access of ${user} in ${account.name} by ${formatMoment(dueAt)}`,
    body: join(
      [
        md`## 🚨 ${code(user)} got access in ${code(account.name)} until ${instant(expiresAt)}, which nobody approved; ${reviewersOf(debt)} has to be reviewed by ${instant(dueAt)}`,
        ...(rule?.approvers ? [md`For ${join(rule.approvers.map(mention), ', ')}.`] : []),
        join(
          [
            md`- **On** ${renderTargets(request, account)} of account ${code(account.id)} (${code(account.region)})`,
            md`- **Reason** ${code(request.reason)}`,
            md`- **Asked for by** ${codes(namesOf(debt.askedBy))} in #${pullRequest.number}`,
            md`- **Grant** ${code(grant)}`,
          ],
          '\n',
        ),
        ...stateOf(debt, state),
        md`**What to do.** Look at the pull request, and at what was done: run the workflow \`logs\` with \`grant-id\` ${code(grant)}. Then write a comment here of exactly one of these lines, with your words instead of TEXT:`,
        fence('text', [reviewLine(grant, 'approved')]),
        fence('text', [reviewLine(grant, 'rejected')]),
        md`A rejection closes this too, and is an alarm. If the access is still open then, run the workflow \`revoke\` with \`grant-id\` ${code(grant)}.`,
        md`Only people who may approve such a request can review it, and not ${codes(who)}. Edited comments do not count. Closing this issue by hand does nothing: it is opened again. Until the review these people get no other access without an approval.`,
      ],
      '\n\n',
    ),
  }
}

const reviewersOf = ({ approvals }: Debt): Markdown => (approvals === 1 ? md`this` : md`this (by ${approvals} people)`)

const namesOf = (accounts: Debt['askedBy']): readonly string[] => [
  ...new Set(accounts.map(({ login, id }) => login ?? `account ${id}`)),
]

/** Tells an account or a team of the rules: nothing that people may write into a request. */
const mention = (name: string): Markdown =>
  GITHUB_LOGIN.accepts(name) || GITHUB_TEAM.accepts(name) ? (`@${name}` as Markdown) : code(name)

function stateOf(debt: Debt, state: DebtState): readonly Markdown[] {
  const reviews = debt.reviews.map(
    ({ verdict, by, at, text: words }) =>
      md`- ${verdict === 'approved' ? md`✅ approved` : md`❌ **rejected**`} by ${code(by.login)} at ${instant(at)}: ${text(words)}`,
  )
  const said = reviews.length > 0 ? [join(reviews, '\n')] : []
  switch (state) {
    case 'open':
      return said
    case 'overdue':
      return [md`⏰ **The review is overdue** since ${instant(debt.dueAt)}.`, ...said]
    case 'reviewed':
      return [md`✅ **Reviewed.** Nothing is left to do here.`, ...said]
    case 'rejected':
      return [md`❌ **Rejected.** See whether these people belong under \`break_glass\` of the rules.`, ...said]
    case 'void':
      return [md`↩️ **Nothing was given after all**, so there is nothing to review.`]
  }
}

/** The answer to a comment: what it did, or why it did nothing and what to write. */
export function renderReviewAnswer({ grant }: Debt, result: DebtReview | string): Markdown {
  if (typeof result !== 'string') {
    const { verdict, by } = result
    return md`${verdict === 'approved' ? md`✅` : md`❌`} ${code(by.login)} has ${verdict === 'approved' ? md`approved` : md`rejected`} grant ${code(grant)}. It is written down where nobody can change it: editing or deleting the comment changes nothing.`
  }
  return join(
    [
      md`This comment is no review: ${text(result)}. A person who may approve such a request, and neither asked for it nor had the access, writes a comment of exactly one line:`,
      fence('text', [reviewLine(grant, 'approved')]),
    ],
    '\n\n',
  )
}
