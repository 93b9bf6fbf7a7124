import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runCommandLine } from './command-line.ts'
import { grantsOf, MINUTE, openScenario, request } from './scenario.ts'

const run = promisify(execFile)

/** A clone of a repository whose jobs granted, refused, ended and looked, and a copy of the witness of its account. */
export interface LedgerWorld {
  readonly clone: string
  readonly witness: string
  /** The id of the grant that alice had, and of the request of bob that was refused. */
  readonly granted: string
  readonly refused: string
  close(): Promise<void>
}

/** Plays the story in the sandbox, with times between its jobs that differ by more than clocks do. */
export async function makeLedgerWorld(): Promise<LedgerWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'jit-ledger-'))
  const scenario = await openScenario()
  try {
    const [alice] = grantsOf(
      await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } })),
    )
    await scenario.clock.advance(15 * MINUTE)
    const bob = await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh', approvedBy: [] })
    const refused = JSON.parse((await scenario.grant(bob)).outputs.result ?? '').outcomes[0]
    await scenario.clock.advance(15 * MINUTE)
    await scenario.revoke({ user: 'alice' })
    await scenario.clock.advance(60 * MINUTE)
    await scenario.logs({ 'grant-id': alice?.id ?? '', 'last-look': 'true' })
    const checkout = join(directory, 'checkout')
    await scenario.sandbox.github.clone(checkout, { files: false })
    const origin = (await run('git', ['-C', checkout, 'remote', 'get-url', 'origin'])).stdout.trim()
    const clone = join(directory, 'clone')
    await run('git', ['clone', '--quiet', '--no-hardlinks', origin, clone])
    await run('git', ['-C', clone, 'remote', 'set-url', 'origin', 'https://github.com/acme/jit-access.git'])
    const bucket = join(directory, 'buckets')
    await scenario.copyWitness(bucket)
    const witness = join(directory, 'witness')
    await cp(join(bucket, (await readdir(bucket))[0] ?? ''), join(witness, 'dev'), { recursive: true })
    return {
      clone,
      witness,
      granted: alice?.id ?? '',
      refused: `${bob.sha.slice(0, 12)}-${refused.digest}`,
      close: () => rm(directory, { recursive: true, force: true }),
    }
  } finally {
    await scenario.close()
  }
}

/** What a verification says. */
export interface Verified {
  readonly exitCode: number
  readonly out: string
  readonly err: string
  /** `kind place` of each difference, sorted. */
  readonly named: readonly string[]
  readonly result: Record<string, unknown>
}

/** Runs `verify` of the command line in this process, from a clone. */
export async function verifyClone(clone: string, ...args: readonly string[]): Promise<Verified> {
  const said = await runCommandLine(clone, 'verify', '--json', ...args)
  const result = JSON.parse(said.out === '' ? '{}' : said.out) as {
    differences?: readonly { kind: string; place: string }[]
  }
  const named = (result.differences ?? []).map(({ kind, place }) => `${kind} ${place}`).toSorted()
  return { ...said, named, result }
}
