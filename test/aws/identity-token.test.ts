import { describe, expect, it } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { createAws } from '../../src/aws/clients.ts'
import { IdTokenError } from '../../src/aws/identity-token.ts'
import { accountId, allow, region, sandbox, start, useWorldTime } from '../sandbox/aws-setup.ts'
import { userHolders } from '../support/principals.ts'

useWorldTime()

/** An account that trusts one job, and the tokens that this job was given. */
function newAccount(mint?: () => string | undefined) {
  const w = sandbox()
  const provider = w.account.addOidcProvider(w.oidc.issuer, ['sts.amazonaws.com']).arn
  const Statement = [{ Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }]
  w.account.addRole('JitRevoke', { trust: { Version: '2012-10-17', Statement }, policies: { all: allow('*', '*') } })
  const job = w.oidc.addJob({ repository: 'acme/jit-access' })
  const tokens: string[] = []
  const aws = createAws({
    mintToken: async audience => {
      const token = mint?.() ?? (await w.oidc.token(job, audience))
      tokens.push(token)
      return token
    },
    sessionName: 'jit-revoke-4711',
    clock: w.clock,
    requestHandler: inProcess(w.world.handle, { sleep: w.clock.sleep }),
  })
  const role = `arn:aws:iam::${accountId}:role/JitRevoke`
  const place = { name: 'dev', id: accountId, region, partition: 'aws' } as const
  return {
    ...w,
    tokens,
    assume: async () => (await aws.connect('revoke', { account: place, role }, userHolders('alice'))).assume(),
    waitedMs: () => w.clock.now().getTime() - start.getTime(),
  }
}

const MOMENTARY = ['InvalidIdentityTokenException', 'IDPCommunicationErrorException', 'ExpiredTokenException']
const OPERATION = 'AssumeRoleWithWebIdentity'

describe('assuming a role', () => {
  it.each(MOMENTARY)('succeeds although STS refuses four tokens for a moment: %s', async code => {
    const { assume, world, tokens, waitedMs } = newAccount()
    world.faults.add({ operation: OPERATION, kind: 'error', code, status: 400, count: 4 })
    await assume()
    expect(new Set(tokens).size).toBe(5)
    expect(world.calls).toHaveLength(5)
    expect(waitedMs()).toBe(1_000 + 2_000 + 4_000 + 8_000)
  })

  it.each([
    ['InvalidIdentityTokenException', 'AWS accepted none of 5 fresh tokens. If this account has never accepted one, create the OIDC provider for GitHub in account dev with the audience sts.amazonaws.com; otherwise run the job again in a few minutes.'],
    ['IDPCommunicationErrorException', 'AWS could not reach GitHub to check any of 5 fresh tokens: look at https://www.githubstatus.com, then run the job again.'],
  ])('fails with what to do if STS refuses five tokens: %s', async (code, remedy) => {
    const { assume, world, tokens } = newAccount()
    world.faults.add({ operation: OPERATION, kind: 'error', code, status: 400, count: 100 })
    await expect(assume()).rejects.toThrow(remedy)
    expect(tokens).toHaveLength(5)
  }) // biome-ignore format: a table

  it.each([
    ['AccessDenied', 403, 'Let the trust policy of'],
    ['IDPRejectedClaimException', 403, 'See that the OIDC provider for GitHub in account dev has the issuer'],
    ['MalformedPolicyDocumentException', 400, 'MalformedPolicyDocument'],
  ])('fails after one attempt if STS refuses for good: %s', async (code, status, message) => {
    const { assume, world, tokens, waitedMs } = newAccount()
    world.faults.add({ operation: OPERATION, kind: 'error', code, status })
    await expect(assume()).rejects.toThrow(message)
    expect(tokens).toHaveLength(1)
    expect(waitedMs()).toBe(0)
  })

  it('succeeds once the runner gives a token', async () => {
    let asked = 0
    const { assume, world } = newAccount(() => {
      asked += 1
      if (asked < 5) throw new IdTokenError({ message: 'm', remedy: 'r' }, { isMomentary: true })
      return undefined
    })
    await assume()
    expect([asked, world.calls.length]).toEqual([5, 1])
  })

  it('fails with what the runner said if it gives none', async () => {
    const refusal = { message: 'GitHub gives this job no OIDC tokens', remedy: 'Add `id-token: write`' }
    let asked = 0
    const { assume } = newAccount(() => {
      asked += 1
      throw new IdTokenError(refusal, { isMomentary: false })
    })
    await expect(assume()).rejects.toThrow(
      `AWS account dev: could not assume the role arn:aws:iam::${accountId}:role/JitRevoke (GitHub gives this job no OIDC tokens). Add \`id-token: write\`.`,
    )
    expect(asked).toBe(1)
  })
})
