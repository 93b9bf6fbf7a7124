import { ACME, ACME_RULES, type Credentials, prepareAccount } from '../../sandbox/acme.ts'
import type { AwsAccount } from '../../sandbox/aws/world.ts'
import { parseRules } from '../../src/config/rules-file.ts'
import { accessOf, documentOf } from '../../src/domain/grant/access.ts'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { evaluateRequest, whenApproved } from '../../src/domain/rules/evaluate-request.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'
import { grantSeries, recordKey } from '../../src/domain/witness/keys.ts'
import { LEDGER_BRANCH } from '../../src/services/ledger/paths.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { accountEntry } from './account-entry.ts'
import { grantedPath } from './effects.ts'
import { readRequestFile } from './request-file.ts'
import { openScenario, type Push, type Scenario, type ScenarioOptions } from './scenario.ts'

/** Three accounts, each in a region of its own. */
const PLACES = [
  { name: 'dev', id: ACME.accountId, region: ACME.region },
  { name: 'stage', id: '210987654321', region: 'eu-central-1' },
  { name: 'prod', id: '112233445566', region: 'us-east-1' },
] as const

const DOCUMENT = 'JitAccess-1h'
const INSTANCE = ACME.instances.api

/** Users with grants of one pull request that end together, each with an open session. */
export interface Crowd {
  readonly scenario: Scenario
  readonly push: Push
  readonly records: readonly GrantRecord[]
  readonly endsAt: Date
  readonly connect: () => Promise<void>
  /** Whose policies are there now, and whose sessions are open. */
  left(): { readonly policies: readonly string[]; readonly open: readonly string[] }
}

/**
 * `size` people in three accounts, or fewer, right after their grants were given: by the domain's own words, but put there at once,
 * for mode `grant` takes its time with each. Nobody is connected yet.
 */
export async function openCrowd(
  size: number,
  accountCount: number = PLACES.length,
  options: ScenarioOptions = {},
): Promise<Crowd> {
  const names = Array.from({ length: size }, (_, index) => `person-${String(index + 1).padStart(4, '0')}`)
  const places = PLACES.slice(0, accountCount)
  const placeOf = (index: number) => places[index % places.length] as (typeof PLACES)[number]
  const rules = rulesFor(names, places)
  const scenario = await openScenario({ ...options, rules })
  const { aws } = scenario.sandbox
  const accounts = places.map(({ id, region }) => furnish(aws.addAccount(id), region))
  const files = names.map(
    (name, index) =>
      [
        `requests/${name}.yaml`,
        `account: ${placeOf(index).name}\ninstances: [${INSTANCE}]\nduration: 1h\nreason: ${name}\n`,
      ] as const,
  )
  const mergedAt = scenario.clock.now()
  const push = await scenario.merge({ files: Object.fromEntries(files) })
  const parsed = parseRules('rules', Buffer.from(rules))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))

  const people = files.map(([path, content], index) => {
    const { record, document } = grantOf(path, content, parsed.value, push, mergedAt)
    const account = accounts[index % places.length] as AwsAccount
    const { arn, credentials } = account.addUser(record.user, {
      policies: { [record.policy]: document },
      boundary: boundaryOf(account),
    })
    return { record, account, arn, credentials, region: placeOf(index).region }
  })
  const records = people.map(({ record }) => record)
  await recordGrants(scenario, records)
  witnessGrants(scenario, records)
  const connect = (credentials: Credentials, region: string) =>
    aws.call(credentials, region, 'ssm', 'StartSession', { Target: INSTANCE, DocumentName: DOCUMENT })
  return {
    scenario,
    push,
    records,
    endsAt: new Date(mergedAt.getTime() + 3_600_000),
    async connect() {
      for (const { credentials, region } of people) await connect(credentials, region)
    },
    left() {
      const open = new Set(places.flatMap(({ region }, index) => openIn(accounts[index], region)))
      return {
        policies: usersOf(people.filter(({ account, record: { user } }) => account.policyNames(user).length > 0)),
        open: usersOf(people.filter(({ arn }) => open.has(arn))),
      }
    },
  }
}

