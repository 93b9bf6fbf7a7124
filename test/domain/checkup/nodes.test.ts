import { describe, expect, it } from 'vitest'
import { parseRules } from '../../../src/config/rules-file.ts'
import { type AccountNodes, checkNodes, isBefore } from '../../../src/domain/doctor/nodes.ts'
import type { Rules } from '../../../src/domain/rules/rules.ts'

const ONE = 'i-0123456789abcdef0'
const TWO = 'i-0fedcba9876543210'
const online = (id: string, agent = '3.3.2299.0') => ({ id, ping: 'Online', agent })

function rulesFor(accounts: string, instances?: string): Rules {
  const entry = (name: string, id: string) => `  ${name}:
    id: "${id}"
    region: ap-southeast-1
    roles: {${['grant', 'revoke', 'logs'].map(role => `${role}: "arn:aws:iam::${id}:role/${role}"`).join(', ')}}
    documents: [{name: JitAccess-1h, max: 1h}]
    logs: {group: /jit, bucket: jit-logs}
`
  const text = `version: 1
accounts:
${entry('dev', '123456789012')}${entry('prod', '210987654321')}rules:
  - accounts: ${accounts}
    max_duration: 1h
${instances ? `    instances: ${instances}\n` : ''}`
  const parsed = parseRules('rules', Buffer.from(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const told = (rules: Rules, nodes: Readonly<Record<string, AccountNodes['nodes']>>) => {
  const all = [...rules.accounts.values()].map(account => {
    const own = nodes[account.name]
    return { account, ...(own && { nodes: own }) }
  })
  return checkNodes(rules, all).map(({ state, subject, message }) => `${state}: ${subject}: ${message}`)
}

describe('the check of the instances of the rules', () => {
  const both = `[${ONE}, ${TWO}]`
  it.each<[string, Rules, Readonly<Record<string, AccountNodes['nodes']>>, readonly string[]]>([
    ['no instances', rulesFor('[dev]'), { dev: [], prod: [] }, [
      'pass: instances: The rules name none: what a request names is looked up before it is granted',
    ]],
    ['online instances', rulesFor('[dev]', both), { dev: [online(ONE), online(TWO)], prod: [] }, [
      'pass: instances: 2 of the 2 that the rules name are managed and online',
    ]],
    ['instances in one account each', rulesFor('[dev, prod]', both), { dev: [online(ONE)], prod: [online(TWO)] }, [
      'pass: instances: 2 of the 2 that the rules name are managed and online',
    ]],
    ['an instance that is not managed', rulesFor('[dev]', both), { dev: [online(ONE)], prod: [online(TWO)] }, [
      `fail: instance ${TWO}: Is no managed node in ap-southeast-1 of account dev`,
      'pass: instances: 1 of the 2 that the rules name are managed and online',
    ]],
    ['an instance that may be in an account that could not be read', rulesFor('[dev, prod]', both), { dev: [online(ONE)] }, [
      `warning: instance ${TWO}: Is in none of the accounts that could be read`,
      'pass: instances: 1 of the 2 that the rules name are managed and online',
    ]],
    ['an instance that is offline, and old', rulesFor('[dev]', `[${ONE}]`), { dev: [{ id: ONE, ping: 'ConnectionLost', agent: '3.0.284.0' }] }, [
      `warning: instance ${ONE}: Its SSM agent is not online (ConnectionLost)`,
      `warning: instance ${ONE}: Its SSM agent is 3.0.284.0, and sessions are streamed to CloudWatch from 3.0.356.0 on`,
    ]],
  ])('reports instances that cannot be reached: %s', (_, rules, nodes, expected) => expect(told(rules, nodes)).toEqual(expected)) // biome-ignore format: a table

  it.each([
    ['3.0.284.0', true],
    ['2.3.1644.0', true],
    ['3.0.356.0', false],
    ['3.0.1390.0', false],
    ['3.1', false],
    ['3.0', true],
  ])('compares the version of the agent: %s is before 3.0.356.0: %s', (version, expected) =>
    expect(isBefore(version, '3.0.356.0')).toBe(expected),
  )
})
