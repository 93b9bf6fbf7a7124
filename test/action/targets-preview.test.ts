import { afterEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { API, ask, openFleet, rulesFor } from '../support/fleet.ts'
import type { Scenario } from '../support/scenario.ts'

const { api } = ACME.instances

let scenario: Scenario
afterEach(() => scenario.close())

const shown = (markdown: string) =>
  markdown.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('the preview of names and tags', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '',
      API,
      [
        'what is tagged <code>Service=api</code>',
        'resolved at the grant: those that carry these tags and are online then, at most 18. Who may tag',
        'RESOLVED-AT-THE-GRA',
        '1 more of this size fits beside them',
      ],
    ],
    [
      'rule',
      API,
      [
        'live: those that carry these tags when a session begins',
        'Who may tag instances decides which',
        'ssm:resourceTag/Service',
      ],
    ],
    [
      'names: tag',
      'instances: [api-3]',
      ['<code>api-3</code> in', 'the one that has each of these names and is online then'],
    ],
    [`instances: {api-3: ${api}}`, 'instances: [api-3]', [`<code>api-3 (${api})</code> in`, `instance/${api}`]],
    [
      `instances: {api-33: ${api}}`,
      'instances: [api-3]',
      ['The account `dev` defines no instance `api-3` (did you mean `api-33`?)'],
    ],
  ])('says what is resolved, by whom and when: %s, %s', async (account, targets, expected) => {
    scenario = await openFleet({ rules: account === 'rule' ? rulesFor({ rule: 'live: true' }) : rulesFor({ account }) })
    const { github } = scenario.sandbox
    const changes = { 'requests/alice.yaml': ask(targets) }
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'Access', branch: 'ask', changes })
    await scenario.validate(number)
    const body = shown(github.comments(number)[0]?.body ?? '')
    for (const text of expected) expect(body).toContain(text)
  })
})
