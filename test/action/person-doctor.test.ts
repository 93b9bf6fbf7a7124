import { afterEach, expect, it } from 'vitest'
import { openScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

it('the doctor finds people of every way to sign in as the templates make them', async () => {
  scenario = await openScenario({
    people: { erin: 'account-access', frank: 'permission-set', grace: 'saml', heidi: 'oidc' },
  })
  for (const role of ['grant', 'revoke'] as const) {
    const result = await scenario.doctor(role)
    const rows = JSON.parse(result.outputs.result ?? '{}').diagnoses as { subject: string; message: string }[]
    const about = rows.filter(({ message }) => /^(4 of the rules' people|Sees)/.test(message))
    expect(about.map(({ message }) => message)).toEqual([
      role === 'grant'
        ? "4 of the rules' people have a role there, which is bounded, has room and lets nobody else in"
        : 'Sees sessions, and the inline policies of 4 users of the rules, and of the roles of 4 people',
    ])
  }
})

it('the doctor finds a person whose role is not there', async () => {
  scenario = await openScenario({ people: { erin: 'account-access' } })
  scenario.acme.account.roles.delete('JitShell-erin')
  const result = await scenario.doctor('grant')
  expect(result.log).toContain('There is no role JitShell-erin under the path /jit/')
})