const usersOf = (people: readonly { readonly record: GrantRecord }[]) => people.map(({ record }) => record.user)

/** The owners of sessions that are open. */
const openIn = (account: AwsAccount | undefined, region: string) =>
  (account?.sessions(region) ?? []).flatMap(({ owner, status }) => (status === 'Terminated' ? [] : owner))

/** On the ledger, as mode `grant` leaves it. */
async function recordGrants({ sandbox }: Scenario, records: readonly GrantRecord[]): Promise<void> {
  const { git } = sandbox.github
  const files = records.map(record => [grantedPath(record), `${JSON.stringify({ grant: record })}\n`] as const)
  const person = { name: 'grant', email: 'grant@example.com', at: sandbox.clock.now() }
  const tree = await git.changeTree(undefined, Object.fromEntries(files))
  const commit = await git.commit({ tree, parents: [], message: 'Record grants', author: person, committer: person })
  await sandbox.github.moveBranch(LEDGER_BRANCH, commit, 'web-flow')
}

/** In the witness of their accounts, as mode `grant` leaves it. */
function witnessGrants({ sandbox }: Scenario, records: readonly GrantRecord[]): void {
  const now = sandbox.clock.now()
  const about = { version: 1, kind: 'granted', name: 'granted', requests: [], at: formatInstant(now), run: 'run 1' }
  for (const record of records) {
    const body = JSON.stringify({ ...about, record: { grant: record } })
    const bucket = sandbox.aws.buckets.get(record.bucket ?? '')
    bucket?.put(recordKey(grantSeries(record.id), 1), Buffer.from(body), now)
  }
}

function rulesFor(names: readonly string[], places: readonly (typeof PLACES)[number][]): string {
  const entries = places.slice(1).map(({ name, id, region }) => accountEntry(name, id, region))
  const people = names.map(name => `  ${name}: ${name}-gh\n`)
  return `${ACME_RULES.replace('rules:\n', `${entries.join('')}rules:\n`).replace('accounts: [dev]', `accounts: [${places.map(({ name }) => name).join(', ')}]`)}${people.join('')}`
}

/** What the template made for the users that may get access. */
function boundaryOf({ id, managedPolicies }: AwsAccount) {
  const boundary = managedPolicies.get(`arn:aws:iam::${id}:policy/JitAccessBoundary`)
  if (!boundary) throw new Error(`Nobody has prepared the account ${id}.`)
  return boundary
}

function furnish(account: AwsAccount, region: string): AwsAccount {
  if (account.roles.size > 0) return account
  prepareAccount(account, region)
  account.addInstance(region, INSTANCE)
  const inputs = { idleSessionTimeout: '60', maxSessionDuration: '60' }
  account.addDocument(region, DOCUMENT, { schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs })
  return account
}

/** What mode `grant` makes of a request file with one entry: its record, and the policy's document. */
function grantOf(path: string, content: string, rules: Rules, { sha, number }: Push, mergedAt: Date) {
  const file = readRequestFile(path, Buffer.from(content), [...rules.accounts.keys()])
  const [entry] = file.ok ? file.value.entries : []
  if (!entry) throw new Error(`${path} is no request file`)
  const allowed = whenApproved(evaluateRequest(entry.user, entry.request, mergedAt, rules))
  if (!allowed.ok) throw new Error(JSON.stringify(allowed.refusals))
  const { account, document: sessionDocument, rule } = allowed
  const { opensAt, expiresAt, terms } = accessOf(entry.request, mergedAt, account, sessionDocument, rule)
  const id = grantId(sha, entry.digest)
  const { instances = [] } = entry.request
  const record: GrantRecord = {
    id,
    account: account.name,
    accountId: account.id,
    region: account.region,
    partition: account.partition,
    role: account.roles.revoke,
    bucket: account.logs.bucket,
    user: entry.user,
    policy: policyName(expiresAt, id),
    instances: [...instances],
    documents: account.documents.map(({ name }) => name),
    mergedAt: formatInstant(mergedAt),
    opensAt: formatInstant(opensAt),
    expiresAt: formatInstant(expiresAt),
    pullRequest: number,
  }
  return { record, document: documentOf(terms, instances, {}) }
}
