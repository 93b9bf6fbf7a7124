import { describe, expect, it } from 'vitest'
import { accountId, type Call } from './prepared.ts'
import { preparedPeople, shell } from './prepared-people.ts'

/** What the roles of jobs can do to the roles of people, and what a person can do with whatever a compromised job writes. */

const ADMINISTRATOR = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
})
const BOUNDARY = `arn:aws:iam::${accountId}:policy/JitAccessBoundary`
const ROLE = 'JitShell-pat'
const put = (RoleName: string): Call => [
  'iam',
  'PutRolePolicy',
  { RoleName, PolicyName: 'x', PolicyDocument: ADMINISTRATOR },
]

/** Beside the people: a role of the company, one below /jit/ without a boundary, and one with another. */
function stage() {
  const prepared = preparedPeople()
  const { account } = prepared
  const trust = { Version: '2012-10-17', Statement: [] }
  const other = account.addPolicy('Other', { Version: '2012-10-17', Statement: [] })
  const boundary = account.policyNamed(BOUNDARY)
  account.addRole('Deploy', { trust, policies: { x: ADMINISTRATOR } })
  account.addRole('Bound', { trust, boundary })
  account.addRole('Near', { path: '/jitter/', trust, boundary })
  account.addRole('Unbound', { path: '/jit/', trust })
  account.addRole('Elsewise', { path: '/jit/', trust, boundary: other })
  return prepared
}

const CHANGES: readonly [string, Call][] = [
  ['changes no trust', ['iam', 'UpdateAssumeRolePolicy', { RoleName: ROLE, PolicyDocument: ADMINISTRATOR }]],
  ['removes no boundary', ['iam', 'DeleteRolePermissionsBoundary', { RoleName: ROLE }]],
  ['puts no boundary', ['iam', 'PutRolePermissionsBoundary', { RoleName: 'Unbound', PermissionsBoundary: BOUNDARY }]],
  ['makes no role', ['iam', 'CreateRole', { RoleName: 'Eve', Path: '/jit/', AssumeRolePolicyDocument: ADMINISTRATOR, PermissionsBoundary: BOUNDARY }]],
  ['deletes no role', ['iam', 'DeleteRole', { RoleName: ROLE }]],
  ['assumes no role of a person', ['sts', 'AssumeRole', { RoleArn: `arn:aws:iam::${accountId}:role/jit/${ROLE}`, RoleSessionName: 'pat' }]],
  ['writes no policy on the company’s roles', put('Deploy')],
  ['writes no policy on its own role', put('JitGrant')],
] // biome-ignore format: a table

describe.each(['JitGrant', 'JitRevoke', 'JitLogs'] as const)('an attacker with the credentials of %s', role => {
  it.each(CHANGES)('%s', async (_, call) => {
    expect(await stage().as(role, call)).toBe('AccessDenied')
  })
})

describe('the role that grants', () => {
  it.each<[string, string]>([
    [ROLE, 'ok'],
    ['Unbound', 'AccessDenied'],
    ['Elsewise', 'AccessDenied'],
    ['Bound', 'AccessDenied'],
    ['Near', 'AccessDenied'],
  ])('writes on %s: %s', async (name, expected) => {
    expect(await stage().as('JitGrant', put(name))).toBe(expected)
  })

  it('deletes no policy of a person', async () => {
    const { as } = stage()
    await as('JitGrant', put(ROLE))
    expect(await as('JitGrant', ['iam', 'DeleteRolePolicy', { RoleName: ROLE, PolicyName: 'x' }])).toBe('AccessDenied')
  })

  it('reads the roles of people, and no others', async () => {
    const { as } = stage()
    for (const [RoleName, expected] of [
      [ROLE, 'ok'],
      ['Unbound', 'ok'],
      ['Deploy', 'AccessDenied'],
      // Whether a role that is not there is below /jit/, IAM cannot know.
      ['Nobody', 'AccessDenied'],
    ] as const)
      expect(await as('JitGrant', ['iam', 'GetRole', { RoleName }])).toBe(expected)
  })
})

describe('the role that revokes', () => {
  it('deletes policies below /jit/ even without the boundary, and nowhere else', async () => {
    const { as, account } = stage()
    await as('JitGrant', put(ROLE))
    account.addRole('Unbound', { path: '/jit/', trust: {}, policies: { x: ADMINISTRATOR } })
    const remove = (RoleName: string): Call => ['iam', 'DeleteRolePolicy', { RoleName, PolicyName: 'x' }]
    expect(await as('JitRevoke', remove(ROLE))).toBe('ok')
    expect(await as('JitRevoke', remove('Unbound'))).toBe('ok')
    expect(await as('JitRevoke', remove('Deploy'))).toBe('AccessDenied')
    expect(account.rolePolicyNames('Deploy')).toEqual(['x'])
  })

  it('writes no policy on a person’s role', async () => {
    expect(await stage().as('JitRevoke', put(ROLE))).toBe('AccessDenied')
  })
})

describe('a person who was given a policy of administrators, and whose role carries the boundary', () => {
  it.each<[string, string, Call]>([
    ['opens a shell through our recorded document, on any instance, until the sweep ends it', 'ok', shell()],
    ['opens no shell through AWS’s default document', 'AccessDenied', shell('')],
    ['opens no SSH', 'AccessDenied', shell('AWS-StartSSHSession')],
    ['gives nobody a policy, not even to their own role', 'AccessDenied', put(ROLE)],
    ['changes no trust, not even their own', 'AccessDenied', ['iam', 'UpdateAssumeRolePolicy', { RoleName: ROLE, PolicyDocument: ADMINISTRATOR }]],
    ['removes no boundary, not even their own', 'AccessDenied', ['iam', 'DeleteRolePermissionsBoundary', { RoleName: ROLE }]],
    ['assumes no other role', 'AccessDenied', ['sts', 'AssumeRole', { RoleArn: `arn:aws:iam::${accountId}:role/jit/JitShell-pim`, RoleSessionName: 'pim' }]],
    ['creates no user', 'AccessDenied', ['iam', 'CreateUser', { UserName: 'eve' }]],
    ['tags no instance', 'AccessDenied', ['ssm', 'AddTagsToResource', { ResourceType: 'ManagedInstance', ResourceId: 'mi-1', Tags: [] }]],
    ['sees no sessions', 'AccessDenied', ['ssm', 'DescribeSessions', { State: 'Active' }]],
  ])('is limited by the boundary: %s: %s', async (_, expected, call) => {
    const { as, ask, people } = stage()
    expect(await as('JitGrant', put(ROLE))).toBe('ok')
    expect(await ask(people.pat, call)).toBe(expected)
  }) // biome-ignore format: a table
})
