import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../support/command-line.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

let directory: string
let clone: string
let witness: string

/** A company in which access was granted and ended; a clone as anyone has it, and a copy of the witness. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jit-terminal-'))
  clone = join(directory, 'access')
  witness = join(directory, 'witness')
  const scenario = await openScenario()
  try {
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    await scenario.revoke({ user: 'alice' })
    await run('git', ['clone', '--quiet', await originOf(scenario), clone])
    await scenario.copyWitness(witness)
  } finally {
    await scenario.close()
  }
})

afterAll(() => rm(directory, { recursive: true, force: true }))

/** Where the repository is: the sandbox's own checkouts have one branch only, as those of jobs. */
async function originOf(scenario: Scenario): Promise<string> {
  const checkout = join(directory, 'checkout')
  await scenario.sandbox.github.clone(checkout, { files: false })
  return (await run('git', ['-C', checkout, 'remote', 'get-url', 'origin'])).stdout.trim()
}

const command = (...args: string[]) => runCommandLine(clone, ...args)

describe('the command line', () => {
  it('is started by npx from a clone of the action: without a token, the network, or what it depends on', async () => {
    const environment = { PATH: process.env.PATH, HOME: directory, npm_config_cache: join(directory, 'npm') }
    const started = await run('npx', ['--offline', '--yes', ROOT, 'verify', '--witness', '../witness'], {
      cwd: clone,
      env: environment,
    })
    expect(started.stdout).toMatch(/\d+ records, \d+ witnessed/)
  })

  it('verifies the clone in another folder', async () => {
    const { exitCode, out } = await command('verify', '--checkout', clone, '--witness', witness)
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/\d+ records, \d+ witnessed/)])
  })

  it('prints the result alone as JSON', async () => {
    const { out } = await command('verify', '--witness', '../witness', '--json')
    expect(JSON.parse(out)).toMatchObject({ differences: [] })
  })

  it('exits with 1 if something differs, and names it', async () => {
    const other = join(directory, 'other')
    await symlink(witness, other)
    const made = join(witness, 'ssm-onetime-logs-dev/ledger/0123456789ab-01234567')
    await run('mkdir', ['-p', made])
    await writeFile(join(made, '001.json'), 'no record')
    try {
      const { exitCode, out, err } = await command('verify', '--witness', other)
      expect(exitCode).toBe(1)
      expect(out).toContain('0123456789ab-01234567/001.json')
      expect(err).toContain('differ')
    } finally {
      await rm(made, { recursive: true })
    }
  })

  it('compares with no witness where it is given none, and says so', async () => {
    const { exitCode, out } = await command('verify')
    expect(exitCode).toBe(0)
    expect(out).toMatch(/records?, not compared with the witness/)
    expect(out).toContain('aws s3 sync')
  })

  it('writes a report to the folder `report` here, and says of which repository it is', async () => {
    const period = ['--since', '2026-11-01T00:00:00Z', '--until', '2026-12-01T00:00:00Z']
    const asked = ['report', ...period, '--witness', '../witness', '--formats', 'jsonl']
    const unknown = await command(...asked)
    expect([unknown.exitCode, unknown.err]).toEqual([2, expect.stringContaining('--repository')])
    const { exitCode } = await command(...asked, '--repository', 'https://github.example/acme/access')
    expect(exitCode).toBe(0)
    const [header] = (await readFile(join(clone, 'report/report.jsonl'), 'utf8')).split('\n')
    expect(JSON.parse(header ?? '')).toMatchObject({ repository: 'acme/access' })
  })

  it('exits with 2 where there is no clone', async () => {
    const { exitCode, err } = await command('verify', '--checkout', join(directory, 'nothing'))
    expect([exitCode, err]).toEqual([2, expect.stringContaining('nothing')])
  })

  it('exits with 2 if there is nothing to look at, and says what to do', async () => {
    const { exitCode, err } = await command('verify', '--witness', clone)
    expect(exitCode).toBe(2)
    expect(err).toContain('aws s3 sync')
  })

  it.each([
    ['no command at all', ['', '--witness', 'x'], 'The commands are verify'],
    ['a mode that writes', ['revoke', '--everything', 'true'], 'The commands are verify'],
    ['an option that is not known', ['verify', '--witnes', 'x'], '--witnes'],
  ])('exits with 2 on %s, and shows what there is', async (_, args, says) => {
    const { exitCode, err } = await command(...args)
    expect(exitCode).toBe(2)
    expect(err).toContain(says)
    expect(err).toContain('Usage: jit-ssm-access COMMAND')
  })

  it('explains itself', async () => {
    const { exitCode, out } = await command('--help')
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Exit code: 0')])
  })
})
