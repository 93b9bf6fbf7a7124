import { type Debt, type DebtState, stateOfDebt } from '../../domain/debt/debt.ts'
import { ruleOfDebt } from '../../domain/debt/reviewer.ts'
import type { AwsAccount, Rules } from '../../domain/rules/rules.ts'
import { debtSeries } from '../../domain/witness/keys.ts'
import type { GitHub } from '../../github/api.ts'
import type { FoundIssue } from '../../github/issue-types.ts'
import { normalised } from '../../github/own-only.ts'
import { renderDebt } from '../../render/debt.ts'
import { type Failure, failureOf } from '../../shared/result.ts'
import { attemptOrExplain } from '../attempt.ts'
import type { Context } from '../context.ts'
import type { Witness } from '../witness/witness.ts'

/** What is needed to keep issues. */
export interface DebtOffice {
  readonly context: Pick<Context, 'clock' | 'debug' | 'log'>
  readonly github: Pick<
    GitHub,
    'findIssue' | 'createIssue' | 'changeIssue' | 'issueComments' | 'upsertComment' | 'collaborator' | 'teamMembers'
  >
  readonly witness: Pick<Witness, 'read' | 'add' | 'addOnce'>
  readonly rules: Rules
}

const markerOf = ({ grant }: Debt) => `<!-- jit-ssm-access: break-glass ${grant} -->`

/** The issue of a debt: the one that the witness names, or the one with its marker; `undefined` if there is none. */
export const findDebtIssue = ({ github }: Pick<DebtOffice, 'github'>, debt: Debt): Promise<FoundIssue | undefined> =>
  github.findIssue({ number: debt.issue, marker: markerOf(debt) }, debt.mergedAt)

/**
 * Opens the issue of a debt, or puts it right: the witness says whether a debt is open, and never its issue. Closed by hand, it
 * is opened again; a text that was changed is written again. Returns why that failed.
 */
export function keepDebtIssue(office: DebtOffice, account: AwsAccount, debt: Debt): Promise<readonly Failure[]> {
  const { context, github, rules, witness } = office
  return attemptOrExplain(context, `The issue for the review of grant ${debt.grant} could not be kept`, async () => {
    const found = await findDebtIssue(office, debt)
    const state = stateOfDebt(debt, context.clock.now())
    if (!found && !isAwaiting(state)) return
    const { title, body } = renderDebt(debt, account, ruleOfDebt(debt, rules), state)
    const issue = found ?? (await github.createIssue(markerOf(debt), { title, body }, debt.mergedAt))
    if (!found) context.log(`break-glass: ${issue.url} asks for a review`)
    if (found) await putRight(github, found, `${markerOf(debt)}\n${body}`, isAwaiting(state))
    if (debt.issue === issue.number) return
    const { ok, failure } = await witness.addOnce(account, debtSeries(debt.user), {
      kind: 'debt-issue',
      name: `issue.${debt.grant}.${issue.number}`,
      record: { grant: debt.grant, issue: issue.number },
    })
    if (!ok) throw failure.cause ?? new Error(failureOf(failure).message)
  })
}

const isAwaiting = (state: DebtState) => state === 'open' || state === 'overdue'

async function putRight(github: DebtOffice['github'], found: FoundIssue, body: string, isOpen: boolean): Promise<void> {
  const isSame = normalised(found.body) === normalised(body)
  if (isSame && found.isOpen === isOpen) return
  await github.changeIssue(found.number, { body, state: isOpen ? 'open' : 'closed' })
  if (isOpen && !found.isOpen) await github.upsertComment(found.number, REOPENED_MARKER, REOPENED)
}

const REOPENED_MARKER = '<!-- jit-ssm-access: opened again -->'

const REOPENED =
  'This issue was closed, and what it asks for is not done: it is open again. Only the review that it describes closes it.'
