import { describe, expect, it } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { createAws } from '../../src/aws/clients.ts'
import { groupHolders } from '../../src/aws/session-policy.ts'
import { userHolder } from '../../src/domain/principal/principal.ts'
import { NO_NAMES } from '../../src/domain/rules/targets.ts'
import { accountId, allow, region, sandbox, useWorldTime } from '../sandbox/aws-setup.ts'
import { userHolders } from '../support/principals.ts'

useWorldTime()

const USERS = ['alice.smith', 'bob.jones', 'carol.nguyen', 'dave.garcia', 'erin.kowalski']
/** Bytes that a compressed session policy may have: for five of these users, for two, for one, for none. */
const ROOM = { five: 300, two: 225, one: 212, none: 60 }

/** An account with users that have a policy each, where STS takes session policies of so many bytes. */
async function newAccount(packedPolicyBytes: number) {
  const w = sandbox({ packedPolicyBytes })
  const provider = w.account.addOidcProvider(w.oidc.issuer, ['sts.amazonaws.com']).arn
  const Statement = [{ Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }]
  w.account.addRole('Jit', { trust: { Version: '2012-10-17', Statement }, policies: { all: allow('*', '*') } })
  for (const user of USERS) w.account.addUser(user, { policies: { p: allow('ssm:*', '*') } })
  const job = w.oidc.addJob({ repository: 'acme/jit-access' })
  const lines: unknown[] = []
  const aws = createAws({
    mintToken: audience => w.oidc.token(job, audience),
    sessionName: 'jit-4711',
    clock: w.clock,
    debug: line => lines.push(line),
    requestHandler: inProcess(w.world.handle, { sleep: w.clock.sleep }),
  })
  const role = `arn:aws:iam::${accountId}:role/Jit`
  const roles = { grant: role, revoke: role, logs: role }
  const logs = { group: '/aws/ssm/sessions', bucket: 'session-logs', prefix: 'sessions' }
  const account = {
    name: 'dev',
    id: accountId,
    region,
    partition: 'aws',
    roles,
    logs,
    documents: [],
    names: NO_NAMES,
    foreignDocuments: [],
  } as const
  /** The number of sessions that STS gave, and that it refused. */
  const assumed = () => {
    const calls = w.world.calls.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    const given = calls.filter(({ outcome }) => outcome === 'ok')
    return { given: given.length, refused: calls.length - given.length }
  }
  return { ...w, aws, account, where: { account, role }, lines, assumed }
}

describe('a session policy that STS refuses as too large when it is compressed', () => {
  it.each([
    ['of five users, which fits', ROOM.five, { given: 1, refused: 0 }],
    ['of five users, which is halved', ROOM.two, { given: 3, refused: 2 }],
    ['of two users, which is halved down to one', ROOM.one, { given: 5, refused: 4 }],
    ['of one user, which is left out', ROOM.none, { given: 1, refused: 9 }],
  ])('keeps no user from being ended: %s', async (_, bytes, expected) => {
    const { aws, where, assumed } = await newAccount(bytes)
    const access = await aws.connect('revoke', where, userHolders(...USERS))
    const ended = await Promise.all(USERS.map(user => access.iam(userHolder(user)).deletePolicy('p')))
    expect(ended).toEqual(USERS.map(() => true))
    expect(assumed()).toEqual(expected)
    await access.ssm.openSessions()
    await access.directory.inlinePolicies()
    for (const user of USERS) expect(await access.iam(userHolder(user)).policyNames()).toEqual([])
    // Nothing is refused twice.
    expect(assumed()).toEqual(expected)
  })

  it('is left out to read everything that a sweep must see', async () => {
    const { aws, where, assumed } = await newAccount(10)
    const access = await aws.connect('sweep', where, [])
    await access.assume()
    expect((await access.directory.inlinePolicies()).users.size).toBeGreaterThan(0)
    expect(await access.ssm.openSessions()).toEqual([])
    expect(assumed()).toEqual({ given: 1, refused: 1 })
  })

  it('is never left out to grant, or to read transcripts', async () => {
    const { aws, where, account, world } = await newAccount(ROOM.none)
    const granting = await aws.connect('grant', where, userHolders('alice.smith'))
    await expect(granting.iam(userHolder('alice.smith')).putPolicy('q', '{}')).rejects.toThrow(
      /PackedPolicyTooLargeException: Packed policy consumes \d+% of allotted space.*Give the log group, the bucket or the prefix of account dev a shorter name/,
    )
    const reading = await aws.connectToTranscripts(account, userHolders(...USERS))
    await expect(reading.iam(userHolder('bob.jones')).lookUp()).rejects.toThrow('PackedPolicyTooLargeException')
    await expect(reading.objects.look(account.logs.bucket, 'k')).rejects.toThrow('PackedPolicyTooLargeException')
    expect(world.calls.filter(({ service }) => service !== 'sts')).toEqual([])
  })

  it('is halved for users who are granted, too, and each of them stays the only one of a session', async () => {
    const { aws, where, world } = await newAccount(204)
    const access = await aws.connect('grant', where, userHolders(...USERS))
    const some = USERS.slice(0, 2)
    for (const user of some) expect(await access.iam(userHolder(user)).policyNames()).toEqual(['p'])
    const given = world.calls.flatMap(({ operation, outcome, input }) =>
      operation === 'AssumeRoleWithWebIdentity' && outcome === 'ok' ? (input as { Policy: string }).Policy : [],
    )
    expect(given.map(policy => USERS.filter(user => policy.includes(user)))).toEqual(some.map(user => [user]))
  })

  it('shows in the debug log how near it is to the limit', async () => {
    const { aws, where, lines } = await newAccount(ROOM.two)
    await (await aws.connect('revoke', where, userHolders(...USERS))).assume()
    expect(lines).toEqual([
      expect.stringMatching(
        /^arn:aws:iam::\d+:role\/Jit: a session policy of \d{3} characters, \d\d % of what STS allows$/,
      ),
    ])
  })
})

it('puts at most five users into a session', () => {
  const place = { name: 'dev', id: accountId, region, partition: 'aws' } as const
  const users = userHolders(...Array.from({ length: 11 }, (_, index) => `user-${index}`))
  expect(groupHolders('revoke', place, users).map(group => group.length)).toEqual([5, 5, 1])
})
