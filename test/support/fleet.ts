import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { MINUTE, openScenario, type Push, type Scenario, type ScenarioOptions } from './scenario.ts'

/** A company whose instances are tagged: two of `Service: api` in a fleet, `api-3` of it, and `db-1`. */
export async function openFleet(options: ScenarioOptions = {}): Promise<Scenario> {
  const scenario = await openScenario(options)
  const { account } = scenario.acme
  tag(scenario, ACME.instances.api, { Service: 'api', Stage: 'dev', Name: 'api-3' })
  tag(scenario, ACME.instances.db, { Service: 'db', Stage: 'dev', Name: 'db-1' })
  account.addInstance(ACME.region, SECOND, { name: 'api-4', tags: { Service: 'api', Stage: 'dev', Name: 'api-4' } })
  return scenario
}

/** The second instance of the fleet. */
export const SECOND = 'i-0aaaaaaaaaaaaaaa1'

export const FLEET = [ACME.instances.api, SECOND].toSorted()

export function tag({ acme }: Scenario, id: string, tags: Readonly<Record<string, string>>): void {
  const node = acme.account.region(ACME.region).nodes.get(id)
  if (!node) throw new Error(`there is no instance ${id}`)
  node.tags = tags
}

/** Every instance of the fleet goes, and as many come, as over night. Answers their ids. */
export const replaceFleet = ({ acme }: Scenario): readonly string[] =>
  [...acme.account.replaceInstances(ACME.region, { key: 'Service', value: 'api' })].toSorted()

/** The company's rules, with further keys of the account and of the rule. */
export const rulesFor = ({ account = '', rule = '' }: { readonly account?: string; readonly rule?: string }): string =>
  ACME_RULES.replace('    logs: {', `${account && `    ${account}\n`}    logs: {`).replace(
    '    approvals: 1\n',
    `    approvals: 1\n${rule && `    ${rule}\n`}`,
  )

/** A request file. `targets`: `tags: {…}` or `instances: […]`. */
export const ask = (targets: string, reason = 'INC-1234: api-3 disk full'): string =>
  `${targets}\nduration: 1h\nreason: ${JSON.stringify(reason)}\n`

export const API = 'tags: {Service: api}'

export const mergeFor = (scenario: Scenario, targets: string, reason?: string): Promise<Push> =>
  scenario.merge({ files: { 'requests/alice.yaml': ask(targets, reason) } })

/** IAM knows a new policy everywhere by then. */
export const propagate = ({ clock }: Scenario): Promise<void> => clock.advance(2 * MINUTE)

export const RERUN = { environment: { GITHUB_RUN_ATTEMPT: '2' } }

/** The refusals of a grant job. */
export const refusalsOf = ({ outputs }: JobResult): readonly string[] =>
  JSON.parse(outputs.result ?? '{}').outcomes.flatMap(({ refusals = [] }: { refusals?: { message: string }[] }) =>
    refusals.map(({ message }) => message),
  )
