import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobResult } from '../../sandbox/job.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { grantsOf, type JobSettings, type Push } from '../support/scenario.ts'
import type { Job } from './action.ts'
import type { Attacker } from './attacker.ts'
import type { Company } from './company.ts'
import { forgedRecord } from './ledger-edits.ts'
import { writesSince } from './written.ts'

/** What the jobs of a world share. */
export interface Runs {
  readonly company: Company
  /** The push of each phase so far; none where nothing landed. */
  readonly pushes: (Push | undefined)[]
  /** The tip of main after each phase so far. */
  readonly tips: string[]
  /** All records that grant jobs handed on. */
  readonly records: Map<string, GrantRecord>
  readonly told: Told
}

/** What jobs said that they did, and people did by them. */
export interface Told {
  /** The policies that a job said have ended, with proof. */
  readonly proven: Set<string>
  /** Emergency stops, and where the witness has to have each. */
  readonly stops: { readonly series: string; readonly from: Date; readonly to: Date }[]
}

/** What a job had to do by its end, for these attackers. */
export interface Duty {
  readonly attackers: readonly Attacker[]
  readonly ends: DutyToEnd
}

export type DutyToEnd =
  | { readonly kind: 'everything' }
  /** What honest history does not allow at the start of the job, but for what a merge has just removed, if it is left to its job. */
  | { readonly kind: 'uncovered'; readonly leavesYoung?: boolean }
  /** What these commits took off main. */
  | { readonly kind: 'removed'; readonly by: ReadonlySet<string> }
  /** These policies by name, and what they opened, at once. */
  | { readonly kind: 'named'; readonly policies: ReadonlySet<string> }
  /** The grants of these policies, for whose ends it has waited. */
  | { readonly kind: 'expired'; readonly policies: ReadonlySet<string> }

/** Runs a job; answers what it had to end, if it came to its end. */
export async function runJob(runs: Runs, job: Job): Promise<Duty | undefined> {
  const { company, pushes, tips } = runs
  const { scenario, attackers } = company
  switch (job.run) {
    case 'grant': {
      const push = pushes.at(-1)
      if (!push || job.fate === 'cancelled') return undefined
      return grant(runs, push, job.fate === 'killed' ? killedAtWrite(company) : {})
    }
    case 'grant again': {
      const push = pushes[job.phase]
      if (!push) return undefined
      return inCheckout(company, undefined, workspace => grant(runs, push, { workspace, ...SECOND_ATTEMPT }))
    }
    case 'sweep':
      note(runs, await scenario.sweep({ repair: String(job.repair) }))
      return { attackers, ends: { kind: 'uncovered', leavesYoung: job.isSoon ?? false } }
    case 'sweep again': {
      const sha = tips[job.phase]
      if (sha === undefined) return undefined
      const inputs = { repair: String(job.repair) }
      note(
        runs,
        await inCheckout(company, sha, workspace => scenario.sweep(inputs, { sha, workspace, ...SECOND_ATTEMPT })),
      )
      // It goes by the branch as it was.
      return undefined
    }
    case 'stop':
      return stop(runs, job)
    case 'forged follow-up': {
      const policies = [...new Set(writesSince(company, 0).map(({ name }) => name))]
      if (policies.length === 0) return undefined
      const live = attackers.filter(({ user }) => scenario.policies(user).length > 0)
      const named = new Set(live.flatMap(({ user }) => scenario.policies(user)))
      note(runs, await scenario.revoke({ grants: JSON.stringify(policies.map(forgedRecord)) }))
      return { attackers: live, ends: { kind: 'named', policies: named } }
    }
  }
}

const SECOND_ATTEMPT: JobSettings = { environment: { GITHUB_RUN_ATTEMPT: '2' } }

async function grant(runs: Runs, push: Push, settings: JobSettings): Promise<Duty | undefined> {
  const { scenario, attackers } = runs.company
  const result = await scenario.grant(push, settings)
  note(runs, result)
  if (result.exitCode === null) return undefined
  const landed = await scenario.sandbox.github.git.commitsBetween(push.before, push.sha)
  return { attackers, ends: { kind: 'removed', by: new Set(landed) } }
}

function note({ records, told }: Runs, result: JobResult): void {
  for (const record of grantsOf(result)) records.set(record.policy, record)
  for (const policy of provenIn(JSON.parse(result.outputs.result ?? '{}'))) told.proven.add(policy)
}

/** The policies of all clean ends in the output `result` of a job, of any mode. */
function provenIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  const { verdict, policies = [] } = value as { readonly verdict?: string; readonly policies?: readonly string[] }
  return [...(verdict === 'clean' ? policies : []), ...Object.values(value).flatMap(provenIn)]
}

/** A person of the company stops one user, one grant or everything. */
async function stop(runs: Runs, { what, pick }: Extract<Job, { run: 'stop' }>): Promise<Duty | undefined> {
  const { scenario, attackers } = runs.company
  const live = attackers.filter(({ user }) => scenario.policies(user).length > 0)
  const chosen = live[pick % live.length]
  if (!chosen) return undefined
  const stopped = what === 'everything' ? attackers : [chosen]
  const policies = new Map(stopped.map(attacker => [attacker, scenario.policies(attacker.user)]))
  const [policy = ''] = policies.get(chosen) ?? []
  const id = policy.split('.')[2] ?? ''
  const inputs = { everything: { everything: 'true' }, user: { user: chosen.user }, 'grant-id': { 'grant-id': id } }[
    what
  ]
  const from = scenario.clock.now()
  note(runs, await scenario.revoke(inputs))
  const month = `stops/${from.toISOString().slice(0, 7)}`
  const series = { everything: `${month}/everything`, user: `${month}/users/${chosen.user}`, 'grant-id': id }[what]
  runs.told.stops.push({ series, from, to: scenario.clock.now() })
  for (const [attacker, names] of policies)
    for (const name of what === 'grant-id' ? names.slice(0, 1) : names) attacker.stopped.set(name, scenario.clock.now())
  return { attackers: stopped, ends: { kind: what === 'grant-id' ? 'uncovered' : 'everything' } as const }
}

/** The follow-up that a relay has started with the true records of all that is live; it waits for each end. */
export async function followUpAll(runs: Runs): Promise<Duty | undefined> {
  const { company, records } = runs
  const { scenario, attackers } = company
  const live = attackers.filter(({ user }) => scenario.policies(user).length > 0)
  const names = new Set(live.flatMap(({ user }) => scenario.policies(user)))
  const given = [...records.values()].filter(({ policy }) => names.has(policy))
  if (given.length === 0) return undefined
  note(runs, await scenario.revoke({ grants: JSON.stringify(given), wait: 'true' }))
  return { attackers: live, ends: { kind: 'expired', policies: new Set(given.map(({ policy }) => policy)) } }
}

/** Cancelled by the runner's last means, while it writes or deletes its first policy. */
function killedAtWrite({ scenario }: Company): JobSettings {
  let kill = () => {}
  scenario.sandbox.aws.faults.add({ operation: 'PutUserPolicy', kind: 'meanwhile', run: () => kill() })
  return { mortal: given => (kill = given) }
}

/** What a re-run checks out: its own commit, beside all branches as they are now. */
async function inCheckout<T>(
  { scenario }: Company,
  sha: string | undefined,
  run: (workspace: string) => Promise<T>,
): Promise<T> {
  const workspace = await mkdtemp(join(tmpdir(), 'jit-rerun-'))
  try {
    const { github } = scenario.sandbox
    await github.clone(workspace)
    if (sha) await github.git.run(['checkout', '--quiet', '--detach', sha], { cwd: workspace })
    return await run(workspace)
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}
