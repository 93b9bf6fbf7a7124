import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import { recordsOf } from '../support/effects.ts'
import { grantsOf, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const RULES = '.github/jit-access.yml'
const CHANGED = ACME_RULES.replace('max_duration: 8h', 'max_duration: 2h')

async function ruleRecords() {
  const all = Object.entries(await recordsOf(scenario))
  return all.filter(([path]) => path.startsWith('2026-11/rules/'))
}
const blobAt = async (sha: string) => scenario.sandbox.github.git.text(['rev-parse', `${sha}:${RULES}`])
const witnessed = () =>
  [...(scenario.sandbox.aws.buckets.get(ACME.bucket)?.objects ?? [])].flatMap(([key, { body }]) =>
    key.startsWith('ledger/rules/') ? [{ key, ...JSON.parse(Buffer.from(body).toString('utf8')) }] : [],
  )

describe('a merge that changes the rules', () => {
  it.each(['merge', 'squash', 'rebase'] as const)(
    'is recorded with who asked, approved and merged, and who gains and loses: %s',
    async method => {
      expect(CHANGED).not.toBe(ACME_RULES)
      const push = await scenario.merge({ files: { [RULES]: CHANGED }, by: 'dave', approvedBy: ['carol'], method })
      expect((await scenario.grant(push)).exitCode).toBe(0)
      const id = expect.any(Number)
      const path = `2026-11/rules/${push.sha.slice(0, 12)}.json`
      expect(await ruleRecords()).toEqual([
        [
          path,
          {
            observedAt: expect.stringMatching(/^2026-11-23T10:/),
            run: 'https://github.com/acme/jit-access/actions/runs/4711',
            startedBy: expect.objectContaining({ event: 'push' }),
            kind: 'rules-changed',
            mergeSha: push.sha,
            mergedAt: expect.stringMatching(/^2026-11-23T10:/),
            pullRequest: { number: push.number, url: expect.stringContaining(`/pull/${push.number}`) },
            requestedBy: { login: 'dave', id },
            requestedAt: expect.stringMatching(/^2026-11-23T10:/),
            mergedBy: { login: 'carol', id },
            approvedBy: [{ login: 'carol', id, at: expect.stringMatching(/^2026-11-23T10:/) }],
            before: await blobAt(push.before),
            after: await blobAt(push.sha),
            changes: [expect.stringMatching(/has other limits: .*8h → 2h/)],
          },
        ],
      ])
      expect(witnessed()).toMatchObject([{ key: 'ledger/rules/2026-11/001.json', kind: 'other', path }])
      await scenario.grant(push)
      expect(await ruleRecords()).toHaveLength(1)
      expect((await scenario.verify()).exitCode).toBe(0)
    },
  )

  it('names nobody as approver who approved an earlier commit, after the merge, or withdrew it', async () => {
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({
      author: 'alice-gh',
      title: 'Rules',
      branch: 'rules',
      changes: { [RULES]: ACME_RULES },
    })
    github.review(number, { by: 'dave', state: 'APPROVED' })
    await scenario.clock.advance(1_000)
    await github.push(number, { by: 'alice-gh', changes: { [RULES]: CHANGED } })
    const merged = await github.merge(number, { by: 'carol', method: 'merge' })
    await scenario.clock.advance(1_000)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await scenario.grant({ ...merged, number })
    expect(await ruleRecords()).toMatchObject([[expect.any(String), { approvedBy: [], mergedBy: { login: 'carol' } }]])
  })

  it('is recorded when nobody can read the rules any more, and the job is red for that', async () => {
    const push = await scenario.merge({ files: { [RULES]: 'version: 7\n' }, by: 'dave' })
    expect((await scenario.grant(push)).exitCode).toBe(1)
    expect(await ruleRecords()).toMatchObject([
      [expect.any(String), { changes: [expect.stringMatching(/^The rules cannot be read any more/)] }],
    ])
  })

  it('keeps no access from being given when GitHub does not tell who approved, and is recorded by a later run', async () => {
    const rules = await scenario.merge({ files: { [RULES]: CHANGED }, by: 'dave' })
    const { sha, number } = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const push = { before: rules.before, sha, number }
    const path = new RegExp(`/pulls/${rules.number}/reviews`)
    scenario.sandbox.github.faults.add({ method: 'GET', path, kind: 'status', status: 500, count: 99 })
    const granted = await scenario.grant(push)
    expect([granted.exitCode, grantsOf(granted).length]).toEqual([1, 1])
    expect(granted.log).toContain(
      `The change of the rules by commit ${rules.sha.slice(0, 12)} is not on the ledger. Run this job again`,
    )
    expect(await ruleRecords()).toEqual([])
    scenario.sandbox.github.faults.clear()
    expect((await scenario.grant(push)).exitCode).toBe(0)
    expect(await ruleRecords()).toMatchObject([[expect.any(String), { approvedBy: [{ login: 'carol' }] }]])
  })

  it('is recorded nowhere by a dry run', async () => {
    const push = await scenario.merge({ files: { [RULES]: CHANGED }, by: 'dave' })
    await scenario.grant(push, { with: { mode: 'grant', 'dry-run': 'true' } })
    expect([await ruleRecords(), witnessed()]).toEqual([[], []])
  })
})

describe('rules that were pushed without a pull request', () => {
  it('are recorded as that, beside what the same push gives', async () => {
    const before = await scenario.sandbox.github.mainSha()
    await scenario.writeRules(CHANGED)
    const changedAt = await scenario.sandbox.github.mainSha()
    const { sha, number } = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const granted = await scenario.grant({ before, sha, number })
    expect(grantsOf(granted)).toHaveLength(1)
    const [[path, record] = ['', {}]] = await ruleRecords()
    expect(path).toBe(`2026-11/rules/${changedAt.slice(0, 12)}.json`)
    expect(record).toMatchObject({ kind: 'rules-changed', directPush: true, approvedBy: [] })
    expect(record).not.toHaveProperty('pullRequest')
  })
})

it('leaves no such record of a push that changes no rules', async () => {
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  expect([await ruleRecords(), witnessed()]).toEqual([[], []])
})
