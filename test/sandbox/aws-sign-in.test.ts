import { AssumeRoleCommand } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import type { Key } from '../../sandbox/aws/state/identity.ts'
import { ARN, company, MANAGEMENT, ROLE, SHELL, trust } from './aws-people-setup.ts'
import { accountId, allow, pass, refusal, useWorldTime } from './aws-setup.ts'

useWorldTime()

const service = (more: object = {}, Action = ['sts:AssumeRole', 'sts:SetContext', 'sts:TagSession']) => ({
  Effect: 'Allow',
  Principal: { Service: 'account-access.amazonaws.com' },
  Action,
  ...more,
})

describe('account access manager', () => {
  const conditions = (w: ReturnType<typeof company>) => ({
    Condition: { StringEquals: { 'aws:SourceAccount': MANAGEMENT, 'aws:SourceArn': w.center.applicationArn } },
  })

  test('lets a person into a role that trusts it, and names the session by the id in the Identity Store', async () => {
    const w = company()
    const { roleId } = w.role(trust(service(conditions(w))))
    w.center.entitle(w.person, ARN)
    const key = await w.center.signInToRole(w.person, w.account, ROLE)
    expect(key.expiresAt).toEqual(new Date(w.clock.now().getTime() + 3_600_000))
    const session = await w.shell(key)
    expect(w.person.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7092-[0-9a-f]{4}-[0-9a-f]{12}$/)
    expect(session?.owner).toBe(`arn:aws:sts::${accountId}:assumed-role/${ROLE}/${w.person.id}`)
    expect(session?.start.ownerId).toBe(`${roleId}:${w.person.id}`)
    expect(session?.id.startsWith(`${w.person.id}-`)).toBe(true)
  })

  test('may name it otherwise: that is not documented', async () => {
    const w = company({ accountAccessSessionName: 'user-name' })
    w.role(trust(service(conditions(w))))
    w.center.entitle(w.person, ARN)
    expect((await w.center.signInToRole(w.person, w.account, ROLE)).caller.arn).toMatch(/\/alice@acme\.example$/)
  })

  test.each<[string, (w: ReturnType<typeof company>) => object]>([
    ['of another account', () => service({ Condition: { StringEquals: { 'aws:SourceAccount': accountId } } })],
    ['without sts:TagSession', w => service(conditions(w), ['sts:AssumeRole', 'sts:SetContext'])],
    ['without sts:SetContext', w => service(conditions(w), ['sts:AssumeRole', 'sts:TagSession'])],
    ['with another session name pinned', () => service({ Condition: { StringEquals: { 'sts:RoleSessionName': 'bob' } } })],
    ['of another service', () => ({ ...service(), Principal: { Service: 'ec2.amazonaws.com' } })],
  ])('is refused by a trust %s', async (_, statement) => {
    const w = company()
    w.role(trust(statement(w)))
    w.center.entitle(w.person, ARN)
    await expect(w.center.signInToRole(w.person, w.account, ROLE)).rejects.toThrow('is not authorized to perform')
  }) // biome-ignore format: a table

  test('gives no credentials for the CLI where the role, or its boundary, does not allow `aws login`', async () => {
    const w = company()
    w.account.addRole(ROLE, {
      path: '/jit/',
      trust: trust(service(conditions(w))),
      policies: { p: allow('ssm:*', '*') },
    })
    w.center.entitle(w.person, ARN)
    await expect(w.center.signInToRole(w.person, w.account, ROLE)).rejects.toThrow('signin:AuthorizeOAuth2Access')
  })

  test('lets nobody in who is not entitled, and leaves credentials alone whose entitlement is gone', async () => {
    const w = company({ accountAccessSessions: 'as the role allows' })
    w.role(trust(service(conditions(w))))
    await expect(w.center.signInToRole(w.person, w.account, ROLE)).rejects.toThrow('is not entitled')
    w.center.entitle(w.person, ARN)
    const key = await w.center.signInToRole(w.person, w.account, ROLE)
    w.center.removeEntitlement(w.person, ARN)
    await expect(w.center.signInToRole(w.person, w.account, ROLE)).rejects.toThrow('is not entitled')
    await pass(w, 11 * 3_600_000)
    expect((await w.shell(key))?.status).toBe('Connected')
    await pass(w, 3_600_000)
    expect(await refusal(w.shell(key))).toMatch(/^ExpiredTokenException 400/)
  })
})

