import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeFiles } from '../../src/services/report/write-files.ts'
import { openArchive } from '../../src/services/transcripts/archive.ts'
import { temporaryDirectory } from '../github/harness.ts'
import { sampleReport } from '../support/report-sample.ts'

const { grants } = sampleReport(9)

it('writes files side by side, of texts of any length, with the sums of all', async () => {
  const workspace = await temporaryDirectory()
  const seen: string[] = []
  const names = await writeFiles(
    openArchive(workspace, 'report'),
    [
      {
        name: 'small.txt',
        before: ['a\n'],
        ofGrant: ({ id }) => `${seen.push(id)} ${id}\n`,
        after: () => [`${seen.length}\n`],
      },
      { name: 'large.txt', before: ['€'.repeat(100_000)], ofGrant: ({ id }) => `${id}😀`.repeat(20_000) },
      { name: 'late.txt', after: () => ['x'.repeat(2_000_000), 'y'] },
      { name: 'empty.txt' },
    ],
    grants,
  )
  const ids = grants.map(({ id }) => id)
  const expected = new Map([
    ['small.txt', ['a', ...ids.map((id, index) => `${index + 1} ${id}`), '9', ''].join('\n')],
    ['large.txt', '€'.repeat(100_000) + ids.map(id => `${id}😀`.repeat(20_000)).join('')],
    ['late.txt', `${'x'.repeat(2_000_000)}y`],
    ['empty.txt', ''],
  ])
  expect(names).toEqual([...expected.keys()])
  const read = (name: string) => readFile(join(workspace, 'report', name), 'utf8')
  for (const [name, text] of expected) expect((await read(name)) === text, name).toBe(true)
  const sums = [...expected].map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
  expect(await read('SHA256SUMS')).toBe(sums.join(''))
})

it('goes through the grants where there is nothing to write, and makes no folder', async () => {
  const workspace = await temporaryDirectory()
  let told = 0
  const counted = function* () {
    for (const grant of grants) {
      told++
      yield grant
    }
  }
  expect(await writeFiles(openArchive(workspace, 'report'), [], counted())).toEqual([])
  expect(told).toBe(grants.length)
  expect(await readdir(workspace)).toEqual([])
})
