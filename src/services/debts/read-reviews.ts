import { unreadableTeam } from '../../domain/approval/teams.ts'
import { parseReviewCommand, type ReviewCommand } from '../../domain/debt/command.ts'
import type { Debt, DebtReview } from '../../domain/debt/debt.ts'
import { type IssueComment, type ReviewerEvidence, refuseReviewer, ruleOfDebt } from '../../domain/debt/reviewer.ts'
import type { Collaborator } from '../../domain/rules/collaborator.ts'
import { aliasesOf } from '../../domain/rules/identity-map.ts'
import { knownAccountsOf } from '../../domain/rules/known-accounts.ts'
import { everyonesLogins, loginsOfName } from '../../domain/rules/rules.ts'
import type { FoundIssue } from '../../github/issue-types.ts'
import { renderReviewAnswer } from '../../render/debt.ts'
import { isTeam } from '../../shared/identifiers.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { DebtOffice } from './debt-issue.ts'

/** A comment that begins like a review, and what came of it. */
export type HeardComment = { readonly comment: IssueComment } & (
  | { readonly kind: 'review'; readonly review: DebtReview }
  /** `why`: a sentence without a full stop. */
  | { readonly kind: 'refused'; readonly why: string }
)

/**
 * Reads the comments of a debt's issue, oldest first, and tells which are reviews by people who may review it. What the witness
 * has already is not read again: a comment that was edited or deleted since changes nothing.
 * @throws GitHubError when GitHub cannot answer
 */
export async function hearComments(
  office: DebtOffice,
  issue: FoundIssue,
  debt: Debt,
): Promise<readonly HeardComment[]> {
  const heard: HeardComment[] = []
  let now = debt
  for (const comment of await office.github.issueComments(issue.number)) {
    const command = parseReviewCommand(comment.body)
    if (command.kind === 'none' || now.reviews.some(({ comment: id }) => id === comment.id)) continue
    const result = await hear(office, now, comment, command)
    heard.push(result)
    if (result.kind === 'review') now = { ...now, reviews: [...now.reviews, result.review] }
  }
  return heard
}

async function hear(
  office: DebtOffice,
  debt: Debt,
  comment: IssueComment,
  command: Exclude<ReviewCommand, { kind: 'none' }>,
): Promise<HeardComment> {
  const refused = (why: string) => ({ comment, kind: 'refused', why }) as const
  const { author } = comment
  if (command.kind === 'malformed') return refused('it is not one line of the form that is asked for')
  if (command.grant !== debt.grant)
    return refused(`it names grant ${command.grant}, and this issue is about ${debt.grant}`)
  const why = refuseReviewer(debt, comment, office.rules, await readReviewer(office, debt, author?.login))
  if (why !== undefined || !author) return refused(why ?? 'its account is gone')
  const { verdict, text } = command
  const review = { verdict, by: { login: author.login, id: author.id }, at: comment.at, comment: comment.id, text }
  return { comment, kind: 'review', review }
}

/** Membership in the rule's teams, and access to the repository, of a reviewer and of those whom the debt is about. */
async function readReviewer({ github, rules }: DebtOffice, debt: Debt, login = ''): Promise<ReviewerEvidence> {
  const persons = everyonesLogins(rules)
  const teams = new Map<string, ReadonlySet<string> | Refusal>()
  for (const team of (ruleOfDebt(debt, rules)?.approvers ?? []).filter(isTeam))
    teams.set(team.toLowerCase(), (await github.teamMembers(team, [login.toLowerCase()])) ?? unreadableTeam(team))
  const logins = [login, ...(loginsOfName(rules, debt.user) ?? [])].filter(each => each !== '')
  const collaborators = new Map<string, Collaborator>()
  for (const each of aliasesOf(logins, persons)) {
    const found = await github.collaborator(each)
    if (found) collaborators.set(each, found)
  }
  return { persons, known: knownAccountsOf(rules), collaborators, teams }
}

/** Answers a comment: what it did, or why it did nothing. Once for each comment. */
export async function answerComment({ github }: DebtOffice, issue: FoundIssue, debt: Debt, heard: HeardComment) {
  const marker = `<!-- jit-ssm-access: answer ${heard.comment.id} -->`
  const text = renderReviewAnswer(debt, heard.kind === 'review' ? heard.review : heard.why)
  await github.upsertComment(issue.number, marker, text)
}
