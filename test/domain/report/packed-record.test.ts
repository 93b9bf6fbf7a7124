import { expect, it } from 'vitest'
import type { PlacedRecord } from '../../../src/domain/report/ledger-entry.ts'
import { createPack, unpacked } from '../../../src/domain/report/packed-record.ts'
import { sha256 } from '../../../src/domain/witness/sha256.ts'

const GRANT = '0123456789ab-01234567'

const entry = (path: string, text: string, id?: string): PlacedRecord<'overtaken'> =>
  ({
    kind: 'overtaken',
    place: { path, sha256: sha256(text) },
    ...(id !== undefined && { id }),
    record: { reason: text, tags: { Name: text }, pullRequest: 1 },
  }) as unknown as PlacedRecord<'overtaken'>

it('gives each record back as it was, whatever is in it, and however large', () => {
  const texts = ['', 'a', 'ä€😀"\\\u0000\u2028', 'x'.repeat(3 * 1024 * 1024), 'after', '€'.repeat(700_000), 'last']
  const entries = [...texts, ...texts].map((text, index) =>
    index % 2 ? entry(`2026-11/${GRANT}/${index}`, text, GRANT) : entry(`2026-11/stops/${index}`, text),
  )
  const pack = createPack()
  const packed = entries.map(each => pack(each))
  expect(
    packed.map(unpacked).map(({ place: { path, sha256: digest }, ...rest }) => ({ path, digest, ...rest })),
  ).toEqual(entries.map(({ place: { path, sha256: digest }, ...rest }) => ({ path, digest, ...rest })))
})

it('makes a record each time it is asked for, so nobody can change what others see', () => {
  const packed = createPack()(entry('2026-11/a', 'text'))
  expect(packed.record).toEqual(packed.record)
  expect(packed.record).not.toBe(packed.record)
})
