import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RUNTIMES } from '../support/scenario.ts'

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
}

export interface RunResult {
  readonly succeeded: boolean
  readonly log: string
}

export interface ActOptions {
  /** Has the workflows of the run's commit, which are changed here. */
  readonly workTree: string
  /** What every step finds in its environment. */
  readonly environment: Readonly<Record<string, string>>
}

const checkout = fileURLToPath(new URL('checkout', import.meta.url))
/** A runner has its own Node 24 for actions; act takes the first on the path. */
const node = dirname(RUNTIMES['Node 24'] ?? process.execPath)

/** Runs a workflow on this machine, with a home and caches of its own. */
export async function runAct(run: Run, { workTree, environment }: ActOptions): Promise<RunResult> {
  const home = await mkdtemp(join(tmpdir(), 'jit-act-'))
  try {
    const pinned = await prepareWorkflows(join(workTree, '.github', 'workflows'))
    const event = join(home, 'event.json')
    await writeFile(event, JSON.stringify(run.event))
    const variables = { ...environment, GITHUB_REF: run.ref, SHA_REF: run.sha }
    return await start(
      [
        run.eventName,
        ...['--directory', workTree, '--workflows', `.github/workflows/${run.workflow}`, '--eventpath', event],
        ...(run.job === undefined ? [] : ['--job', run.job]),
        ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--no-skip-checkout', '--no-recurse'],
        ...['--local-repository', `${pinned}=${checkout}`],
        ...['--secret', 'GITHUB_TOKEN=each-step-gets-that-of-its-job'],
        ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ],
      home,
    )
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/**
 * Answers the one `actions/checkout@<sha>` that all of them pin. act 0.2.87 does not know GitHub's `$/`, which names the
 * repository that holds the workflow: here it is that of the run.
 */
async function prepareWorkflows(folder: string): Promise<string> {
  const pinned = new Set<string>()
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const action of text.match(/actions\/checkout@[0-9a-f]{40}/g) ?? []) pinned.add(action)
    await writeFile(join(folder, name), text.replaceAll('uses: $/', 'uses: ./'))
  }
  const [action, ...others] = pinned
  if (!action || others.length > 0) throw new Error('The workflows do not all pin one commit of actions/checkout')
  return action
}

/** act hands its whole environment to the steps, so it has next to none. */
function start(args: readonly string[], home: string): Promise<RunResult> {
  const env = {
    PATH: [node, process.env.PATH].join(delimiter),
    HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
  }
  const child = spawn(process.env.ACT ?? 'act', args, { env, cwd: home })
  let log = ''
  const take = (chunk: string) => {
    log += chunk
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  return new Promise((resolve, reject) => {
    child.once('error', cause =>
      reject(
        new Error('act 0.2.87 could not be started. Install it as .ci/run does; the variable ACT may name it.', {
          cause,
        }),
      ),
    )
    child.once('close', code => resolve({ succeeded: code === 0, log }))
  })
}
