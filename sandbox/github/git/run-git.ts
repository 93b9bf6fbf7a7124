import { execFile } from 'node:child_process'

export interface GitOptions {
  readonly input?: Uint8Array | string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Standard output of a git command that is blind to the user's own git configuration. */
export function runGit(args: readonly string[], { input, env, cwd }: GitOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { cwd, env: isolated(env), encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const
    const child = execFile('git', args, settings, (error, stdout, stderr) => {
      if (error) reject(new Error(`git ${args[0]}: ${stderr.toString().trim() || error.message}`, { cause: error }))
      else resolve(stdout)
    })
    child.stdin?.on('error', () => {}) // git may end before it has read everything; its exit code says why.
    child.stdin?.end(input ?? '')
  })
}

function isolated(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH = '', TMPDIR } = process.env
  return {
    PATH,
    ...(TMPDIR && { TMPDIR }),
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...env,
  }
}

const answers = new Map<string, Promise<Buffer>>()
const MOST_ANSWERS = 2_000

/** The same, asked once for all repositories: `args` name objects by their SHAs, and the repository in `cwd` has them. */
export function askGit(args: readonly string[], cwd: string): Promise<Buffer> {
  const key = args.join('\0')
  const answer = answers.get(key) ?? runGit(args, { cwd })
  answer.catch(() => answers.delete(key))
  if (answers.size >= MOST_ANSWERS) answers.clear()
  answers.set(key, answer)
  return answer
}
