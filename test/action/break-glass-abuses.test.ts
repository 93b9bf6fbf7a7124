import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { debtSeries } from '../../src/domain/witness/keys.ts'
import {
  BREAK_GLASS_RULES,
  breakGlass,
  kindsIn,
  mergeUrgent,
  reviewIssues,
  reviewText,
  saidOn,
  statesIn,
  URGENT,
} from '../support/break-glass.ts'
import { type JobSettings, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: each way around the review, one story each.

const AGAIN: JobSettings = { environment: { GITHUB_RUN_ATTEMPT: '2' } }
const RULE_FILE = '.github/jit-access.yml'

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario({ rules: BREAK_GLASS_RULES })
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

/** The keys of the witness that tell of access without an approval. */
const witnessed = () =>
  [...scenario.sandbox.aws.buckets.values()].flatMap(({ objects }) =>
    [...objects.keys()].filter(key => key.includes(debtSeries('alice'))),
  )

const bucketIsDown = () => {
  for (const operation of ['PutObject', 'GetObject'] as const)
    scenario.sandbox.aws.faults.add({ operation, kind: 'error', code: 'InternalError', status: 503, count: 1_000 })
}

describe('access without an approval is refused', () => {
  it.each<[string, Parameters<typeof mergeUrgent>[1], string, string]>([
    ['to a person who is not among them', { 'requests/pia.yaml': request({ break_glass: 'true' }) }, 'pia-gh', 'pia-gh had a part'],
    ['for a person who is not among them', { 'requests/pia.yaml': request({ break_glass: 'true' }) }, 'alice-gh', 'it would be for pia-gh'],
    ['for longer than the rule lets', { 'requests/alice.yaml': request({ break_glass: 'true', duration: '2h' }) }, 'alice-gh', '2h is longer than the 1h'],
    ['with rules that the same pull request loosens', { ...URGENT, [RULE_FILE]: `${BREAK_GLASS_RULES}# mine\n` }, 'alice-gh', 'could have written its own permission'],
    ['with a start that lies ahead', { 'requests/alice.yaml': request({ break_glass: 'true', start: '2026-11-23T12:00:00Z' }) }, 'alice-gh', 'stands beside `break_glass`'],
  ])('%s', async (_, files, by, why) => {
    const result = await scenario.grant(await mergeUrgent(scenario, files, by))
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(why)
    expect([...scenario.policies('alice'), ...scenario.policies('pia')]).toEqual([])
    expect([reviewIssues(scenario), witnessed()]).toEqual([[], []])
  }) // biome-ignore format: a table

  it('by rules that let nobody when it was merged, however they were loosened since', async () => {
    await scenario.writeRules(ACME_RULES)
    const push = await mergeUrgent(scenario)
    await scenario.writeRules(BREAK_GLASS_RULES)
    const result = await scenario.grant(push)
    expect(kindsIn(result)).toEqual(['refused'])
    expect(result.log).toContain('When this was merged, the rules did not allow it')
    expect(scenario.policies('alice')).toEqual([])
  })

  it('to another person who has the login now: by its id, when it was first seen', async () => {
    await breakGlass(scenario)
    for (const { objects } of scenario.sandbox.aws.buckets.values())
      for (const key of objects.keys()) if (key.includes('break-glass')) objects.delete(key)
    const { people } = github
    people.named('alice-gh').deleted = true
    github.collaborator('alice-gh', 'write')
    const files = { 'requests/alice.yaml': request({ break_glass: 'true', reason: 'another' }) }
    const result = await scenario.grant(await mergeUrgent(scenario, files))
    expect(kindsIn(result)).toContain('refused')
    expect(result.log).toContain('The account alice-gh has changed hands')
  })

  it('while the bucket does not answer, even at the first attempt: nobody would have to review it', async () => {
    const push = await mergeUrgent(scenario)
    bucketIsDown()
    const result = await scenario.grant(push)
    expect([result.exitCode, kindsIn(result)]).toEqual([1, ['refused']])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('by a re-run after its end', async () => {
    const push = await mergeUrgent(scenario)
    await scenario.grant(push)
    await scenario.revoke({ user: 'alice' })
    const again = await scenario.grant(push, AGAIN)
    expect([again.exitCode, kindsIn(again)]).toEqual([1, ['refused']])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('by a re-run after it was rejected', async () => {
    const push = await mergeUrgent(scenario)
    const { policy = '' } = JSON.parse((await scenario.grant(push)).outputs.grants ?? '[]')[0]
    const [issue] = reviewIssues(scenario)
    github.comment(issue?.number ?? 0, { by: 'carol', body: reviewText(policy.split('.').at(-1) ?? '', 'rejected') })
    await scenario.review()
    await scenario.deletePolicy('alice', policy)
    const again = await scenario.grant(push, AGAIN)
    expect(kindsIn(again)).toEqual(['refused'])
    expect(again.log).toContain('was rejected in the review')
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('what was not given after all', () => {
  it("has not to be reviewed, and is in nobody's way", async () => {
    const push = await mergeUrgent(scenario)
    scenario.sandbox.aws.faults.add({ operation: 'PutUserPolicy', kind: 'error', code: 'AccessDenied', status: 403 })
    expect(kindsIn(await scenario.grant(push))).toEqual(['failed'])
    expect(statesIn(await scenario.sweep())).toEqual([])
    expect(kindsIn(await scenario.grant(push, AGAIN))).toEqual(['granted'])
    expect(statesIn(await scenario.sweep())).toEqual(['live', 'review open'])
  })
})

describe('a review', () => {
  const stillOpen = async (issue: number) => {
    const result = await scenario.review()
    expect(statesIn(result)).toEqual(['review open'])
    expect(reviewIssues(scenario)).toMatchObject([{ state: 'open', number: issue }])
    return saidOn(scenario, issue).at(-1) ?? ''
  }

  it.each<[string, (issue: number, id: string) => void, string]>([
    ['of a bot', (issue, id) => github.comment(issue, { by: 'helper[bot]', body: reviewText(id) }), 'not written by a person'],
    ['of a person without the right', (issue, id) => github.comment(issue, { by: 'eve', body: reviewText(id) }), 'has only the permission'],
    ['that another hand wrote into a comment, in the same second', (issue, id) => github.editComment(github.comment(issue, { by: 'carol', body: 'on it' }), reviewText(id)), 'it was edited'],
    ['of another grant', (issue, id) => github.comment(issue, { by: 'carol', body: reviewText(id.replace(/^.{12}/, '0'.repeat(12))) }), 'this issue is about'],
    ['that is not one line', (issue, id) => github.comment(issue, { by: 'carol', body: `${reviewText(id)}\nOr not?` }), 'not one line'],
  ])('does not count: %s', async (_, speak, why) => {
    const { id, issue } = await breakGlass(scenario)
    speak(issue, id)
    expect(await stillOpen(issue)).toContain(why)
    expect((await scenario.sweep()).exitCode).toBe(0)
    // Answered once.
    expect(saidOn(scenario, issue).filter(text => text.includes('is no review'))).toHaveLength(1)
  }) // biome-ignore format: a table

  it('does not count in an issue that another account wrote like ours', async () => {
    const { id, issue } = await breakGlass(scenario)
    const body = github.issues.find(({ number }) => number === issue)?.body ?? ''
    const forged = github.openIssue({ by: 'mallory', title: 'Break-glass: x', body })
    github.comment(forged, { by: 'carol', body: reviewText(id) })
    expect(statesIn(await scenario.review())).toEqual(['review open'])
  })

  it('is asked for again in the words of the witness, whatever was made of the issue', async () => {
    const { id, issue } = await breakGlass(scenario)
    const before = github.issues.find(({ number }) => number === issue)?.body
    github.editIssue(issue, { title: 'nothing', body: 'Reviewed by carol.' })
    github.closeIssue(issue)
    await scenario.review()
    expect(github.issues.find(({ number }) => number === issue)).toMatchObject({ body: before, state: 'open' })
    github.comment(issue, { by: 'carol', body: reviewText(id) })
    expect(statesIn(await scenario.review())).toEqual([])
  })

  it('is written down by the sweep where its event was lost', async () => {
    const { id, issue } = await breakGlass(scenario)
    github.comment(issue, { by: 'carol', body: reviewText(id) })
    expect(statesIn(await scenario.sweep())).toEqual(['live'])
    expect(reviewIssues(scenario)).toMatchObject([{ state: 'closed' }])
  })

  it('is not made good by rules that let nobody any more: what is open stays so', async () => {
    await breakGlass(scenario)
    await scenario.writeRules(ACME_RULES)
    await scenario.clock.advance(25 * 60 * MINUTE)
    expect(statesIn(await scenario.sweep())).toContain('review overdue')
  })

  it(
    'cannot be taken back or forged by whoever writes to the branch of the ledger'.replace(
      'whoever writes',
      'people who write',
    ),
    async () => {
      const { id, issue } = await breakGlass(scenario)
      github.comment(issue, { by: 'carol', body: reviewText(id) })
      await scenario.review()
      await github.deleteBranch('access-ledger', 'mallory')
      expect(statesIn(await scenario.sweep()).filter(state => state.startsWith('review'))).toEqual([])
    },
  )
})

describe('a thief of the role that grants', () => {
  it('gets nothing out of a merge that asked for access without an approval and was refused', async () => {
    await breakGlass(scenario)
    const files = { 'requests/alice.yaml': request({ break_glass: 'true', reason: 'second' }) }
    const refused = await scenario.grant(await mergeUrgent(scenario, files))
    expect(kindsIn(refused)).toContain('refused')
    const swept = await scenario.sweep({ repair: 'true' })
    expect(statesIn(swept)).not.toContain('missing')
    expect(kindsIn(swept)).toEqual([])
  })
})
