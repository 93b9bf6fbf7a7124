import { expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import { statesIn } from '../support/break-glass.ts'
import { MINUTE, openScenario } from '../support/scenario.ts'

const FOREIGN = ACME_RULES.replace('    logs: {group', '    foreign_documents: [PlatformTeam-Shell]\n    logs: {group')

it('a session through a document that the rules name as foreign is never ended, and each sweep says so', async () => {
  const scenario = await openScenario({ rules: FOREIGN })
  try {
    const { admin } = scenario.acme.users
    const id = await scenario.connectWith(admin.credentials, ACME.instances.api, 'PlatformTeam-Shell')
    await scenario.clock.advance(MINUTE)
    // A policy of our form that names that document is ended, and what came through the document is not.
    await scenario.putPolicy('alice', 'jit.20261123T110000Z.0123456789ab-01234567', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
    })
    for (let sweeps = 0; sweeps < 2; sweeps++) {
      const swept = await scenario.sweep()
      expect(statesIn(swept)).toContain('foreign')
      expect(swept.log).toContain(
        `${id}: Open on ${ACME.instances.api} through PlatformTeam-Shell, which the rules name as foreign`,
      )
      expect(swept.summary).toContain('foreign')
    }
    expect(scenario.policies('alice')).toEqual([])
    const stopped = await scenario.revoke({ everything: 'true' })
    expect(stopped.exitCode).toBe(0)
    const open = scenario.acme.account.sessions(ACME.region).filter(({ status }) => status === 'Connected')
    expect(open.map(session => session.id)).toEqual([id])
  } finally {
    await scenario.close()
  }
})
