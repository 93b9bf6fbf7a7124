import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { streamGit } from '../src/git/process.ts'
import { temporaryDirectory } from './github/harness.ts'

afterEach(() => vi.unstubAllEnvs())

/** Puts a program in the place of git. */
async function stubGit(script: string): Promise<string> {
  const directory = await temporaryDirectory()
  const path = join(directory, 'git')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  vi.stubEnv('PATH', `${directory}:${process.env.PATH}`)
  return directory
}

async function readAll(directory: string): Promise<string> {
  let text = ''
  for await (const chunk of streamGit(directory, ['cat-file', '--batch'], 'x\n')) text += chunk
  return text
}

test('what git reports is an error with a remedy', async () => {
  const directory = await temporaryDirectory()
  await expect(readAll(directory)).rejects.toThrow(/it is not a git repository\. Put actions\/checkout/)
})

test.each(['exit 3', 'kill -9 $$'])('an answer that breaks off is no answer: %s', async end => {
  const directory = await stubGit(`echo part; ${end}`)
  await expect(readAll(directory)).rejects.toThrow(/git cat-file failed .* re-run the job/)
})

test('a git that is not installed is named', async () => {
  const directory = await temporaryDirectory()
  vi.stubEnv('PATH', directory)
  await expect(readAll(directory)).rejects.toThrow('Install git')
})

test('git ends when nobody reads on', async () => {
  const directory = await stubGit('echo $$ > "$PID_FILE"; exec yes')
  vi.stubEnv('PID_FILE', join(directory, 'pid'))
  for await (const chunk of streamGit(directory, ['cat-file', '--batch'], '')) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  const pid = Number(await readFile(join(directory, 'pid'), 'utf8'))
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 600_000 })
})
