import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type BranchFile, compareLedgers, type WitnessObject } from '../../src/domain/witness/compare.ts'

const FOLDER = `2026-11/${'a'.repeat(12)}-0123abcd`
const SERIES = `ledger/${'a'.repeat(12)}-0123abcd`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const file = (name: string, addedAt: number, text = name): BranchFile => ({
  path: `${FOLDER}/${name}.json`,
  sha256: sha256(text),
  addedAt,
})
const object = (number: number, name?: string, text = name ?? ''): WitnessObject => ({
  key: `${SERIES}/${String(number).padStart(3, '0')}.json`,
  content: Buffer.from(
    JSON.stringify({ version: 1, ...(name && { path: `${FOLDER}/${name}.json`, sha256: sha256(text) }) }),
  ),
})
const OPENED = { key: 'ledger/opened.json', content: Buffer.from('{}') }

const GRANT = [file('granted', 0), file('ended.eu-west-1', 1)]
const WITNESS = [OPENED, object(1), object(2, 'granted'), object(3, 'ended.eu-west-1')]

const said = (branch: readonly BranchFile[], bucket: readonly WitnessObject[]) =>
  compareLedgers(branch, bucket).differences.map(each => `${each.kind} ${'path' in each ? each.path : each.key}`)

it.each<[string, readonly BranchFile[], readonly WitnessObject[], string[]]>([
  ['nothing, of a branch as our jobs left it', GRANT, WITNESS, []],
  ['nothing, of an end under another name beside a forged one that was taken back', [file('granted', 0), file('ended.eu-west-1.20261123T110000Z', 1, 'ended.eu-west-1')], WITNESS, []],
  ['nothing, of evidence, which is not witnessed', [...GRANT, file('evidence.eu-west-1', 2)], WITNESS, []],
  ['a record that was removed', [file('granted', 0)], WITNESS, [`removed ${FOLDER}/ended.eu-west-1.json`]],
  ['a record that was edited', [file('granted', 0), file('ended.eu-west-1', 1, 'other')], WITNESS, [`edited ${FOLDER}/ended.eu-west-1.json`]],
  ['a record that was added', [...GRANT, file('refused', 2)], WITNESS, [`added ${FOLDER}/refused.json`]],
  ['records in another order', [file('granted', 1), file('ended.eu-west-1', 0)], WITNESS, [`reordered ${FOLDER}/ended.eu-west-1.json`]],
  ['an object that is missing', GRANT, [OPENED, object(1), object(3, 'ended.eu-west-1')], [`gap ${SERIES}/002.json`, `added ${FOLDER}/granted.json`]],
  ['an object that is not ours', GRANT, [...WITNESS, { key: `${SERIES}/004.json`, content: Buffer.from('x') }], [`unreadable ${SERIES}/004.json`]],
  ['a key that is not ours', GRANT, [...WITNESS, { key: `${SERIES}/a.json`, content: Buffer.from('{}') }], [`unreadable ${SERIES}/a.json`]],
])('names %s', (_, branch, bucket, expected) => {
  expect(said(branch, bucket)).toEqual(expected)
}) // biome-ignore format: a table

it('counts what is witnessed', () => {
  expect(compareLedgers(GRANT, WITNESS)).toMatchObject({ records: 2, witnessed: 2 })
  expect(compareLedgers([...GRANT, file('refused', 2)], WITNESS)).toMatchObject({ records: 3, witnessed: 2 })
})
