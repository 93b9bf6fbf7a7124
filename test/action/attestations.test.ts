import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { sha256 } from '../../src/domain/witness/sha256.ts'
import { type LedgerWorld, makeLedgerWorld, verifyClone } from '../support/ledger-world.ts'
import { type AttestingJob, type Instance, newInstance } from '../support/sigstore.ts'
import { TamperedWorld } from '../support/tamper.ts'

const run = promisify(execFile)
const BIN = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

const CSV = 'id,user\n1,alice\n'
const PAGE = '<!doctype html>'
const SUMS = `${sha256(CSV)}  grants.csv\n${sha256(PAGE)}  report.html\n`

let world: LedgerWorld
let copy: TamperedWorld
let commit: string
beforeAll(async () => {
  world = await makeLedgerWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jit-attested-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  copy = await TamperedWorld.of(world, folder)
  commit = await copy.git(['rev-parse', 'HEAD'])
  await mkdir(join(folder, 'report'))
  await write({ 'report/grants.csv': CSV, 'report/report.html': PAGE, 'report/SHA256SUMS': SUMS })
})

async function write(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(copy.folder, name), text)
}

const ARGS = ['--report', '../report', '--attestations', '../attestations.jsonl', '--trusted-root', '../roots.jsonl']
const verified = () => verifyClone(copy.clone, ...ARGS)

/** An attestation of each file, by a job; `by`: of another instance than the one that is trusted. */
async function attested(instance: Instance, job: Partial<AttestingJob> = {}, by = instance) {
  const lines: string[] = []
  for (const text of [CSV, PAGE, SUMS]) lines.push(await by.attest([sha256(text)], { commit, ...job }))
  await write({ 'attestations.jsonl': `${lines.join('\n')}\n`, 'roots.jsonl': `${instance.root}\n` })
}

describe.each([
  ["Sigstore's public instance, with its logs", 'public-good'],
  ["GitHub's own instance, with a timestamp authority", 'github'],
] as const)('attestations by %s', (_, kind) => {
  let instance: Instance
  beforeAll(async () => {
    instance = await newInstance(kind)
  })

  it('vouch for every file of a report', async () => {
    await attested(instance)
    const { exitCode, named, result } = await verified()
    expect({ exitCode, named }).toEqual({ exitCode: 0, named: [] })
    expect(result).toMatchObject({ attested: { files: 3, attestations: 3 } })
  })

  it('vouch for what the list of checksums has, if they are about that alone', async () => {
    const line = await instance.attest([sha256(SUMS)], { commit })
    await write({ 'attestations.jsonl': line, 'roots.jsonl': instance.root })
    expect((await verified()).named).toEqual([])
  })

  const FILES = ['SHA256SUMS', 'grants.csv', 'report.html']
  it.each<[string, string, () => Partial<AttestingJob>]>([
    [
      'of another repository',
      'other-repository-attested',
      () => ({ repositoryUrl: 'https://github.com/mallory/fork' }),
    ],
    ['on a commit of another branch', 'other-repository-attested', () => ({ commit: 'f'.repeat(40) })],
    ['by no job of GitHub Actions', 'unattested', () => ({ issuer: 'https://accounts.example.com' })],
    ['with the signature of something else', 'unattested', () => ({ signs: '{}' })],
  ])('do not vouch if they are %s', async (_what, named, job) => {
    await attested(instance, job())
    expect((await verified()).named).toEqual(FILES.map(name => `${named} ${name}`))
  })

  it('do not vouch if another authority made them', async () => {
    await attested(instance, {}, await newInstance(kind))
    expect((await verified()).named).toEqual(FILES.map(name => `unattested ${name}`))
  })

  it('are found beside a second trusted root, as GitHub writes two', async () => {
    await attested(instance)
    const other = await newInstance(kind === 'github' ? 'public-good' : 'github')
    await write({ 'roots.jsonl': `${other.root}\n${instance.root}\n` })
    expect((await verified()).named).toEqual([])
  })
})

it('is told by the built command as well, which loads what it needs for that', async () => {
  await attested(await newInstance('github'))
  const { stdout } = await run(process.execPath, [BIN, 'verify', '--json', ...ARGS], { cwd: copy.clone })
  expect(JSON.parse(stdout)).toMatchObject({ attested: { files: 3 }, differences: [] })
})

it('does not believe a certificate that is in no log, where the trusted root has one', async () => {
  await attested(await newInstance('logged-certificates'))
  expect((await verified()).named).toContain('unattested grants.csv')
})

describe('a report', () => {
  let instance: Instance
  beforeAll(async () => {
    instance = await newInstance('github')
  })
  beforeEach(() => attested(instance))

  it.each<[string, () => Promise<void>, string]>([
    ['a file that was changed', () => write({ 'report/grants.csv': `${CSV}2,bob\n` }), 'changed-file grants.csv'],
    ['a file that is missing', () => rm(join(copy.folder, 'report/report.html')), 'missing-file report.html'],
    ['a file that was added', () => write({ 'report/more.csv': CSV }), 'unlisted-file more.csv'],
  ])('names %s', async (_, tamper, named) => {
    await tamper()
    const found = await verified()
    expect([found.exitCode, found.named]).toEqual([1, [named]])
  })

  it('names a file that was changed together with its checksum', async () => {
    const changed = `${CSV}2,bob\n`
    const sums = SUMS.replace(sha256(CSV), sha256(changed))
    await write({ 'report/grants.csv': changed, 'report/SHA256SUMS': sums })
    expect((await verified()).named).toEqual(['unattested SHA256SUMS', 'unattested grants.csv'])
  })

  it('says what to do about files that are not there, or no roots', async () => {
    await write({ 'roots.jsonl': '{}' })
    expect((await verified()).err).toMatch(/has no trusted root.*gh attestation trusted-root/)
    await rm(join(copy.folder, 'attestations.jsonl'))
    expect(await verified()).toMatchObject({ exitCode: 2, err: expect.stringContaining('gh attestation') })
    const half = await verifyClone(copy.clone, '--report', '../report')
    expect(half).toMatchObject({ exitCode: 2, err: expect.stringContaining('Attestations need all of `report`') })
  })
})
