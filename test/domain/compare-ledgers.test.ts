import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { BranchFile } from '../../src/domain/witness/branch-file.ts'
import { type ComparisonOptions, compareLedgers } from '../../src/domain/witness/compare.ts'
import { readWitnessEntry, type WitnessEntry } from '../../src/domain/witness/entry.ts'

const ID = `${'a'.repeat(12)}-0123abcd`
const FOLDER = `2026-11/${ID}`
const SERIES = `ledger/${ID}`
const ENDED = 'ended.eu-west-1'
const REPOSITORY = 'https://github.example/acme/access'
const RUN = `${REPOSITORY}/actions/runs/7`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const bytesOf = (record: unknown) => `${JSON.stringify(record, null, 2)}\n`
const file = (
  name: string,
  addedAt: number,
  record: unknown = { name },
  committed = name === 'granted' ? '12:00' : '13:00',
): BranchFile => ({
  path: `${FOLDER}/${name}.json`,
  sha256: sha256(bytesOf(record)),
  addedAt,
  committedAt: Date.parse(`2026-11-24T${committed}:00Z`),
})

interface Written {
  readonly account?: string
  readonly at?: string
  readonly run?: string
  readonly record?: unknown
  readonly path?: string
  readonly sha256?: string
  readonly key?: string
}

/** An object with a number, about a record on the branch if it has a name; `changes` says what is not as our jobs write it. */
function object(number: number, name?: string, changes: Written = {}): WitnessEntry {
  const { account = 'dev', at = `2026-11-24T10:00:0${number}Z`, run = RUN, record = { name }, ...rest } = changes
  const { key = `${SERIES}/${String(number).padStart(3, '0')}.json`, ...more } = rest
  const copied = name === undefined ? {} : { path: `${FOLDER}/${name}.json`, sha256: sha256(bytesOf(record)) }
  const kind = name === 'granted' ? 'granted' : 'other'
  const content = { version: 1, kind, name: name ?? 'granting', at, run, record, ...copied, ...more }
  return readWitnessEntry(account, key, Buffer.from(JSON.stringify(content)))
}

const opened = (at = '2026-11-24T10:00:00Z', account = 'dev') =>
  readWitnessEntry(account, 'ledger/opened.json', Buffer.from(JSON.stringify({ version: 1, at, run: RUN })))
const raw = (key: string, text: string) => readWitnessEntry('dev', key, Buffer.from(text))

const GRANT = [file('granted', 0), file(ENDED, 1)]
const WITNESS = [opened(), object(1), object(2, 'granted'), object(3, ENDED)]

const compare = (branch: readonly BranchFile[], bucket: readonly WitnessEntry[], options?: ComparisonOptions) =>
  compareLedgers(branch, bucket, { repositoryUrl: REPOSITORY, ...options })

async function said(branch: readonly BranchFile[], bucket: readonly WitnessEntry[], options?: ComparisonOptions) {
  const { differences } = await compare(branch, bucket, options)
  return differences.map(each => `${each.kind} ${'path' in each ? each.path : each.key}`)
}

const at = (number: number) => `${SERIES}/00${number}.json`

