import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { handOver } from './masks.ts'
import { withinOutputLimit } from './output-limit.ts'

/** One step that runs the action, as a runner would start it. */
export interface JobOptions {
  /** The step's `with:`; inputs that are not given get their defaults from action.yml. */
  readonly with: Readonly<Record<string, string>>
  /** The payload of the event. */
  readonly event: unknown
  readonly eventName: string
  /** Who started the run, and after a re-run who asked for that; absent: one person. */
  readonly actor?: { readonly login: string; readonly id: number; readonly again?: string }
  /** GITHUB_SHA: what a push brought, or the trial merge of a pull request. */
  readonly sha?: string
  /** The checkout. */
  readonly workspace: string
  readonly repository: string
  /** Where the sandbox listens. */
  readonly serverUrl: string
  /** What the job asks for OIDC tokens with; left out: a job without `id-token: write`. */
  readonly requestToken?: string
  readonly githubToken: string
  /** Values of secrets that the runner knows, besides the token: it masks them, and hands no output on that has one. */
  readonly secrets?: readonly string[]
  /** The runtime: this process's, unless told. */
  readonly node?: string
  /** Arguments for Node itself. */
  readonly nodeArguments?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Each line of the log, as it comes. */
  readonly onLine?: (line: string) => void
  /** Stops the job: the runner's signal for a cancelled step. */
  readonly started?: (stop: (signal: NodeJS.Signals) => void) => void
  /** Runs the action; absent: the committed dist, as a process of its own. */
  readonly launch?: Launch
}

/** Runs the action in an environment, and answers its exit code: `null` when a signal ended it. */
export type Launch = (job: {
  readonly environment: Readonly<Record<string, string>>
  readonly workspace: string
  /** Takes what the action writes. */
  readonly onText: (text: string) => void
}) => Promise<number | null>

export interface JobResult {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null
  readonly log: string
  /** Those that the runner hands on to later jobs. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs the action as a runner does, and waits for its end. */
export async function runJob(options: JobOptions): Promise<JobResult> {
  const directory = await mkdtemp(join(tmpdir(), 'jit-job-'))
  try {
    const file = (name: string) => join(directory, name)
    for (const name of ['output', 'summary', 'state', 'env', 'path']) await writeFile(file(name), '')
    await writeFile(file('event.json'), JSON.stringify(options.event))
    const { text, onText } = collectLog(options.onLine)
    const environment = await jobEnvironment(options, file)
    const launch = options.launch ?? startDist(options)
    const exitCode = await launch({ environment, workspace: options.workspace, onText })
    const secrets = [options.githubToken, ...(options.secrets ?? [])]
    const written = parseOutputs(await readFile(file('output'), 'utf8'))
    const unmasked = handOver(written, { log: text(), secrets })
    const { outputs, error } = withinOutputLimit(unmasked.outputs)
    for (const line of [...unmasked.warnings, ...(error ? [error] : [])]) onText(`${line}\n`)
    return { exitCode: error ? 1 : exitCode, log: text(), outputs, summary: await readFile(file('summary'), 'utf8') }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** All that the runner tells a step, given where its files are. */
export async function jobEnvironment(
  options: Omit<JobOptions, 'event'>,
  file: (name: string) => string,
): Promise<Record<string, string>> {
  return { ...runnerEnvironment(options, file), ...(await inputEnvironment(options)), ...options.environment }
}

function runnerEnvironment(options: Omit<JobOptions, 'event'>, file: (name: string) => string): Record<string, string> {
  const { serverUrl, requestToken, actor = { login: 'dave', id: 1_004 } } = options
  return {
    PATH: process.env.PATH ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: options.repository,
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_API_URL: `${serverUrl}/github`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: options.eventName,
    GITHUB_ACTOR: actor.login,
    GITHUB_ACTOR_ID: String(actor.id),
    GITHUB_TRIGGERING_ACTOR: actor.again ?? actor.login,
    GITHUB_EVENT_PATH: file('event.json'),
    ...(options.sha && { GITHUB_SHA: options.sha }),
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    AWS_ENDPOINT_URL: serverUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(requestToken && {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${serverUrl}/oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    }),
  }
}

interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string }
}

/** Read once: it takes longer to parse than much of what a job does. */
let metadata: ActionMetadata | undefined

async function action(): Promise<ActionMetadata> {
  metadata ??= parse(await readFile(join(root, 'action.yml'), 'utf8')) as ActionMetadata
  return metadata
}

async function inputEnvironment({
  with: given,
  githubToken,
}: Pick<JobOptions, 'with' | 'githubToken'>): Promise<Record<string, string>> {
  const { inputs } = await action()
  const unknown = Object.keys(given).filter(name => !(name in inputs))
  if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}`)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's syntax, as action.yml has it
  const value = (name: string, fallback = '') => given[name] ?? fallback.replace('${{ github.token }}', githubToken)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, value(name, input.default)]),
  )
}

function collectLog(onLine?: (line: string) => void) {
  let log = ''
  let unfinished = ''
  return {
    text: () => log,
    onText(chunk: string) {
      log += chunk
      const lines = (unfinished + chunk).split('\n')
      unfinished = lines.pop() ?? ''
      for (const line of lines) onLine?.(line)
    },
  }
}

/** Starts the committed dist as a process of its own. */
function startDist({ node = process.execPath, nodeArguments = [], started }: JobOptions): Launch {
  return async ({ environment, workspace, onText }) => {
    const { runs } = await action()
    const child = spawn(node, [...nodeArguments, join(root, runs.main)], { cwd: workspace, env: environment })
    started?.(signal => child.kill(signal))
    child.stdout.setEncoding('utf8').on('data', onText)
    child.stderr.setEncoding('utf8').on('data', onText)
    return new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  }
}

/** The file behind GITHUB_OUTPUT: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n?\2$/gm)) outputs[name] = value
  return outputs
}
