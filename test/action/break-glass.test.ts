import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import {
  BREAK_GLASS_RULES,
  breakGlass,
  kindsIn,
  mergeUrgent,
  reviewIssues,
  reviewText,
  saidOn,
  statesIn,
} from '../support/break-glass.ts'
import { fullNumbers } from '../support/full-numbers.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

const HOUR = 60 * MINUTE

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  // The built action plays the whole story where all numbers are asked for.
  scenario = await openScenario({ rules: BREAK_GLASS_RULES, level: fullNumbers ? 'dist' : 'modes' })
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

const issues = () => reviewIssues(scenario)
const said = (number: number) => saidOn(scenario, number)
const write = (number: number, by: string, id: string, verdict: 'approved' | 'rejected' = 'approved') =>
  github.comment(number, { by, body: reviewText(id, verdict) })

describe('access that nobody approved', () => {
  it('is given to people of the rule at once, loudly, and its review is asked for', async () => {
    const { result, id, issue } = await breakGlass(scenario)
    expect([result.exitCode, kindsIn(result)]).toEqual([0, ['granted']])
    expect(scenario.policies('alice')).toHaveLength(1)
    const [comment = ''] = said(1)
    expect(comment.split('\n')[1]).toMatch(
      /^### 🚨 Break-glass: <code>alice<\/code> has access in <code>dev<\/code> until 23 Nov 2026, 11:00 UTC, which nobody approved; another person who may approve has to review it by 24 Nov 2026, 10:00 UTC$/,
    )
    expect(result.summary).toContain('🚨 Break-glass')
    expect(issues()).toMatchObject([{ state: 'open', by: 'github-actions[bot]' }])
    expect(issues()[0]?.body).toContain(`/jit review ${id} approved: TEXT`)
    expect(JSON.parse(result.outputs.result ?? '{}').outcomes[0].approval).toMatchObject({
      kind: 'break-glass',
      by: [],
      review: { approvals: 1, dueAt: '2026-11-24T10:00:00Z' },
    })
    expect(issue).toBeGreaterThan(0)
    const swept = await scenario.sweep()
    expect([swept.exitCode, statesIn(swept)]).toEqual([0, ['live', 'review open']])
  })

  it('is settled by the comment of another person who may approve, which closes the issue and stays on record', async () => {
    const { id, issue } = await breakGlass(scenario)
    write(issue, 'carol', id)
    const reviewed = await scenario.review()
    expect([reviewed.exitCode, statesIn(reviewed)]).toEqual([0, []])
    expect(issues()).toMatchObject([{ state: 'closed' }])
    expect(said(issue).at(-1)).toContain('<code>carol</code> has approved')
    expect((await scenario.verify()).exitCode).toBe(0)
    // An edited or deleted comment changes nothing that is on record.
    github.deleteComment(github.comments(issue)[0]?.id ?? 0)
    await scenario.clock.advance(30 * HOUR)
    const swept = await scenario.sweep()
    expect([swept.exitCode, statesIn(swept).filter(state => state.startsWith('review'))]).toEqual([0, []])
    expect(issues()).toMatchObject([{ state: 'closed' }])
  })

  it('is an alarm when the review is overdue, and the sweep is red until it is done', async () => {
    const { id, issue } = await breakGlass(scenario)
    await scenario.clock.advance(25 * HOUR)
    const swept = await scenario.sweep()
    expect([swept.exitCode, statesIn(swept)]).toEqual([1, ['expired', 'review overdue']])
    expect(github.issues.some(({ title }) => title.includes('The sweep found'))).toBe(true)
    expect(issues()[0]?.body).toContain('The review is overdue')
    write(issue, 'carol', id)
    expect((await scenario.sweep()).exitCode).toBe(0)
    expect(issues()).toMatchObject([{ state: 'closed' }])
  })

  it('is opened again when its issue is closed by hand, by that event or by the next sweep', async () => {
    const { issue } = await breakGlass(scenario)
    github.closeIssue(issue)
    expect((await scenario.review()).exitCode).toBe(0)
    expect(issues()).toMatchObject([{ state: 'open' }])
    github.closeIssue(issue)
    await scenario.sweep()
    expect(issues()).toMatchObject([{ state: 'open' }])
    expect(said(issue).at(-1)).toContain('it is open again')
  })

  it('is not settled by those who asked or had it', async () => {
    const { id, issue } = await breakGlass(scenario)
    write(issue, 'alice-gh', id)
    await scenario.review()
    expect(issues()).toMatchObject([{ state: 'open' }])
    expect(said(issue).at(-1)).toMatch(/This comment is no review: alice-gh would approve their own access/)
  })

  it('is not given a second time to the same people before the first is reviewed, and is afterwards', async () => {
    const { id, issue } = await breakGlass(scenario)
    const second = await mergeUrgent(scenario, {
      'requests/alice.yaml': request({ break_glass: 'true', reason: 'again' }),
    })
    const refused = await scenario.grant(second)
    expect([refused.exitCode, kindsIn(refused)]).toEqual([1, expect.arrayContaining(['refused'])])
    expect(refused.log).toContain(`has not been reviewed, which is due at 24 Nov 2026, 10:00 UTC`)
    // Nor for another user, by the same person who asks.
    const other = await mergeUrgent(scenario, { 'requests/bob.yaml': request({ break_glass: 'true' }) }, 'alice-gh')
    expect(kindsIn(await scenario.grant(other))).toEqual(['refused'])
    write(issue, 'carol', id)
    await scenario.review()
    expect(kindsIn(await scenario.grant(second))).toContain('granted')
  })

  it('is an alarm when it is rejected, which closes the issue', async () => {
    const { id, issue } = await breakGlass(scenario)
    write(issue, 'carol', id, 'rejected')
    const reviewed = await scenario.review()
    expect([reviewed.exitCode, statesIn(reviewed)]).toEqual([1, ['review rejected']])
    expect(reviewed.log).toContain('carol rejected it: looked at the transcript')
    expect(issues()).toMatchObject([{ state: 'closed' }])
    const swept = await scenario.sweep()
    expect([swept.exitCode, statesIn(swept)]).toEqual([1, ['live', 'review rejected']])
  })
})

