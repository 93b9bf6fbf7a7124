import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES, peopleRules } from '../../sandbox/acme.ts'
import { openPersonStory, type PersonStory } from '../support/people.ts'
import { roleAdmin } from '../support/role-admin.ts'
import { grantsOf, request } from '../support/scenario.ts'

/** What a person without an IAM user is not given. */

let story: PersonStory
beforeEach(async () => {
  story = await openPersonStory('permission-set', { level: 'modes' })
})
afterEach(() => story.scenario.close())

const role = () => {
  const found = story.scenario.acme.account.roles.get(story.erin.role)
  if (!found) throw new Error('erin has no role')
  return found
}

/** Nothing is written, the job is red, and says this. */
async function expectRefusal(...words: readonly (string | RegExp)[]): Promise<void> {
  const { result } = await story.land()
  for (const word of words) expect(result.log).toMatch(word)
  expect(result.exitCode).toBe(1)
  expect(grantsOf(result)).toEqual([])
  expect(
    story.scenario.sandbox.aws.calls.filter(
      ({ operation, outcome }) => operation === 'PutRolePolicy' && outcome === 'ok',
    ),
  ).toEqual([])
}

describe('a person', () => {
  it('is refused without a role', async () => {
    story.scenario.acme.account.roles.delete(story.erin.role)
    await expectRefusal(/no role JitShell-erin under the path \/jit\//, 'infra/jit-people.yaml')
  })

  it('is refused where the role is under another path', async () => {
    const boundary = role().boundary.latest()
    story.scenario.acme.account.addRole(story.erin.role, { trust: {}, ...(boundary && { boundary }) })
    await expectRefusal(/no role JitShell-erin under the path \/jit\//)
  })

  it('is refused where the role has no boundary, and told to put it there', async () => {
    role().boundary.write(undefined, story.scenario.clock.now())
    await expectRefusal(/boundary/)
  })

  it('is refused where the role is full, in characters of a role', async () => {
    const Statement = [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }]
    const filler = JSON.stringify({ Version: '2012-10-17', Statement, Id: 'x'.repeat(9_300) })
    await roleAdmin(story.scenario).put(story.erin.role, 'standing', filler)
    const { result } = await story.land()
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/10,?240/)
    expect(story.policies()).toEqual(['standing'])
  })

  it('is refused by a rule that asks for MFA, which AWS does not tell of them', async () => {
    const rules = ACME_RULES.replace('    approvals: 1\n', '    approvals: 1\n    mfa: true\n')
    await story.scenario.writeRules(rules + peopleRules(story.scenario.acme.people))
    await expectRefusal(/MFA/)
  })

  it('does not approve access for themselves, whoever asks for it', async () => {
    const { scenario } = story
    const push = await scenario.merge({
      files: { 'requests/erin.yaml': request() },
      by: 'dave',
      approvedBy: ['erin-gh'],
    })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(grantsOf(result)).toEqual([])
    expect(story.policies()).toEqual([])
  })
})

describe('a name that is under users and people', () => {
  it('is a mistake in the rules', async () => {
    const people = peopleRules({ alice: { ...story.erin, name: 'alice' } })
    await story.scenario.writeRules(ACME_RULES + people)
    const { result } = await story.land()
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/"alice" stands under users: as well|`alice` stands under users: as well/)
  })
})
