import { describe, expect, it } from 'vitest'
import { type Decision, type Merge, planMerge } from '../../src/domain/merge-plan.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { digestOf } from '../../src/domain/request.ts'
import { DEFAULT_FOLLOW_UP, type Rules } from '../../src/domain/rules.ts'
import { renderGrantComment } from '../../src/render/grant-comment.ts'
import { account } from '../domain/account.ts'
import { evidenceOf, MERGE, PATH, rule } from '../domain/evidence.ts'

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
  ])('fits, whatever a merge asks for: %s', (_, outcomes, mistakes) => {
    const body = renderGrantComment(outcomes, Array(mistakes).fill(problem))
    expect(body.length).toBeLessThan(LIMIT)
    const told = body.match(/^### (?!…|❌ Files)/gm)?.length ?? 0
    expect(told).toBeGreaterThan(outcomes.length > 0 ? 1 : -1)
    if (told < outcomes.length) expect(body).toContain(`… and ${outcomes.length - told} more`)
    if (mistakes > 0) expect(body).toContain('Files that could not be read')
  })

  it('counts the reasons that it leaves out', () => {
    expect(renderGrantComment([{ kind: 'refused', ...about, refusals }], [])).toContain('… and 240 more reasons')
  })

  it('tells all, where all fits', () => {
    const body = renderGrantComment(Array(30).fill({ kind: 'kept', ...about, entry: { ...entry, request: small } }), [])
    expect(body.match(/^### /gm)).toHaveLength(30)
    expect(body).not.toContain('… and')
  })
})

const small = { account: 'dev', instances: ['i-0123456789abcdef0'], durationMs: 3_600_000, reason: 'x' }

function widest(): Extract<Decision, { kind: 'grant' }> {
  const instances = Array.from({ length: 20 }, (_, index) => `mi-${String(index).padStart(17, '0')}`)
  const request = { account: 'dev', instances, durationMs: 3_600_000, reason: '💥'.repeat(500) }
  const added = { user: 'alice', request, digest: digestOf('alice', request), at: { file: PATH, line: 1, column: 1 } }
  const change = { path: PATH, before: [], after: [added] }
  const users = new Map([['alice', ['alice-gh']]])
  const rules: Rules = { accounts: new Map([['dev', account]]), rules: [rule], users, followUp: DEFAULT_FOLLOW_UP }
  const about = { problems: [], touchesRules: false, rulesBefore: rules }
  const merge: Merge = { sha: MERGE, evidence: evidenceOf({}), changes: [change], ...about }
  const [decision] = planMerge(merge, rules)
  if (decision?.kind !== 'grant') throw new Error('it was to be granted')
  return decision
}
