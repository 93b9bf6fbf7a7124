import { ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { grantsOf, request, type Scenario } from './scenario.ts'

/** The rules of the company, by which these people may have access without an approval. */
export const BREAK_GLASS_RULES = ACME_RULES.replace(
  '    approvals: 1\n',
  '    approvals: 1\n    break_glass: {who: [alice-gh, bob-gh, dave], max_duration: 1h, review: {approvals: 1, within: 24h}}\n',
)

export const URGENT = { 'requests/alice.yaml': request({ break_glass: 'true' }) }

interface Said {
  readonly kind: string
  readonly state: string
}

const resultOf = ({ outputs }: JobResult) => JSON.parse(outputs.result ?? '{}')
export const kindsIn = (result: JobResult): readonly string[] => resultOf(result).outcomes.map(({ kind }: Said) => kind)
export const statesIn = (result: JobResult): readonly string[] =>
  resultOf(result).findings.map(({ state }: Said) => state)

/** The merge of a request that nobody has approved. */
export const mergeUrgent = (scenario: Scenario, files: Readonly<Record<string, string>> = URGENT, by = 'alice-gh') =>
  scenario.merge({ files, by, approvedBy: [] })

/** The issues that ask for a review. */
export const reviewIssues = ({ sandbox }: Scenario) =>
  sandbox.github.issues.filter(({ title }) => title.startsWith('Break-glass'))

/** What was said on an issue or a pull request. */
export const saidOn = ({ sandbox }: Scenario, number: number): readonly string[] =>
  sandbox.github.comments(number).map(({ body }) => body)

/** Gives access that nobody approved; its grant and its issue. */
export async function breakGlass(scenario: Scenario) {
  const result = await scenario.grant(await mergeUrgent(scenario))
  const [issue] = reviewIssues(scenario)
  return { result, id: grantsOf(result)[0]?.id ?? '', issue: issue?.number ?? 0 }
}

export const reviewText = (id: string, verdict: 'approved' | 'rejected' = 'approved') =>
  `/jit review ${id} ${verdict}: looked at the transcript`
