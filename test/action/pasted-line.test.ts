import { afterEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { argumentsOf, blocksOf, optionsOf } from '../support/pasted-lines.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

const scenarios: Scenario[] = []
afterEach(() => Promise.all(scenarios.splice(0).map(scenario => scenario.close())))

/** alice may reach two instances; the blocks of the comment that tells. */
async function granted() {
  const scenario = await openScenario()
  scenarios.push(scenario)
  const instances = `[${ACME.instances.api}, ${ACME.instances.db}]`
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request({ instances }) } })
  const result = await scenario.grant(push)
  const [grant] = grantsOf(result)
  const [comment] = scenario.sandbox.github.comments(push.number)
  const blocks = blocksOf(comment?.body ?? '')
  await scenario.clock.advance(2 * MINUTE)
  return { scenario, result, grant, blocks, push }
}

function pasted(line: string): Readonly<Record<string, string>> {
  const [words = []] = argumentsOf(line)
  expect(words.slice(0, 2)).toEqual(['ssm', 'start-session'])
  return optionsOf(words)
}

it('gives a block to paste for each instance, and each line starts the session that it says', async () => {
  const { scenario, grant, blocks, push } = await granted()
  expect(blocks).toHaveLength(2)
  const { account, users } = scenario.acme
  for (const block of blocks) {
    expect(block).not.toContain('\n')
    const options = pasted(block)
    const { '--target': target = '', '--document-name': document = '', '--reason': reason } = options
    expect(options).toEqual({
      '--region': ACME.region,
      '--target': target,
      '--document-name': 'JitAccess-1h',
      '--reason': `grant ${grant?.id} #${push.number}`,
    })
    const id = await scenario.connectWith(users.alice.credentials, target, document, reason)
    await scenario.clock.advance(MINUTE)
    const session = account.sessions(ACME.region).find(each => each.id === id)
    expect(session).toMatchObject({ status: 'Connected', start: { target, reason: `grant ${grant?.id} #1` } })
  }
})

type Reasons = Readonly<Partial<Record<'alice' | 'bob', string>>>

/** What jobs say and do of a session of alice, whose grant is ended, and one of bob, whose grant goes on. */
async function ended(reasonsFor: (alices: string, bobs: string) => Reasons) {
  const { scenario, grant } = await granted()
  const { acme, clock } = scenario
  const toBob = await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() } }))
  const reasons = reasonsFor(grant?.id ?? '', grantsOf(toBob)[0]?.id ?? '')
  await clock.advance(2 * MINUTE)
  for (const user of ['alice', 'bob'] as const) {
    const { credentials } = acme.users[user]
    await scenario.connectWith(credentials, ACME.instances.api, 'JitAccess-1h', reasons[user])
  }
  await clock.advance(MINUTE)
  const revoked = await scenario.revoke({ grants: JSON.stringify([grant]) })
  const swept = await scenario.sweep()
  const logs = await scenario.logs({})
  const told = [revoked, swept, logs].map(({ exitCode, outputs, summary }) => ({ exitCode, outputs, summary }))
  return { told, alice: Object.values(scenario.states('alice')), bob: Object.values(scenario.states('bob')) }
}

it('believes no reason: a false one ends no session, keeps none open, and changes no word of the evidence', async () => {
  const plain = await ended(() => ({}))
  expect(plain).toMatchObject({ alice: ['Terminated'], bob: ['Connected'] })
  const exchanged = await ended((alices, bobs) => ({ alice: `grant ${bobs} #2`, bob: `grant ${alices} #1` }))
  expect(exchanged).toEqual(plain)
  expect(await ended(() => ({ alice: '::error::ended', bob: 'emergency stop' }))).toEqual(plain)
})
