import { execFile, spawn } from 'node:child_process'
import { ErrorWithRemedy } from '../shared/errors.ts'
import { printable } from '../shared/printable.ts'
import type { Refusal } from '../shared/refusal.ts'

/** A git command that failed, or a call that was refused. */
export class GitError extends ErrorWithRemedy {
  override readonly name = 'GitError'
}

export interface GitResult {
  readonly exitCode: number
  readonly stdout: Buffer
}

export interface GitRunOptions {
  /** Returns a non-zero exit code instead of failing. */
  readonly mayFail?: true
  /** Cuts standard output after this many bytes. Absent: more than 64 MiB is an error. */
  readonly cutAtBytes?: number
  /** Text for standard input. */
  readonly input?: string
  /** Variables beside those of every command. Never part of an error. */
  readonly env?: Readonly<Record<string, string>>
  /** Ends the command after this time, which is then an error. In real time: git knows no other. */
  readonly timeoutMs?: number
}

/** All of one branch, as actions/checkout fetches it with git's number for no limit; `0` fetches every branch. */
export const FETCH_HISTORY = 'Give actions/checkout "fetch-depth: 2147483647", which fetches all of one branch'

const OUTPUT_LIMIT = 64 * 1024 * 1024
const OVERFLOW = 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'

/** Variables that git sets for its hooks: they would point our commands at another repository. */
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
]

const commandOf = (args: readonly string[]): string[] => ['-c', 'core.quotepath=off', ...args]

/** Runs git in `directory`, without a shell and without prompts. Errors say what git reported and what to do. */
export function runGit(directory: string, args: readonly string[], options: GitRunOptions = {}): Promise<GitResult> {
  const settings = {
    cwd: directory,
    env: { ...environment(), ...options.env },
    ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
    encoding: 'buffer',
    maxBuffer: options.cutAtBytes ?? OUTPUT_LIMIT,
  } as const
  return new Promise((resolve, reject) => {
    const child = execFile('git', commandOf(args), settings, (error, stdout, stderr) => {
      if (!error) return resolve({ exitCode: 0, stdout })
      if (error.code === OVERFLOW && options.cutAtBytes !== undefined) return resolve({ exitCode: 0, stdout })
      const said = stderr.toString('utf8').trim()
      const expected = options.mayFail && typeof error.code === 'number' && !isBroken(said)
      if (expected) return resolve({ exitCode: Number(error.code), stdout })
      reject(failureOf(args, said || error.message, directory, error))
    })
    // git may exit before it has read everything; its exit code says why.
    child.stdin?.on('error', () => {}).end(options.input ?? '')
  })
}

/** The same for an answer of any length: in pieces, while git makes the next ones. Who stops reading ends git. */
export async function* streamGit(directory: string, args: readonly string[], input: string): AsyncGenerator<Buffer> {
  const child = spawn('git', commandOf(args), { cwd: directory, env: environment() })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<Error | undefined>(resolve => {
    child.on('error', resolve)
    child.on('close', code => resolve(code === 0 ? undefined : new Error(`git exited with ${code}`)))
  })
  child.stdin.on('error', () => {}).end(input)
  try {
    yield* child.stdout
    const error = await ended
    if (error) throw failureOf(args, Buffer.concat(said).toString('utf8').trim() || error.message, directory, error)
  } finally {
    child.kill()
  }
}

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    // refs/replace could substitute the contents of a SHA.
    GIT_NO_REPLACE_OBJECTS: '1',
  }
  for (const name of FOREIGN) delete env[name]
  return env
}

function isBroken(said: string): boolean {
  return /dubious ownership|not a git repository/.test(said)
}

function failureOf(
  args: readonly string[],
  said: string,
  directory: string,
  cause: Error & { readonly code?: unknown },
): GitError {
  const { message, remedy } = explain(args, said, directory, cause.code)
  return new GitError(message, remedy, { cause })
}

function explain(args: readonly string[], said: string, directory: string, code: unknown): Refusal {
  const command = `git ${args[0]} failed in ${directory}`
  if (/dubious ownership/.test(said)) {
    const remedy = `Add a step that runs: git config --global --add safe.directory '${directory}'`
    return { message: `${command}: it belongs to another user`, remedy }
  }
  if (/not a git repository/.test(said)) {
    const remedy =
      'Put actions/checkout with "fetch-depth: 2147483647" before this step, and name its `path` as `checkout`'
    return { message: `${command}: it is not a git repository`, remedy }
  }
  const obstacle = remedyForNetwork(said)
  if (obstacle !== undefined) return { message: `${command}: ${printable(said, 500)}`, remedy: obstacle }
  if (code === 'ENOENT') {
    const remedy = 'Install git on the runner, put actions/checkout before this step, and name its `path` as `checkout`'
    return { message: `git could not be started in ${directory}`, remedy }
  }
  const remedy = 'Check that actions/checkout ran with "fetch-depth: 2147483647", and re-run the job'
  return { message: `${command}: ${printable(said, 500)}`, remedy }
}

/** git uses libcurl: HTTPS_PROXY and NO_PROXY count for it too, NODE_EXTRA_CA_CERTS does not. */
function remedyForNetwork(said: string): string | undefined {
  if (/response 407|HTTP code 407 from proxy/.test(said))
    return 'Put user and password of the proxy into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT (docs/setup.md, "Behind a proxy")'
  if (/CONNECT tunnel failed|from proxy after CONNECT|resolve proxy/.test(said))
    return 'See that the proxy of HTTPS_PROXY runs and allows CONNECT to this server, or name the server in NO_PROXY (docs/setup.md, "Behind a proxy")'
  if (/SSL certificate problem|certificate verification failed/.test(said))
    return 'If your network has an authority of its own, name the file with its certificate, and the system\'s, in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")'
  return undefined
}

export type RunGit = (args: readonly string[], options?: GitRunOptions) => Promise<GitResult>
export type StreamGit = (args: readonly string[], input: string) => AsyncIterable<Buffer>
