import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { type Gpg, type GpgKey, openGpg } from '../support/gpg.ts'
import { type LedgerWorld, makeLedgerWorld, verifyClone } from '../support/ledger-world.ts'
import { TamperedWorld } from '../support/tamper.ts'

let world: LedgerWorld
let gpg: Gpg
let github: GpgKey
let mallory: GpgKey
let signed: TamperedWorld

beforeAll(async () => {
  gpg = await openGpg()
  github = await gpg.newKey('github', 'rsa2048')
  mallory = await gpg.newKey('mallory', 'ed25519')
  world = await makeLedgerWorld()
})
afterAll(async () => {
  await world.close()
  await gpg.close()
})

const by = (key: GpgKey) => (bytes: Uint8Array) => gpg.sign(key.user, bytes)

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jit-signed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  signed = await TamperedWorld.of(world, folder)
  await signed.signAll(by(github))
  await writeFile(join(folder, 'keys.asc'), github.publicKey)
  await writeFile(join(folder, 'bad.asc'), 'no key')
})

const verified = (...args: readonly string[]) => verifyClone(signed.clone, '--witness', '../witness', ...args)
/** The commits are others than those that the evidence was read from. */
const differences = async (keys = '../keys.asc') =>
  (await verified('--signing-keys', keys)).named.filter(each => !each.startsWith('rewritten'))

it('counts the signatures where it is given no keys, and says that it did not check them', async () => {
  const { result } = await verified()
  const { signatures } = result as { signatures: { keys: Record<string, number> } }
  expect(signatures).toEqual({ keys: { [Object.keys(signatures.keys)[0] ?? '']: 5 } })
})

it('finds every signature good that the given key made', async () => {
  expect(await differences()).toEqual([])
  const { result } = await verified('--signing-keys', '../keys.asc')
  expect(result).toMatchObject({ commits: 5, signatures: { good: 5 } })
})

it.each<[string, (t: TamperedWorld) => Promise<string>]>([
  [
    'unsigned',
    async t => {
      await t.push({ [t.path('evidence-so-far.eu-west-1')]: await t.read(t.path('evidence.ap-southeast-1')) })
      return `unsigned ${await t.short()}`
    },
  ],
  [
    'signed by a person',
    async t => {
      await t.push({ [t.path('evidence-so-far.eu-west-1')]: await t.read(t.path('evidence.ap-southeast-1')) })
      await t.move(await t.signCommit(await t.tip(), by(mallory)))
      return `unknown-key ${await t.short()}, key`
    },
  ],
  [
    'signed by GitHub in another version',
    async t => {
      const text = await t.git(['cat-file', 'commit', await t.tip()])
      const input = `${text.replace(/\n\n.*$/s, '\n\nAnother subject')}\n`
      await t.move(await t.git(['hash-object', '-t', 'commit', '-w', '--stdin'], { input }))
      return `bad-signature ${await t.short()}, key`
    },
  ],
  [
    'signed with bytes that are no signature',
    async t => {
      await t.move(await t.signCommit(await t.tip(), async () => 'signed, GitHub'))
      return `bad-signature ${await t.short()}`
    },
  ],
])('names a commit that is %s', async (_, tamper) => {
  const expected = await tamper(signed)
  expect(await differences()).toEqual([expect.stringContaining(expected)])
})

it('says what to do about a file without keys', async () => {
  const { exitCode, err } = await verified('--signing-keys', '../bad.asc')
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/has no OpenPGP key.*web-flow\.gpg/)])
})
