import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { RUNTIMES } from '../support/scenario.ts'
import { STAND_INS } from './source.ts'

/** One run of a workflow. */
export interface Run {
  /** `grant.yml`. */
  readonly workflow: string
  readonly eventName: 'pull_request' | 'pull_request_review' | 'push' | 'schedule' | 'workflow_dispatch'
  readonly event: object
  /** GITHUB_SHA. */
  readonly sha: string
  /** GITHUB_REF. */
  readonly ref: string
  /** Only this job. */
  readonly job?: string
  /** Only the jobs of a matrix with these values: they share what tokens a job has here. */
  readonly matrix?: Readonly<Record<string, string>>
}

export interface RunResult {
  readonly succeeded: boolean
  readonly log: string
}

export interface ActOptions {
  /** Has the workflow. */
  readonly workTree: string
  /** Where else act finds what workflows use, by `owner/name@sha`. */
  readonly repositories: Readonly<Record<string, string>>
  /** What every step finds in its environment. */
  readonly environment: Readonly<Record<string, string>>
}

/** A runner has its own Node 24 for actions; act takes the first on the path. */
const node = dirname(RUNTIMES['Node 24'] ?? process.execPath)

/** Runs a workflow on this machine, with a home and caches of its own. */
export async function runAct(run: Run, { workTree, repositories, environment }: ActOptions): Promise<RunResult> {
  const home = await mkdtemp(join(tmpdir(), 'jit-act-'))
  const each = (option: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
  try {
    const event = join(home, 'event.json')
    await writeFile(event, JSON.stringify(run.event))
    const args = [
      run.eventName,
      ...['--directory', workTree, '--workflows', `.github/workflows/${run.workflow}`, '--eventpath', event],
      ...(run.job === undefined ? [] : ['--job', run.job]),
      ...Object.entries(run.matrix ?? {}).flatMap(([name, value]) => ['--matrix', `${name}:${value}`]),
      ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--no-skip-checkout', '--no-recurse'],
      ...each('--local-repository', { ...repositories, ...STAND_INS }),
      ...each('--secret', { GITHUB_TOKEN: 'each-step-gets-that-of-its-job' }),
      ...each('--env', { ...environment, GITHUB_REF: run.ref, SHA_REF: run.sha }),
    ]
    return await start(args, home)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** act hands its whole environment to the steps, so it has next to none. */
function start(args: readonly string[], home: string): Promise<RunResult> {
  const PATH = [node, process.env.PATH].join(delimiter)
  const env = { PATH, HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home }
  const child = spawn(process.env.ACT ?? 'act', args, { env, cwd: home })
  let log = ''
  const take = (chunk: string) => {
    log += chunk
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  return new Promise((resolve, reject) => {
    const remedy = 'Install it as .ci/run does; the variable ACT may name it.'
    child.once('error', cause => reject(new Error(`act 0.2.87 could not be started. ${remedy}`, { cause })))
    child.once('close', code => resolve({ succeeded: code === 0, log }))
  })
}
