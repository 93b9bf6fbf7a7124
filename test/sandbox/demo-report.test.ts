import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimCompleteness, KEPT } from '../../sandbox/demo/report.ts'
import { Timeline } from '../../sandbox/demo/timeline.ts'
import type { CompletenessCheck } from '../../src/domain/report/report.ts'

const gap = { what: 'requests/bob.yaml', meaning: 'Nothing is recorded of it', remedy: 'Run the job again' }
const check = (state: CompletenessCheck['state'], gaps: CompletenessCheck['gaps'] = []): CompletenessCheck => ({
  type: 'check',
  claim: 'Each merged request is granted',
  state,
  counts: { granted: 1, refused: 0 },
  gaps,
})

describe('the scene of the demo with the report', () => {
  let printed: ReturnType<typeof vi.spyOn>
  beforeEach(() => {
    printed = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  })
  afterEach(() => printed.mockRestore())

  function claim(checks: readonly CompletenessCheck[], { exitCode = 0, witness = ['dev'] } = {}) {
    const timeline = new Timeline({ now: () => new Date(0) })
    claimCompleteness({ timeline }, { header: { witness }, checks }, { exitCode })
    return timeline
  }

  it('claims each check in its own words, with the numbers that are not zero', () => {
    const { claims, failures } = claim([check('holds')])
    expect([claims, failures]).toEqual([2, []])
    expect(printed).toHaveBeenLastCalledWith(expect.stringContaining('Each merged request is granted (granted: 1)'))
  })

  it.each(['fails', 'unknown'] as const)('fails for a check that is "%s", and tells its gaps', state => {
    expect(claim([check(state, [gap])]).failures).toEqual([expect.stringContaining('Nothing is recorded of it')])
  })

  it.each([
    ['is red', () => claim([check('holds')], { exitCode: 1 })],
    ['has read no witness', () => claim([check('holds')], { witness: [] })],
    ['has checked nothing', () => claim([])],
  ])('fails for a report that %s', (_, play) => {
    expect(play().failures).toHaveLength(1)
  })

  it('keeps the files in a folder at the root that git ignores', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url))
    expect(`${dirname(KEPT)}/`).toBe(root)
    expect(readFileSync(`${root}.gitignore`, 'utf8').split('\n')).toContain(`${basename(KEPT)}/`)
  })
})
