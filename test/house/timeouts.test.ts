import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts') && !file.startsWith('workflows/') && file !== 'house/timeouts.test.ts')
  .map(file => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }))

/** A test, a hook or a wait of its own limit: `}, 60_000)` and `{ timeout: 30_000 }`. */
const LIMIT = /^\s*\}, ([0-9_]+)\)$|\btimeout: ([0-9_]+)\b/gm

it('no test has a limit of its own that a slow machine reaches', () => {
  const short = files.flatMap(({ file, text }) =>
    [...text.matchAll(LIMIT)].flatMap(([, own, option]) =>
      Number((own ?? option ?? '').replaceAll('_', '')) < 600_000 ? [file] : [],
    ),
  )
  expect(short).toEqual([])
})

it('no test holds a duration on the clock of the wall against a number', () => {
  expect(files.filter(({ text }) => /performance\.now\(\) - \w+\)\.toBeLessThan\(\d/.test(text))).toEqual([])
})
