import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/domain/merge/outcome.ts'
import { renderGrantComment } from '../../src/render/grant-comment.ts'
import { MERGE, PATH } from '../domain/evidence.ts'
import { granted, request } from './granted.ts'

/** A comment on GitHub, its hidden marker included. */
const LIMIT = 65_536 - 200

/** A grant in as many characters as the rules allow: 20 nodes, and a reason of which every sign takes an entity. */
const { grant, entry } = widest()
const about = { entry, merge: { sha: MERGE } }
const all = (...outcomes: readonly Outcome[]) => Array.from({ length: 30 }, () => outcomes).flat()
const refusals = Array.from({ length: 250 }, (_, index) => ({
  message: `GitHub does not know who wrote commit ${index} (somebody@laptop.local)`,
  remedy: 'Add that e-mail address to the GitHub account, or commit with its noreply address',
}))
const problem = { file: PATH, line: 1, column: 1, message: '`'.repeat(500), remedy: '`'.repeat(500) }

describe('a comment on a pull request', () => {
  it.each<[string, readonly Outcome[], number]>([
    ['grants', all({ kind: 'granted', grant, ...about, repeated: false }), 0],
    ['refusals for many reasons each', all({ kind: 'refused', ...about, refusals }), 0],
    ['failures', all({ kind: 'failed', ...about, message: '*'.repeat(5_000) }), 0],
    ['untouched entries', all(...all({ kind: 'kept', ...about })), 0],
    ['files that cannot be read', [], 200],
    [
      'all of that',
      all({ kind: 'granted', grant, ...about, repeated: false }, { kind: 'refused', ...about, refusals }),
      200,
    ],
  ])('fits into the limit of GitHub: %s', (_, outcomes, mistakes) => {
    const body = renderGrantComment(outcomes, Array(mistakes).fill(problem))
    expect(body.length).toBeLessThan(LIMIT)
    const told = body.match(/^### (?!…|❌ Files)/gm)?.length ?? 0
    expect(told).toBeGreaterThan(outcomes.length > 0 ? 1 : -1)
    if (told < outcomes.length) expect(body).toContain(`… and ${outcomes.length - told} more`)
    if (mistakes > 0) expect(body).toContain('Files that could not be read')
  })

  it('counts the reasons that it omits', () => {
    expect(renderGrantComment([{ kind: 'refused', ...about, refusals }], [])).toContain('… and 240 more reasons')
  })

  it('has everything if it fits', () => {
    const body = renderGrantComment(Array(30).fill({ kind: 'kept', ...about, entry: { ...entry, request } }), [])
    expect(body.match(/^### /gm)).toHaveLength(30)
    expect(body).not.toContain('… and')
  })
})

function widest() {
  const instances = Array.from({ length: 20 }, (_, index) => `mi-${String(index).padStart(17, '0')}`)
  return granted({ ...request, instances, reason: '💥'.repeat(500) })
}
