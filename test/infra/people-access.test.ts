import { describe, expect, it } from 'vitest'
import { SIGN_IN_WAYS, Workforce } from '../../sandbox/workforce.ts'
import { prepared, region } from './prepared.ts'
import { PAIRS, preparedPeople, shell, WIDE_TRUST } from './prepared-people.ts'

/** Whom the deployed templates let in, judged by iam-simulate: one person, in one role, by one name. */

const WIDE = WIDE_TRUST('login.acme.example/people')

/** The first of a pair holds a grant; the second does not. */
async function granted(way: keyof typeof PAIRS, parameters: Readonly<Record<string, string>> = {}) {
  const stage = preparedPeople({ [way]: parameters })
  const [mine, other] = PAIRS[way]
  const [me, them] = [stage.people[mine], stage.people[other]]
  const document = stage.grantOf(me)
  expect(await stage.as('JitGrant', stage.put(me, document))).toBe('ok')
  return { ...stage, me, them, document }
}

describe.each(SIGN_IN_WAYS)('a person who signs in by %s', way => {
  it('gets a shell by a grant, on the granted instance, by the granted document, until its end', async () => {
    const { ask, me, clock, account } = await granted(way)
    expect(await ask(me, shell())).toBe('ok')
    expect(account.sessions(region).map(({ owner }) => owner)).toEqual([me.owner])
    expect(await ask(me, shell('JitAccess-1h', 'i-0fedcba9876543210'))).toBe('AccessDenied')
    expect(await ask(me, shell('JitAccess-8h'))).toBe('AccessDenied')
    expect(await ask(me, shell(''))).toBe('AccessDenied')
    await clock.advance(3_600_000)
    expect(await ask(me, shell())).toBe('AccessDenied')
  })

  it('resumes and ends their own sessions, and nobody else’s', async () => {
    const { ask, me, account, users, clock } = await granted(way)
    const told = { target: 'i-0123456789abcdef0', document: 'JitAccess-1h', startedAt: clock.now() }
    const own = account.addSession(region, { ...told, owner: me.owner })
    const others = [users.alice.arn, me.owner.replace(me.identity, 'mallory')].map(owner =>
      account.addSession(region, { ...told, owner }),
    )
    for (const operation of ['ResumeSession', 'TerminateSession']) {
      for (const { id } of others) expect(await ask(me, ['ssm', operation, { SessionId: id }])).toBe('AccessDenied')
      expect(await ask(me, ['ssm', operation, { SessionId: own.id }])).toBe('ok')
    }
  })

  it('has nothing without a grant', async () => {
    const { ask, them } = await granted(way)
    expect(await ask(them, ['sts', 'GetCallerIdentity', {}])).toBe('ok')
    for (const call of [
      shell(),
      ['ssm', 'DescribeSessions', { State: 'Active' }],
      ['iam', 'GetRole', { RoleName: them.role }],
      ['sts', 'AssumeRole', { RoleArn: them.roleArn, RoleSessionName: them.identity }],
    ] as const)
      expect(await ask(them, call)).toBe('AccessDenied')
  })

  it('does not get into the role of another person', async () => {
    const { ask, me, them } = await granted(way)
    expect(await ask(them, shell(), { role: me })).toBe('no way in: AccessDenied')
    expect(await ask(them, shell(), { role: me, sessionName: me.identity })).toBe('no way in: AccessDenied')
  })

  it('does not get in by another name of their session', async () => {
    const { ask, me } = await granted(way)
    // Nobody chooses the name where account access manager sets it.
    expect(await ask(me, shell(), { sessionName: 'mallory' })).toBe(
      way === 'account-access' ? 'ok' : 'no way in: AccessDenied',
    )
  })

  it('gets no shell by the grant of another, although a wrong trust lets them into the role', async () => {
    const { ask, me, them, roleOf, workforce, clock } = await granted(way)
    roleOf(me).trust.write(JSON.stringify(WIDE), clock.now())
    workforce.center.entitle(them.storeUser, me.roleArn)
    expect(await ask(them, ['sts', 'GetCallerIdentity', {}], { role: me })).toBe('ok')
    expect(await ask(them, shell(), { role: me })).toBe('AccessDenied')
    expect(await ask(me, shell())).toBe('ok')
  })

  it('gets no shell in another role, although a wrong trust lets them in and their policy is there', async () => {
    const { ask, as, put, me, them, document, roleOf, workforce, clock } = await granted(way)
    roleOf(them).trust.write(JSON.stringify(WIDE), clock.now())
    workforce.center.entitle(me.storeUser, them.roleArn)
    expect(await as('JitGrant', put(them, document))).toBe('ok')
    expect(await ask(me, ['sts', 'GetCallerIdentity', {}], { role: them })).toBe('ok')
    expect(await ask(me, shell(), { role: them })).toBe('AccessDenied')
    expect(await ask(them, shell())).toBe('AccessDenied')
  })

  it('gets no shell by a role that was made anew, although it has the name and the policy of the old one', async () => {
    const { ask, as, put, me, document, roleOf, account, grantOf } = await granted(way)
    const old = roleOf(me)
    const boundary = old.boundary.latest()
    const { path, attached, maxSessionDurationSeconds: maxSessionDuration } = old
    const same = { path, attached, maxSessionDuration, trust: old.trust.latest() ?? '', ...(boundary && { boundary }) }
    expect(account.addRole(me.role, same).roleId).not.toBe(old.roleId)
    expect(await as('JitGrant', put(me, document))).toBe('ok')
    expect(await ask(me, ['sts', 'GetCallerIdentity', {}])).toBe('ok')
    expect(await ask(me, shell())).toBe('AccessDenied')
    expect(await as('JitGrant', put(me, grantOf(me)))).toBe('ok')
    expect(await ask(me, shell())).toBe('ok')
  })

  it('is whoever the trust says: one that lets callers choose their name lets in whoever takes the person’s', async () => {
    const { ask, me, them, roleOf, workforce, clock } = await granted(way)
    roleOf(me).trust.write(JSON.stringify(WIDE), clock.now())
    workforce.center.entitle(them.storeUser, me.roleArn)
    // docs/threat-model.md: whoever changes a trust below /jit/ decides who a person is, and the doctor looks at each.
    expect(await ask(them, shell(), { role: me, sessionName: me.identity })).toBe(
      way === 'account-access' ? 'AccessDenied' : 'ok',
    )
  })
})

