import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ACME, ACME_RULES, furnish } from '../../sandbox/acme.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { jobEnvironment } from '../../sandbox/job.ts'
import { Sandbox } from '../../sandbox/sandbox.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { systemClock } from '../../src/shared/clock.ts'
import { enforceContract } from '../contract/enforce.ts'
import { request } from '../support/scenario.ts'
import type { Start } from './start.ts'

export type Service = 'GitHub' | 'AWS'

/** One step whose start is measured. It is short: nothing in it waits, and nothing is written to AWS. */
interface Scenario {
  readonly name: string
  readonly with: Readonly<Record<string, string>>
  /** The payload of a push. */
  readonly event?: unknown
  /** Instead of a push: the pull request that the run is about. */
  readonly pullRequest?: number
  /** Whom it asks something: the SDKs for these are loaded, and no other. */
  readonly asks: readonly Service[]
  /** What its log must say: a start that fails earlier would look cheap. */
  readonly says: RegExp
}

export interface PreparedScenario extends Scenario {
  readonly start: (node: string) => Start
}

export interface Bench {
  readonly scenarios: readonly PreparedScenario[]
  close(): Promise<void>
}

const action = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** A sandbox in an empty `directory`, and for each scenario its environment and its clone, as a runner hands them over. */
export async function openBench(directory: string): Promise<Bench> {
  const sandbox = new Sandbox({ clock: systemClock, directory })
  const { github } = sandbox
  const acme = await furnish(sandbox, { rules: `${ACME_RULES}follow_up: {beyond: sweep}\n` })
  const contract = enforceContract(github)
  const server = await sandbox.start()

  const quiet = await github.pushToMain({ by: 'dave', changes: { 'README.md': 'Nothing to grant.\n' } })
  const { number } = await github.openPullRequest({
    author: 'alice-gh',
    title: 'Access',
    branch: 'request',
    changes: { 'requests/alice.yaml': request() },
  })
  github.review(number, { by: 'carol', state: 'APPROVED' })
  const merge = await github.merge(number, { by: 'carol', method: 'merge' })
  const pushEvent = ({ before, sha }: typeof merge) => github.pushEvent(before, sha)

  const open = async (branch: string, changes: Record<string, string>) =>
    (await github.openPullRequest({ author: 'bob-gh', title: 'x', branch, changes })).number
  const asking = await open('asking', { 'requests/bob.yaml': request() })

  const all: readonly Scenario[] = [
    { name: 'an input that is refused', with: { mode: 'none' }, asks: [], says: /input `mode`/ },
    {
      name: 'validate: a pull request without requests',
      with: { mode: 'validate' },
      pullRequest: await open('quiet', { 'README.md': 'Nothing is asked for.\n' }),
      asks: [],
      says: /^$/,
    },
    {
      name: 'validate: one changed request, without a token',
      with: { mode: 'validate', 'github-token': '' },
      pullRequest: asking,
      asks: [],
      says: /plan: would grant bob/,
    },
    {
      name: 'validate: one changed request, its approvals, its comment',
      with: { mode: 'validate' },
      pullRequest: asking,
      asks: ['GitHub'],
      says: /plan: would grant bob/,
    },
    {
      name: 'grant: a push that changes no request',
      with: { mode: 'grant' },
      event: await pushEvent(quiet),
      asks: ['GitHub'],
      says: /^$/,
    },
    {
      name: 'revoke: an end that is left to the sweep',
      with: { mode: 'revoke', grants: JSON.stringify(farOff()), wait: 'true' },
      asks: ['GitHub', 'AWS'],
      says: /left to the sweep/,
    },
    {
      name: 'grant: one request, dry run',
      with: { mode: 'grant', 'dry-run': 'true' },
      event: await pushEvent(merge),
      asks: ['GitHub', 'AWS'],
      says: /plan: grant alice/,
    },
    {
      name: 'logs: a user without sessions',
      with: { mode: 'logs', user: 'bob' },
      asks: ['GitHub', 'AWS'],
      says: /plan: sessions of bob in dev/,
    },
    {
      name: 'doctor: one role',
      with: { mode: 'doctor', role: 'revoke' },
      asks: ['GitHub', 'AWS'],
      says: /fine: role revoke in dev/,
    },
  ]

  const prepare = async (scenario: Scenario): Promise<PreparedScenario> => {
    const workspace = await mkdtemp(join(directory, 'checkout-'))
    const { pullRequest } = scenario
    if (pullRequest === undefined) await github.clone(workspace)
    const sha =
      pullRequest === undefined ? await github.mainSha() : await github.clonePullRequest(pullRequest, workspace)
    const event = pullRequest === undefined ? scenario.event : await github.pullRequestEvent(pullRequest, 'opened')
    const files = await mkdtemp(join(directory, 'runner-'))
    const file = (name: string) => join(files, name)
    for (const name of ['output', 'summary']) await writeFile(file(name), '')
    await writeFile(file('event.json'), JSON.stringify(event ?? {}))
    const job = {
      with: scenario.with,
      eventName: pullRequest === undefined ? 'push' : 'pull_request',
      sha,
      workspace,
      repository: 'acme/jit-access',
      serverUrl: server.url,
      requestToken: acme.requestToken(environmentOf(scenario.with)),
      githubToken: acme.githubToken,
    }
    const environment = await jobEnvironment(job, file)
    return { ...scenario, start: node => ({ node, arguments: [action], environment, cwd: workspace }) }
  }
  return {
    scenarios: await Promise.all(all.map(prepare)),
    close: async () => {
      await server.close()
      contract.check()
    },
  }
}

const farOff = (): GrantRecord => ({
  id: '0123456789ab-01234567',
  account: 'dev',
  accountId: ACME.accountId,
  region: ACME.region,
  partition: 'aws',
  role: `arn:aws:iam::${ACME.accountId}:role/JitRevoke`,
  user: 'alice',
  policy: 'jit.20990101T000000Z.0123456789ab-01234567',
  instances: [ACME.instances.api],
  documents: ['JitAccess-1h'],
  mergedAt: '2026-11-23T10:00:00Z',
  opensAt: '2026-11-23T10:00:00Z',
  expiresAt: '2099-01-01T00:00:00Z',
  pullRequest: 1,
})
