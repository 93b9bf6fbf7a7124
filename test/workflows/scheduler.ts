import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Permissions } from '../../sandbox/github/tokens.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { type Run, type RunResult, runAct } from './act.ts'
import { type Job, jobsOf } from './jobs.ts'
import { type Trigger, triggered } from './trigger.ts'

export interface RunOptions {
  /** Only this job, as if the others had been lost. */
  readonly job?: string
  /** What an expression for an environment comes to, by job: act evaluates none. */
  readonly environments?: Readonly<Record<string, string>>
}

const preloads = ['../support/virtual-clock.mjs', 'runner.mjs'].map(name =>
  fileURLToPath(new URL(name, import.meta.url)),
)

/** Runs a workflow as it stands in the run's commit, each job with the tokens that GitHub would give it. */
export async function schedule(
  sandbox: Sandbox,
  workflow: string,
  trigger: Trigger,
  { job, environments = {} }: RunOptions,
): Promise<RunResult> {
  const { git } = sandbox.github
  const run: Run = { workflow, ...(await triggered(sandbox.github, trigger)), ...(job !== undefined && { job }) }
  const workTree = await mkdtemp(join(tmpdir(), 'jit-run-'))
  try {
    await git.run(['--work-tree', workTree, 'checkout', '--quiet', '--force', run.sha, '--', '.github/workflows'])
    const jobs = await jobsOf(`.github/workflows/${workflow}`, path => git.text(['show', `${run.sha}:${path}`]))
    const started = jobs.filter(({ id }) => job === undefined || id === job)
    const tokens = started.map(each => [each.id, issueTokens(sandbox, run, each, environments[each.id])])
    const environment = environmentOf(sandbox, Object.fromEntries(tokens))
    return await runAct(run, { workTree, environment })
  } finally {
    await rm(workTree, { recursive: true, force: true })
  }
}

let issued = 0

/** A job's own tokens: for GitHub with its permissions, and for AWS with its environment, or none. */
function issueTokens({ github, oidc }: Sandbox, { ref, eventName }: Run, job: Job, evaluated: string | undefined) {
  const { 'id-token': idToken, ...permissions } = job.permissions
  const githubToken = `sandbox-job-token-${++issued}`
  const named = Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level])
  github.addToken(githubToken, Object.fromEntries(named) as Permissions)
  if (idToken !== 'write') return { githubToken }
  const environment = job.environment?.includes('${{') ? evaluated : job.environment
  if (job.environment !== undefined && environment === undefined)
    throw new Error(`Say in \`environments\` what ${job.environment} of job ${job.id} comes to`)
  const claims = { repository: `${github.owner}/${github.name}`, ref, event_name: eventName }
  return { githubToken, requestToken: oidc.addJob({ ...claims, ...(environment !== undefined && { environment }) }) }
}

let runs = 0

/** What every step of a run finds; `runner.mjs` puts the tokens of its job in place. */
function environmentOf({ github }: Sandbox, tokens: object): Record<string, string> {
  const serverUrl = github.apiUrl?.replace(/\/github$/, '') ?? ''
  return {
    GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
    GITHUB_RUN_ID: String(4_711 + runs++),
    GITHUB_API_URL: `${serverUrl}/github`,
    AWS_ENDPOINT_URL: serverUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${serverUrl}/oidc/token?api-version=2.0`,
    SANDBOX_CLOCK_URL: `${serverUrl}/clock`,
    SANDBOX_REPOSITORY: github.git.directory,
    SANDBOX_JOBS: JSON.stringify(tokens),
    NODE_OPTIONS: preloads.map(file => `--import=${file}`).join(' '),
  }
}
