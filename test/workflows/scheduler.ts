import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BareRepository } from '../../sandbox/github/git/bare-repository.ts'
import type { Permissions } from '../../sandbox/github/state/tokens.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { type Run, type RunResult, runAct } from './act.ts'
import { type Job, jobsOf } from './jobs.ts'
import { checkOutWorkflows, type Source } from './source.ts'
import { type Trigger, triggered } from './trigger.ts'

/** What GitHub's scheduler works on. */
export interface Scheduled {
  readonly sandbox: Sandbox
  /** All repositories, by `owner/name`. */
  readonly repositories: Readonly<Record<string, BareRepository>>
  /** The folder that the artifacts of all runs go to. */
  readonly artifacts: string
}

/** A run that is over. */
export interface FinishedRun extends RunResult {
  /** The folder of its artifacts, one for each name; it is there when there are any. */
  readonly artifacts: string
}

export interface RunOptions {
  /** Only this job, as if the others had been lost. */
  readonly job?: string
  readonly environments?: Readonly<Record<string, string>>
  /** Only the jobs of a matrix with these values. */
  readonly matrix?: Readonly<Record<string, string>>
}

/** What an expression for an environment comes to, by job, unless a scenario says otherwise: act evaluates none. */
const ENVIRONMENTS: Readonly<Record<string, string>> = {
  'follow-up': 'jit-revoke',
  sweep: 'jit-revoke',
  logs: 'jit-logs',
}

/** Runs a workflow as it stands in the run's commit, each job with the tokens that GitHub would give it. */
export async function schedule(
  scheduled: Scheduled,
  workflow: string,
  trigger: Trigger,
  { job, environments, matrix }: RunOptions,
): Promise<FinishedRun> {
  const { sandbox } = scheduled
  const run: Run = {
    workflow,
    ...(await triggered(sandbox.github, trigger)),
    ...(job !== undefined && { job }),
    ...(matrix && { matrix }),
  }
  const jobs = await jobsOfRun(scheduled, run)
  const started = jobs.filter(({ id }) => job === undefined || id === job)
  const evaluated = { ...ENVIRONMENTS, ...environments }
  const tokens = started.map(each => [each.id, issueTokens(sandbox, run, each, evaluated[each.id])])
  const directory = await mkdtemp(join(tmpdir(), 'jit-run-'))
  try {
    const repositories: Record<string, string> = {}
    for (const source of sourcesOf(scheduled, run, jobs)) {
      const name = `${source.repository}@${source.sha}`
      repositories[name] = join(directory, source.repository.replace('/', '+'))
      await checkOutWorkflows(source, repositories[name])
    }
    const workTree = repositories[`${nameOf(sandbox)}@${run.sha}`] ?? ''
    const id = String(4_711 + runs++)
    const environment = environmentOf(scheduled, id, Object.fromEntries(tokens))
    const result = await runAct(run, { workTree, repositories, environment })
    return { ...result, artifacts: join(scheduled.artifacts, id) }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const nameOf = ({ github }: Sandbox) => `${github.owner}/${github.name}`

function jobsOfRun({ sandbox, repositories }: Scheduled, { workflow, sha }: Run): Promise<Job[]> {
  const entry = { repository: nameOf(sandbox), sha, path: `.github/workflows/${workflow}` }
  return jobsOf(entry, file => demand(repositories, file.repository).text(['show', `${file.sha}:${file.path}`]))
}

/** The run's own commit, and those of other repositories whose workflows it calls. */
function sourcesOf({ sandbox, repositories }: Scheduled, { sha }: Run, jobs: readonly Job[]): readonly Source[] {
  const named = new Map(
    [{ repository: nameOf(sandbox), sha }, ...jobs.map(job => job.file)].map(({ repository, sha }) => [
      `${repository}@${sha}`,
      { repository, sha, git: demand(repositories, repository) },
    ]),
  )
  return [...named.values()]
}

function demand(repositories: Scheduled['repositories'], name: string): BareRepository {
  const found = repositories[name]
  if (!found) throw new Error(`This GitHub has no repository ${name}`)
  return found
}

let issued = 0

/** A job's own tokens: for GitHub with its permissions, and for AWS with its environment, or none. */
function issueTokens(sandbox: Sandbox, { ref, eventName }: Run, job: Job, evaluated: string | undefined) {
  const { 'id-token': idToken, ...permissions } = job.permissions
  const githubToken = `sandbox-job-token-${++issued}`
  const named = Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level])
  sandbox.github.addToken(githubToken, Object.fromEntries(named) as Permissions)
  if (idToken !== 'write') return { githubToken }
  const environment = job.environment?.includes('${{') ? evaluated : job.environment
  if (job.environment !== undefined && environment === undefined)
    throw new Error(`Say what ${job.environment} of job ${job.id} comes to`)
  const claims = {
    repository: nameOf(sandbox),
    ref,
    event_name: eventName,
    job_workflow_ref: `${job.file.repository}/${job.file.path}@${job.file.sha}`,
    ...(environment !== undefined && { environment }),
  }
  return { githubToken, requestToken: sandbox.oidc.addJob(claims) }
}

const preloads = ['../support/virtual-clock.mjs', 'runner.mjs'].map(name => new URL(name, import.meta.url).href)
let runs = 0

/** What every step of a run finds; `runner.mjs` puts the tokens of its job in place. */
function environmentOf({ sandbox, repositories, artifacts }: Scheduled, id: string, tokens: object) {
  const serverUrl = sandbox.github.apiUrl?.replace(/\/github$/, '') ?? ''
  const directories = Object.entries(repositories).map(([name, { directory }]) => [name, directory])
  return {
    GITHUB_REPOSITORY: nameOf(sandbox),
    GITHUB_RUN_ID: id,
    GITHUB_API_URL: `${serverUrl}/github`,
    AWS_ENDPOINT_URL: serverUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${serverUrl}/oidc/token?api-version=2.0`,
    SANDBOX_CLOCK_URL: `${serverUrl}/clock`,
    SANDBOX_REPOSITORIES: JSON.stringify(Object.fromEntries(directories)),
    SANDBOX_JOBS: JSON.stringify(tokens),
    SANDBOX_ARTIFACTS: artifacts,
    NODE_OPTIONS: preloads.map(file => `--import=${file}`).join(' '),
  }
}
