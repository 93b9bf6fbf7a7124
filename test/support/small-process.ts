import { AsyncResource } from 'node:async_hooks'
import childProcess, { type ChildProcess, fork } from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/*
 * Node starts a process by a fork, which copies the page tables of the whole parent: 1 ms from a small process, 10 ms and more
 * from a worker of the tests, which has grown to some hundred megabytes. A scenario starts git about eighty times. So each
 * worker has a small process beside it that starts git on its behalf: the same git, with the same arguments, folder,
 * environment and input; all that comes back is what Node's own `execFile` answered there.
 */

type Callback = (error: Error | null, stdout: Buffer | string, stderr: Buffer | string) => void

interface Answer {
  readonly id: number
  readonly failure: { readonly message: string; readonly fields: object } | null
  readonly stdout: Uint8Array
  readonly stderr: Uint8Array
}

interface Options {
  readonly encoding?: BufferEncoding | 'buffer' | null
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string | URL
}

const starterFile = fileURLToPath(new URL('process-starter.mjs', import.meta.url))

const waiting = new Map<number, (answer: Answer) => void>()
let starter: ChildProcess | undefined
let lastId = 0

/** Started with the first git, and ends with this process. */
function startStarter(): ChildProcess {
  const child = fork(starterFile, { serialization: 'advanced', execArgv: [] })
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
  child.once('exit', code => {
    if (waiting.size > 0) throw new Error(`The process that starts git has ended, with ${code}`)
    starter = undefined
  })
  child.unref()
  child.channel?.unref()
  return child
}

/** `execFile('git', …)` with a callback, by the small process. */
function startGit(args: readonly string[], options: Options, callback: Callback) {
  starter ??= startStarter()
  const { send } = starter
  const id = ++lastId
  const tell = send.bind(starter) as (message: object) => boolean
  const answered = AsyncResource.bind(({ failure, stdout, stderr }: Answer) => {
    waiting.delete(id)
    if (waiting.size === 0) starter?.channel?.unref()
    const told = (bytes: Uint8Array) => (isBinary(options) ? Buffer.from(bytes) : Buffer.from(bytes).toString('utf8'))
    const error = failure && Object.assign(new Error(failure.message), failure.fields)
    callback(error, told(stdout), told(stderr))
  })
  waiting.set(id, answered)
  starter.channel?.ref()
  tell({ id, args, options: { ...options, env: { ...(options.env ?? process.env) } } })
  const chunks: Buffer[] = []
  const stdin = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
    final(done) {
      tell({ id, input: Buffer.concat(chunks) })
      done()
    },
  })
  return { stdin }
}

const isBinary = ({ encoding }: Options) => encoding === 'buffer' || encoding === null

const PATCHED = Symbol.for('jit-ssm-access.small-process')

/** From now on, in this process. Only git, and only with a callback: all else starts as ever. */
function patch(): void {
  const { execFile } = childProcess
  const patched = (file: string, args: readonly string[], options: Options, callback: Callback, ...rest: unknown[]) =>
    file === 'git' && Array.isArray(args) && typeof callback === 'function'
      ? startGit(args, options, callback)
      : Reflect.apply(execFile, childProcess, [file, args, options, callback, ...rest])
  // With all that hangs on it: `promisify` asks for a property that is not enumerable.
  childProcess.execFile = Object.defineProperties(
    patched,
    Object.getOwnPropertyDescriptors(execFile),
  ) as unknown as typeof execFile
  syncBuiltinESMExports()
}

const shared = globalThis as { [PATCHED]?: true }
if (!shared[PATCHED]) {
  shared[PATCHED] = true
  patch()
}
