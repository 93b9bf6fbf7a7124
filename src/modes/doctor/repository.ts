import { checkMappedLogins, WRITERS } from '../../domain/doctor/access.ts'
import { checkDefaultBranch, checkLedgerBranch, checkWorkflow } from '../../domain/doctor/branch.ts'
import { checkBreakGlass, usesBreakGlass } from '../../domain/doctor/break-glass.ts'
import { fail, pass, type Role, untested, warning } from '../../domain/doctor/checkup.ts'
import { checkEnvironment, type DefaultBranch, type EnvironmentUse } from '../../domain/doctor/environment.ts'
import type { JobClaims } from '../../domain/doctor/job-token.ts'
import { TRANSCRIPTS_ENVIRONMENT } from '../../domain/evidence/transcript.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { checkSweepFreshnessOf } from '../../services/granting/sweep-freshness.ts'
import { LEDGER_BRANCH } from '../../services/ledger/paths.ts'
import type { Checklist } from './checklist.ts'
import type { DoctorContext } from './examination.ts'

/** The files of the workflows that the action starts, or looks up, by their names. */
export interface WorkflowNames {
  readonly relayWorkflow: string
  readonly logsWorkflow: string
  readonly sweepWorkflow: string
}

export interface RepositoryUnderTest extends WorkflowNames {
  readonly role: Role
  readonly claims: JobClaims | undefined
  /** Absent when they cannot be read. */
  readonly rules?: Rules
}

/**
 * The settings on GitHub. Each job looks at its own environment; of what all share, the job of the role that grants looks at
 * branches and workflows, and that of the role that revokes at the environments that wait for it.
 */
export async function examineRepository(
  context: DoctorContext,
  list: Checklist,
  about: RepositoryUnderTest,
): Promise<void> {
  const { github } = context
  const { role, claims, rules } = about
  const known = await list.read('repository', () => github.defaultBranch())
  if (!known.ok) return
  const name = known.value
  const look = await list.read(`branch ${name}`, () => github.branch(name))
  const branch = { name, isProtected: look.value?.isProtected }
  if (claims) await examineOwnEnvironment(context, list, branch, claims)
  if (role === 'logs') await examineTranscripts(context, list, branch)
  if (role === 'revoke')
    for (const { name, waitMs } of rules?.followUp.environments ?? [])
      await examineEnvironment(context, list, branch, name, { waitMs, reviewers: 'none' })
  if (role !== 'grant') return
  if (look.ok) {
    const owners = await list.read(`branch ${name}`, () => hasCodeOwners(context, name))
    if (owners.ok) list.add(...checkDefaultBranch(name, look.value, owners.value))
  }
  const ledger = await list.read(`branch ${LEDGER_BRANCH}`, () => github.branch(LEDGER_BRANCH))
  if (ledger.ok) list.add(...checkLedgerBranch(LEDGER_BRANCH, ledger.value))
  if (look.ok && rules) list.add(...checkBreakGlass(name, look.value, rules))
  list.add(WRITERS, ...(rules ? checkMappedLogins(rules) : []))
  await examineWorkflows(context, list, name, about)
  if (rules) await examineSweep(context, list, about.sweepWorkflow, rules)
}

async function examineOwnEnvironment(
  context: DoctorContext,
  list: Checklist,
  branch: DefaultBranch,
  { environment }: JobClaims,
): Promise<void> {
  if (environment !== undefined)
    return examineEnvironment(context, list, branch, environment, { waitMs: 0, reviewers: 'none' })
  const remedy =
    'Give the job an `environment:` that is restricted to the default branch, and let the role trust that alone'
  list.add(
    fail('environment', { message: 'This job has none, so any workflow of its branch has the same token', remedy }),
  )
}

async function examineEnvironment(
  { github }: DoctorContext,
  list: Checklist,
  branch: DefaultBranch,
  name: string,
  use: EnvironmentUse,
): Promise<void> {
  const read = await list.read(`environment ${name}`, () => github.environment(name))
  if (read.ok) list.add(...checkEnvironment(name, read.value, branch, use))
}

/** No job of the doctor runs there: it would wait for a reviewer every week. */
async function examineTranscripts(context: DoctorContext, list: Checklist, branch: DefaultBranch): Promise<void> {
  await examineEnvironment(context, list, branch, TRANSCRIPTS_ENVIRONMENT, { waitMs: 0, reviewers: 'wanted' })
  list.add(
    untested(`environment ${TRANSCRIPTS_ENVIRONMENT}`, {
      message: 'Whether the role for logs trusts its jobs is not tried',
      remedy: 'Run the workflow Logs once with `save`; a stack from before that environment has to be updated',
    }),
  )
}

/** Where GitHub looks for it. Source: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

async function hasCodeOwners({ github }: DoctorContext, branch: string): Promise<boolean> {
  for (const path of CODE_OWNERS) if ((await github.readFile(path, branch))?.kind === 'file') return true
  return false
}

async function examineWorkflows(
  { github }: DoctorContext,
  list: Checklist,
  branch: string,
  { relayWorkflow, logsWorkflow, sweepWorkflow, rules }: RepositoryUnderTest,
): Promise<void> {
  const byName = [relayWorkflow, logsWorkflow, sweepWorkflow]
  const urgent = rules && usesBreakGlass(rules) ? ['review.yml'] : []
  for (const file of ['grant.yml', 'revoke.yml', ...urgent, ...byName]) {
    const path = `.github/workflows/${file}`
    const read = await list.read(`workflow ${file}`, () => github.readFile(path, branch))
    if (read.ok) list.add(checkWorkflow(file, read.value?.kind === 'file', byName.includes(file)))
  }
}

async function examineSweep(context: DoctorContext, list: Checklist, workflow: string, rules: Rules): Promise<void> {
  const refusal = await checkSweepFreshnessOf(context, workflow, rules.followUp.sweepWithinMs)
  list.add(refusal ? warning('sweep', refusal) : pass('sweep', 'Has succeeded lately'))
}
