import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { decodeEntities } from '../support/decode-entities.ts'
import { blocksOf, Terminal } from '../support/pasted-lines.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

const WAYS = { erin: 'account-access', frank: 'permission-set', grace: 'saml', heidi: 'oidc' } as const
type Name = keyof typeof WAYS
const NAMES = Object.keys(WAYS) as Name[]

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario({ people: WAYS })
})
afterEach(() => scenario.close())

/** These may reach an instance, and alice, an IAM user. Returns what the comment tells each of them. */
async function granted(names: readonly Name[]): Promise<(name: Name) => string> {
  const files = Object.fromEntries([...names, 'alice'].map(name => [`requests/${name}.yaml`, request()]))
  const push = await scenario.merge({ files, by: 'dave' })
  const result = await scenario.grant(push)
  expect(result.exitCode).toBe(0)
  expect(grantsOf(result)).toHaveLength(names.length + 1)
  const [comment] = scenario.sandbox.github.comments(push.number)
  const sections = (comment?.body ?? '').split(/^(?=### )/m)
  await scenario.clock.advance(2 * MINUTE)
  return name => sections.find(section => section.startsWith(`### ✅ <code>${name}</code> `)) ?? ''
}

const person = (name: Name) => {
  const found = scenario.acme.people[name]
  if (!found) throw new Error(`${name} is not there`)
  return found
}

/** What each block of a comment answers to somebody who pastes them one after the other; what is empty is left out. */
async function pasted(text: string, name: Name): Promise<readonly string[]> {
  const terminal = new Terminal(scenario, person(name))
  const answers: string[] = []
  for (const block of blocksOf(text)) answers.push(await terminal.paste(block))
  return answers.filter(answer => answer !== '')
}

it('lead each person from an empty terminal to a session, as exactly the caller that the comment names', async () => {
  const told = await granted(NAMES)
  for (const name of NAMES) {
    const { owner, identity } = person(name)
    expect(decodeEntities(told(name))).toContain(`<code>${owner}</code>, to the last character`)
    const [caller, session = ''] = await pasted(told(name), name)
    expect(caller).toBe(owner)
    expect(session).toMatch(new RegExp(`^${identity}-[0-9a-z]+$`))
    await scenario.clock.advance(MINUTE)
    const opened = scenario.acme.account.sessions(ACME.region).find(({ id }) => id === session)
    expect(opened).toMatchObject({ owner, status: 'Connected', start: { target: ACME.instances.api } })
  }
})

it.each(NAMES)('give another person who pastes those of %s nothing', async name => {
  const told = await granted([name])
  for (const other of NAMES.filter(each => each !== name)) {
    const [caller, ...answers] = await pasted(told(name), other)
    expect(caller).not.toBe(person(name).owner)
    expect(answers).toEqual([expect.stringMatching(/^(?:AccessDenied|Error)/)])
  }
  expect(scenario.acme.account.sessions(ACME.region)).toEqual([])
})