describe('a person of account access manager whose name is pinned', () => {
  it('gets in, and nobody else who is entitled to the role by mistake', async () => {
    const { ask, me, them, workforce } = await granted('account-access', { PinSessionName: 'yes' })
    expect(await ask(me, shell())).toBe('ok')
    workforce.center.entitle(them.storeUser, me.roleArn)
    expect(await ask(them, shell(), { role: me })).toBe('no way in: AccessDenied')
  })

  it('without the pin, somebody who is entitled by mistake gets in, and no shell', async () => {
    const { ask, me, them, workforce } = await granted('account-access')
    workforce.center.entitle(them.storeUser, me.roleArn)
    expect(await ask(them, ['sts', 'GetCallerIdentity', {}], { role: me })).toBe('ok')
    expect(await ask(them, shell(), { role: me })).toBe('AccessDenied')
  })
})

describe('a person of a permission set', () => {
  it('comes into their role from an Identity Center of us-east-1, too, whose roles have no region in their path', async () => {
    const { world, account, call } = prepared()
    const workforce = new Workforce(world, account, 'us-east-1')
    const { pat, pim } = workforce.hire({ pat: 'permission-set', pim: 'permission-set' })
    const paths = [...account.roles.values()].flatMap(({ name, path }) =>
      name.startsWith('AWSReserved') ? [path] : [],
    )
    expect(paths).toEqual(['/aws-reserved/sso.amazonaws.com/'])
    expect(await call(await workforce.signIn(pat), ['sts', 'GetCallerIdentity', {}])).toBe('ok')
    await expect(workforce.signIn(pim, { role: pat })).rejects.toThrow('is not authorized to perform: sts:AssumeRole')
  })

  it('does not come in from another role whose name or path looks like that of the permission set', async () => {
    const { account, people, world } = preparedPeople()
    const MAY_ASSUME = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }],
    }
    const { pat } = people
    for (const [name, path] of [
      ['AWSReservedSSO_JitShell_0123456789abcdef', '/'],
      ['AWSReservedSSO_JitShell_0123456789abcdef', '/aws-reserved/'],
      ['AWSReservedSSO_JitShel_0123456789abcdef', '/aws-reserved/sso.amazonaws.com/ap-southeast-1/'],
      ['xAWSReservedSSO_JitShell_0123456789abcdef', '/aws-reserved/sso.amazonaws.com/'],
    ] as const) {
      account.addRole(name, { path, trust: {}, policies: { p: MAY_ASSUME } })
      const key = account.addRoleSession(name, pat.subject)
      const ask = { RoleArn: pat.roleArn, RoleSessionName: pat.identity }
      await expect(world.call(key, region, 'sts', 'AssumeRole', ask), `${path}${name}`).rejects.toThrow(
        'not authorized',
      )
    }
  })
})
