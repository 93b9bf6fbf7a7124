import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the annotations of all recorded jobs', () => {
  const folder = new URL('../recorded/', import.meta.url)
  const texts = readdirSync(folder).map(file => readFileSync(new URL(file, folder), 'utf8'))
  const errors = texts.flatMap(text => text.split('\n').filter(line => line.startsWith('::error')))

  it('end with one full stop', () => {
    expect(errors.length).toBeGreaterThan(10)
    expect(errors.filter(line => /[.][.]( |$)/.test(line))).toEqual([])
  })

  it('say why a request was refused once, at its line', () => {
    const refused = errors.filter(line => line.includes('approvals that rule 1 asks for'))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter(line => !line.startsWith('::error file='))).toEqual([])
  })
})
