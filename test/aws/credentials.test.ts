import { describe, expect, it } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { createAws } from '../../src/aws/clients.ts'
import { IdTokenError } from '../../src/aws/identity-token.ts'
import { accountId, allow, pass, region, sandbox, useWorldTime } from '../sandbox/aws-setup.ts'
import { userHolders } from '../support/principals.ts'

useWorldTime()

const MINUTE = 60_000
/** What the endpoint of the runner does: gives a token, refuses, or never answers. */
type Endpoint = 'up' | 'down' | 'silent'

/** A role that is assumed, and what the endpoint for tokens does from now on. */
async function newAccess() {
  const w = sandbox()
  const provider = w.account.addOidcProvider(w.oidc.issuer, ['sts.amazonaws.com']).arn
  const Statement = [{ Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }]
  w.account.addRole('JitRevoke', { trust: { Version: '2012-10-17', Statement }, policies: { all: allow('*', '*') } })
  const job = w.oidc.addJob({ repository: 'acme/jit-access' })
  const state = { endpoint: 'up' as Endpoint, tokens: 0 }
  const noted: unknown[] = []
  const aws = createAws({
    mintToken: audience => {
      state.tokens += 1
      if (state.endpoint === 'silent') return new Promise(() => {})
      if (state.endpoint === 'up') return w.oidc.token(job, audience)
      throw new IdTokenError({ message: 'its endpoint answered 500', remedy: 'r' }, { isMomentary: true })
    },
    sessionName: 'jit-revoke-4711',
    clock: w.clock,
    debug: what => what instanceof Error && noted.push(what),
    requestHandler: inProcess(w.world.handle, { sleep: w.clock.sleep }),
  })
  const role = `arn:aws:iam::${accountId}:role/JitRevoke`
  const account = { name: 'dev', id: accountId, region, partition: 'aws' } as const
  const access = await aws.connect('revoke', { account, role }, userHolders('alice'))
  await access.assume()
  const started = w.clock.now().getTime()
  return {
    ...w,
    access,
    state,
    noted,
    /** Moves the clock to so many minutes after the credentials were given. */
    to: (minutes: number) => pass(w, started + minutes * MINUTE - w.clock.now().getTime()),
    call: () => access.ssm.openSessions(),
    assumed: () => w.world.calls.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity').length,
    waitedMs: (since: number) => w.clock.now().getTime() - since,
  }
}

describe('credentials of a role', () => {
  it('are renewed when half of their hour is over, by the first call after that', async () => {
    const { to, call, assumed } = await newAccess()
    await to(29)
    await call()
    expect(assumed()).toBe(1)
    await to(31)
    await call()
    await call()
    expect(assumed()).toBe(2)
    await to(60)
    await call()
    expect(assumed()).toBe(2)
  })

  it.each<[string, Endpoint]>([
    ['refuses', 'down'],
    ['never answers', 'silent'],
  ])('are used until they expire if the endpoint for tokens %s, without a wait', async (_, endpoint) => {
    const { to, call, state, clock, waitedMs } = await newAccess()
    state.endpoint = endpoint
    for (const minutes of [31, 45, 56, 58.9]) {
      await to(minutes)
      const since = clock.now().getTime()
      await call()
      expect(waitedMs(since)).toBe(0)
    }
  })

  it('are used in their last minute, too, if no others can be had', async () => {
    const { to, call, state } = await newAccess()
    state.endpoint = 'down'
    await to(59.1)
    await call()
    expect(state.tokens).toBe(1 + 5)
    await call()
    expect(state.tokens).toBe(1 + 5)
  })

  it('are asked for once a minute while the endpoint is down, and noted each time', async () => {
    const { to, call, state, noted } = await newAccess()
    state.endpoint = 'down'
    for (const minutes of [31, 31.5, 31.9, 32.1]) {
      await to(minutes)
      await call()
    }
    expect(state.tokens).toBe(1 + 2)
    expect(noted.map(String)).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('answered 500')))
    state.endpoint = 'up'
    await to(34)
    await call()
    await to(62)
    await call()
  })

  it('fail the call with what happened when they have expired', async () => {
    const { to, call, state } = await newAccess()
    state.endpoint = 'down'
    await to(61)
    await expect(call()).rejects.toThrow('could not assume the role')
    state.endpoint = 'up'
    await call()
  })
})
