import { expect, it } from 'vitest'
import { memoizeObjects } from '../src/git/memo.ts'
import type { GitResult, GitRunOptions, RunGit } from '../src/git/process.ts'

const SHA = 'a'.repeat(40)
const result = (stdout: string, exitCode = 0): GitResult => ({ exitCode, stdout: Buffer.from(stdout) })

/** How often git is started when a question is asked twice, one after the other, and what it is answered. */
async function askTwice(git: RunGit, args: readonly string[], options?: GitRunOptions) {
  let starts = 0
  const memoized = memoizeObjects((...question) => {
    starts += 1
    return git(...question)
  })
  const ask = () =>
    memoized(args, options).then(
      ({ stdout, exitCode }) => `${exitCode} ${stdout}`,
      (error: Error) => error.message,
    )
  return { answers: [await ask(), await ask()], starts }
}

const answers = async () => result('x')

it.each([
  ['a file of a commit', ['ls-tree', '-z', SHA, '--', 'f'], 1],
  ['a commit that is there', ['cat-file', '-e', `${SHA}^{commit}`], 1],
  ['the changes between two commits', ['diff-tree', SHA, SHA, '--'], 1],
  ['the history of a commit', ['rev-list', SHA, '--'], 1],
  ['what HEAD is', ['rev-parse', '--verify', 'HEAD^{commit}'], 2],
] as const)(
  'git is started once for what a SHA names, and each time for a name that may move: %s',
  async (_, args, starts) => {
    expect(await askTwice(answers, args)).toEqual({ answers: ['0 x', '0 x'], starts })
  },
)

it('git is started again for a commit that it did not have', async () => {
  const git: RunGit = async () => result('', 128)
  const asked = await askTwice(git, ['cat-file', '-e', SHA], { mayFail: true })
  expect(asked).toEqual({ answers: ['128 ', '128 '], starts: 2 })
})

it('git is started again after a failure', async () => {
  const git: RunGit = async () => {
    throw new Error('no git')
  }
  expect(await askTwice(git, ['ls-tree', SHA])).toEqual({ answers: ['no git', 'no git'], starts: 2 })
})

it('git is started again for an answer that is large, and for one that depends on its input', async () => {
  const large: RunGit = async () => result('x'.repeat(300_000))
  expect((await askTwice(large, ['cat-file', 'blob', SHA])).starts).toBe(2)
  expect((await askTwice(answers, ['cat-file', '--batch'], { input: SHA })).starts).toBe(2)
})

it('git is started once for a question that two parts of a job ask at once', async () => {
  let starts = 0
  const git = memoizeObjects(async () => {
    starts += 1
    return result('x')
  })
  await Promise.all([git(['ls-tree', SHA]), git(['ls-tree', SHA])])
  expect(starts).toBe(1)
})
