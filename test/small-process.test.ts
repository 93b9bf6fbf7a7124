import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

interface Failure {
  readonly code?: unknown
  readonly killed?: boolean
}

/** By the small process that starts git for a worker. */
const git = (args: readonly string[], input = '', options: object = {}) =>
  new Promise<{ error: Failure | null; stdout: Buffer; stderr: Buffer }>(resolve => {
    const settings = { cwd: tmpdir(), encoding: 'buffer', ...options } as const
    const child = execFile('git', args, settings, (error, stdout, stderr) => resolve({ error, stdout, stderr }))
    child.stdin?.on('error', () => {}).end(input)
  })

it('hands on arguments, input, environment and every byte of the answer', async () => {
  const hashed = await git(['hash-object', '--stdin'], 'x\0y')
  expect([hashed.error, hashed.stdout.toString()]).toEqual([null, expect.stringMatching(/^[0-9a-f]{40}\n$/)])
  const configured = await git(['config', '-z', '--get', 'test.x'], '', {
    env: { PATH: process.env.PATH, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'test.x', GIT_CONFIG_VALUE_0: 'é' },
  })
  expect(configured.stdout).toEqual(Buffer.from('é\0'))
})

it('fails as Node does: by exit code, without git, and over the limit of output', async () => {
  const refused = await git(['no-such-command'])
  expect([refused.error?.code, refused.stderr.toString()]).toEqual([1, expect.stringContaining('is not a git command')])
  expect((await git(['version'], '', { env: { PATH: '/nonexistent' } })).error?.code).toBe('ENOENT')
  expect((await git(['version'], '', { cwd: '/nonexistent' })).error?.code).toBe('ENOENT')
  const cut = await git(['version'], '', { maxBuffer: 3 })
  expect([cut.error?.code, cut.stdout.toString()]).toEqual(['ERR_CHILD_PROCESS_STDIO_MAXBUFFER', 'git'])
})

it('answers many at once, each its own', async () => {
  const hashes = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      git(['hash-object', '--stdin'], `${index}`).then(({ stdout }) => `${stdout}`),
    ),
  )
  expect(new Set(hashes).size).toBe(30)
})

it('leaves promisify and other programs as they are', async () => {
  expect((await promisify(execFile)('git', ['version'])).stdout).toMatch(/^git version/)
  expect((await promisify(execFile)(process.execPath, ['--version'])).stdout).toBe(`${process.version}\n`)
})
