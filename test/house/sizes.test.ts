import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const LONGEST = 200

/** Beside the code, so that who makes the file longer reads it: `// Over 200 lines: one table of all mistakes.` */
const REASON = /^\/\/ Over 200 lines: \S.*\.$/m

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = ['src', 'sandbox', 'test'].flatMap(folder =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(ts|mjs)$/.test(file))
    .map(file => `${folder}/${file}`),
)
const texts = files.map(file => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }))
const isLong = (text: string) => text.trimEnd().split('\n').length > LONGEST
const hasReason = (text: string) => REASON.test(text)

it('every file of more than 200 lines says why it is one file', () => {
  expect(texts.filter(({ text }) => isLong(text) && !hasReason(text)).map(({ file }) => file)).toEqual([])
})

it('no shorter file says why it is long', () => {
  const excused = texts.filter(({ text }) => !isLong(text) && hasReason(text)).map(({ file }) => file)
  expect(excused).toEqual([])
})

it('no file of the action itself needs a reason', () => {
  expect(texts.filter(({ file, text }) => file.startsWith('src/') && isLong(text)).map(({ file }) => file)).toEqual([])
})