describe('the same', () => {
  it('is done by the built action', async () => {
    const built = await openScenario({ rules: BREAK_GLASS_RULES, level: 'dist' })
    try {
      const { result, id, issue } = await breakGlass(built)
      expect([result.exitCode, kindsIn(result)]).toEqual([0, ['granted']])
      built.sandbox.github.comment(issue, { by: 'carol', body: reviewText(id) })
      const reviewed = await built.review()
      expect([reviewed.exitCode, statesIn(reviewed)]).toEqual([0, []])
      expect(reviewIssues(built)).toMatchObject([{ state: 'closed' }])
    } finally {
      await built.close()
    }
  })

  it('is done for a person without an IAM user, under their name', async () => {
    const rules = BREAK_GLASS_RULES.replace('alice-gh, bob-gh', 'nora-gh, bob-gh')
    const company = await openScenario({ rules, people: { nora: 'account-access' } })
    try {
      const files = { 'requests/nora.yaml': request({ break_glass: 'true' }) }
      const result = await company.grant(await mergeUrgent(company, files, 'nora-gh'))
      expect([result.log.match(/^::error/gm), kindsIn(result)]).toEqual([null, ['granted']])
      const again = { 'requests/nora.yaml': request({ break_glass: 'true', reason: 'again' }) }
      expect(kindsIn(await company.grant(await mergeUrgent(company, again, 'nora-gh')))).toContain('refused')
      const swept = await company.sweep()
      expect([swept.exitCode, statesIn(swept)]).toEqual([0, expect.arrayContaining(['review open'])])
    } finally {
      await company.close()
    }
  })
})