describe('a permission set', () => {
  const chained = (conditions: object = {}) => ({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'sts:AssumeRole',
    Condition: {
      ArnLike: {
        'aws:PrincipalArn': `arn:aws:iam::${accountId}:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Shell_*`,
      },
      StringLike: { 'aws:userid': '*:alice@acme.example' },
      StringEquals: { 'sts:RoleSessionName': 'alice' },
      ...conditions,
    },
  })
  const assume = async (w: ReturnType<typeof company>, key: Key, more: object = {}) => {
    const ask = new AssumeRoleCommand({ RoleArn: ARN, RoleSessionName: 'alice', ...more })
    const { Credentials } = await w.of(key).sts.send(ask)
    const found = w.world.keys.get(Credentials?.AccessKeyId ?? '')
    if (!found) throw new Error('STS has issued no key.')
    return found
  }
  const withSet = (set = 'Shell', policy: object = allow('sts:AssumeRole', `arn:aws:iam::*:role/jit/*`)) => {
    const w = company()
    w.role(trust(chained()))
    w.center.assign(w.person, w.account, set, policy)
    return { ...w, key: w.center.signIn(w.person, w.account, set) }
  }

  test('gives a role of AWS’s, from which the person comes into their own for an hour', async () => {
    const w = withSet()
    expect(w.key.caller.arn).toMatch(/:assumed-role\/AWSReservedSSO_Shell_[0-9a-f]{16}\/alice@acme\.example$/)
    const key = await assume(w, w.key)
    expect(key.expiresAt).toEqual(new Date(w.clock.now().getTime() + 3_600_000))
    expect((await w.shell(key))?.owner).toBe(`arn:aws:sts::${accountId}:assumed-role/${ROLE}/alice`)
    expect(await refusal(assume(w, w.key, { DurationSeconds: 3_601 }))).toMatch(/1 hour session limit/)
  })

  test.each<[string, (w: ReturnType<typeof withSet>) => Promise<unknown>]>([
    ['another name of the session', w => assume(w, w.key, { RoleSessionName: 'bob' })],
    ['another person with the same permission set', w => {
      const bob = w.center.addUser('bob@acme.example')
      w.center.assign(bob, w.account, 'Shell', {})
      return assume(w, w.center.signIn(bob, w.account, 'Shell'))
    }],
    ['another permission set', w => {
      w.center.assign(w.person, w.account, 'Audit', allow('sts:AssumeRole', '*'))
      return assume(w, w.center.signIn(w.person, w.account, 'Audit'))
    }],
    ['an IAM user of the account', w => {
      const ask = new AssumeRoleCommand({ RoleArn: ARN, RoleSessionName: 'alice' })
      return w.clients(w.admin.credentials).sts.send(ask)
    }],
    ['a role of the account that may assume roles', w => {
      w.account.addRole('Deploy', { trust: {}, policies: SHELL })
      return assume(w, w.account.addRoleSession('Deploy', 'alice@acme.example'))
    }],
  ])('opens the role to nobody else: %s', async (_, attempt) => {
    expect(await refusal(attempt(withSet()))).toMatch(/^AccessDenied 403 .*sts:AssumeRole/)
  }) // biome-ignore format: a table

  test('opens nothing without the permission to assume, or without the assignment', async () => {
    const w = withSet('Shell', allow('s3:*', '*'))
    expect(await refusal(assume(w, w.key))).toMatch(/because no identity-based policy allows the sts:AssumeRole/)
    w.center.unassign(w.person, w.account, 'Shell')
    expect(() => w.center.signIn(w.person, w.account, 'Shell')).toThrow('No access')
  })

  test('says nothing of a second factor', async () => {
    const w = withSet()
    w.role(trust(chained({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })))
    expect(await refusal(assume(w, w.key))).toMatch(/^AccessDenied/)
    w.role(trust(chained({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } })))
    expect(await refusal(assume(w, w.key))).toMatch(/^AccessDenied/)
    w.role(trust(chained({ Null: { 'aws:MultiFactorAuthPresent': 'true' } })))
    await assume(w, w.key)
  })
})
