import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))

/** What a file imports: files of ours by their path below src, packages by their name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1] ?? '')
  return specifiers.map(name => (name.startsWith('.') ? relative(src, join(src, dirname(file), name)) : name))
}

const below = (folder: string) => files.filter(file => file.startsWith(folder))
const allowed = (file: string, ...patterns: RegExp[]) =>
  importsOf(file).filter(name => !patterns.some(pattern => pattern.test(name)))

describe('arrows point one way', () => {
  it.each(below('domain/'))('%s: the domain imports the domain alone, and no I/O', file => {
    expect(allowed(file, /^domain\//, /^(zod|yaml)$/, /^node:(crypto|net)$/)).toEqual([])
  })

  it.each(below('render/'))('%s: rendering imports the domain alone', file => {
    expect(allowed(file, /^(domain|render)\//)).toEqual([])
  })

  it.each([...below('aws/'), ...below('github/'), ...below('git/')])(
    '%s: adapters know neither modes nor rendering, nor each other',
    file => {
      const [own] = file.split('/')
      const sdk = /^(@aws-sdk|@actions\/github|@octokit|node:)/
      expect(allowed(file, new RegExp(`^(domain|${own})/`), /^(clock|failure|once)\.ts$/, sdk)).toEqual([])
    },
  )

  it.each(below('modes/'))('%s: modes reach SDKs through adapters only', file => {
    expect(
      allowed(file, /^(domain|render|modes|aws|github|git)\//, /^(archive|clock|failure|once)\.ts$/, /^(zod|p-map)$/),
    ).toEqual([])
  })

  it('AWS and GitHub SDKs are loaded inside functions, never up front', () => {
    for (const file of files) {
      const text = readFileSync(join(src, file), 'utf8')
      expect(text, file).not.toMatch(/^import (?!type)[^\n]*'(@aws-sdk|@actions\/github|@octokit)/m)
    }
  })

  it('only the clock reads time', () => {
    for (const file of files.filter(file => file !== 'clock.ts')) {
      expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(
        /new Date\(\)|Date\.now|performance\.now|setTimeout|setInterval/,
      )
    }
  })
})