describe('the branch beside the witness', () => {
  it.each<[string, readonly BranchFile[], readonly WitnessEntry[], string[]]>([
    ['nothing, of a branch as our jobs left it', GRANT, WITNESS, []],
    ['nothing, of an end under another name beside a forged one that was taken back', [file('granted', 0), file(`${ENDED}.20261123T110000Z`, 1, { name: ENDED })], WITNESS, []],
    ['nothing, of evidence, which is not witnessed', [...GRANT, file('evidence.eu-west-1', 2)], WITNESS, []],
    ['nothing, of reads of transcripts, which are not witnessed', [...GRANT, { ...file('x', 2), path: '2026-11/reads/7-1.json' }], WITNESS, []],
    ['a record that was removed', [file('granted', 0)], WITNESS, [`removed ${FOLDER}/${ENDED}.json`]],
    ['a record that was edited', [file('granted', 0), file(ENDED, 1, 'other')], WITNESS, [`edited ${FOLDER}/${ENDED}.json`]],
    ['a record that was added', [...GRANT, file('refused', 2)], WITNESS, [`added ${FOLDER}/refused.json`]],
    ['records in another order', [file('granted', 1), file(ENDED, 0)], WITNESS, [`reordered ${FOLDER}/${ENDED}.json`]],
    ['nothing, of a record that a later run added', [file('granted', 1, { name: 'granted' }, '14:00'), file(ENDED, 0)], WITNESS, []],
    ['a record that the branch had before it was written down', [file('granted', 0, { name: 'granted' }, '09:30'), file(ENDED, 1)], WITNESS, [`reordered ${FOLDER}/granted.json`]],
    ['an object that is missing', GRANT, [opened(), object(1), object(3, ENDED)], [`gap ${at(2)}`, `added ${FOLDER}/granted.json`]],
    ['an object that is not ours', GRANT, [...WITNESS, raw(at(4), 'x')], [`unreadable ${at(4)}`]],
    ['a key that is not ours', GRANT, [...WITNESS, raw(`${SERIES}/a.json`, '{}')], [`unreadable ${SERIES}/a.json`]],
    ['an object without the run that wrote it', GRANT, [...WITNESS, raw(at(4), '{"version":1,"kind":"other","name":"x","at":"2026-11-24T10:00:00Z"}')], [`unreadable ${at(4)}`]],
    ['an object whose record was changed', GRANT, [opened(), object(1), object(2, 'granted', { record: { name: 'granted', to: 'mallory' }, sha256: sha256(bytesOf({ name: 'granted' })) }), object(3, ENDED)], [`inconsistent ${at(2)}`]],
    ['an object that is older than the one before it', GRANT, [opened(), object(1), object(2, 'granted', { at: '2026-11-24T12:00:00Z' }), object(3, ENDED)], [`misdated ${at(3)}`]],
    ['nothing, of clocks that differ by minutes', GRANT, [opened(), object(1), object(2, 'granted', { at: '2026-11-24T10:09:00Z' }), object(3, ENDED)], []],
    ['a witness without its beginning', GRANT, WITNESS.slice(1), ['not-opened ledger/opened.json']],
    ['a beginning that is younger than the records', GRANT, [opened('2026-11-25T10:00:00Z'), ...WITNESS.slice(1)], ['opened-late ledger/opened.json']],
  ])('names %s', async (_, branch, bucket, expected) => {
    expect(await said(branch, bucket)).toEqual(expected)
  })
}) // biome-ignore format: a table

describe('witnesses of other repositories and accounts', () => {
  const OTHER = { run: 'https://github.example/acme/other/actions/runs/7' }

  it('names each object of another repository that the branch does not have', async () => {
    const bucket = [opened(), object(1, undefined, OTHER), object(2, 'granted', OTHER)]
    expect(await said([], bucket)).toEqual([`other-repository ${at(1)}`, `other-repository ${at(2)}`])
  })

  it('takes them for ours if the branch has some of them: the repository was renamed', async () => {
    const renamed = [opened(), object(1, undefined, OTHER), object(2, 'granted', OTHER), object(3, ENDED, OTHER)]
    expect(await said(GRANT, renamed)).toEqual([])
    expect(await said(GRANT.slice(0, 1), renamed)).toEqual([`removed ${FOLDER}/${ENDED}.json`])
  })

  it('names what is about another AWS account than the bucket', async () => {
    const grant = (accountId: string) => ({ record: { name: 'granted', grant: { accountId } } })
    const branch = [file('granted', 0, grant('222222222222').record)]
    const bucket = [opened(), object(1), object(2, 'granted', grant('222222222222'))]
    const accountIds = new Map([['dev', ['111111111111']]])
    expect(await said(branch, bucket, { accountIds })).toEqual([`other-account ${at(2)}`])
    expect(await said(branch, bucket)).toEqual([])
    const mixed = [opened(), object(1, undefined, { record: { accountId: '111111111111' } }), ...bucket.slice(2)]
    expect(await said(branch, mixed)).toEqual([`other-account ${at(2)}`])
  })

  it('names a bucket that was copied twice', async () => {
    const again = [opened(undefined, 'old'), object(1, undefined, { account: 'old' })]
    const twice = [...again, object(2, 'granted', { account: 'old' }), object(3, ENDED, { account: 'old' })]
    expect(await said(GRANT, [...WITNESS, ...twice])).toEqual([`copied-twice ${at(2)}`])
  })
})

it('counts what is witnessed, and names it', async () => {
  expect(await compare(GRANT, WITNESS)).toMatchObject({ records: 2, witnessed: 2, objects: 4 })
  const more = await compare([...GRANT, file('refused', 2)], WITNESS)
  expect(more).toMatchObject({ records: 3, witnessed: 2 })
  expect([...more.witnessedPaths].toSorted()).toEqual([`${FOLDER}/${ENDED}.json`, `${FOLDER}/granted.json`])
})
