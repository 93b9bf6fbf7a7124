import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import { openScenario, type Scenario } from '../support/scenario.ts'
import { type Attacker, nameOf } from './attacker.ts'

/** One company, in which each attacker has an IAM user and two GitHub accounts with write permission. */
export interface Company {
  readonly scenario: Scenario
  readonly attackers: readonly Attacker[]
}

/** The bot that opens pull requests for everybody who tells it to. */
export const BOT = 'helper[bot]'

export async function openCompany(size: number, seed: number): Promise<Company> {
  const names = Array.from({ length: size }, (_, index) => nameOf(index))
  const named = ACME_RULES.replace('    logs: {', `    instances: {api-3: ${ACME.instances.api}}\n    logs: {`)
  const rules = named + names.map(name => `  ${name}: [${name}-gh, ${name}-second]\n`).join('')
  const scenario = await openScenario({ rules, seed, settings: { script: undefined } })
  const { acme, sandbox } = scenario
  const { github } = sandbox
  const database = acme.account.region(ACME.region).nodes.get(ACME.instances.db)
  if (database) database.tags = { Service: 'db' }
  // One job here serves as many pull requests as many jobs do elsewhere.
  const permissions = { actions: 'write', contents: 'write', issues: 'write', pull_requests: 'write' } as const
  github.addToken(acme.githubToken, permissions, { limitPerHour: 1_000_000 })
  github.collaborator(BOT, 'write', { type: 'Bot' })
  const boundary = acme.account.managedPolicies.get(`arn:aws:iam::${acme.account.id}:policy/JitAccessBoundary`)
  if (!boundary) throw new Error('Nobody has prepared the account.')
  const attackers = names.map((user, index): Attacker => {
    const { arn, credentials } = acme.account.addUser(user, { boundary })
    const logins = [`${user}-gh`, `${user}-second`] as const
    for (const login of logins) github.collaborator(login, 'write')
    return {
      index,
      user,
      arn,
      credentials,
      path: `requests/${user}.yaml`,
      own: logins[0],
      second: logins[1],
      successor: undefined,
      accountIds: new Set(logins.map(login => github.people.named(login).id)),
      hands: new Map(),
      featureHands: new Set(),
      pushedAt: new Map(),
      versions: [],
      pulls: [],
      reviews: [],
      stopped: new Map(),
    }
  })
  return { scenario, attackers }
}
