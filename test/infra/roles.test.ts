import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, planFor, propertiesOf, statementsOf, trustedBy } from './plan.ts'

const IDS = { OrganisationId: '9', RepositoryId: '42' }
const KEY_ARN = `arn:aws:kms:ap-southeast-1:${ACCOUNT_ID}:key/k`
const PROVIDER = `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`

describe('the trust policy of a role', () => {
  const names = (environment: string) => `repo:acme/jit-access:environment:${environment}`
  const ids = (environment: string) => `repo:acme@9/jit-access@42:environment:${environment}`
  const waiting = { WaitEnvironment1: 'jit-wait-1h', WaitEnvironment3: 'jit-wait-4h' }
  const all = ['jit-grant', 'jit-revoke', 'jit-wait-1h', 'jit-wait-4h']

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['GrantRole', waiting, ['jit-grant']],
    ['RevokeRole', {}, ['jit-grant', 'jit-revoke']],
    ['RevokeRole', waiting, all],
    ['LogsRole', waiting, ['jit-logs', 'jit-transcripts']],
  ])(
    'names exactly its environments, in the form with ids, too, if ids are given: %s with %j',
    (role, parameters, own) => {
      expect(trustedBy(planFor(parameters), role)).toEqual(own.map(names))
      expect(trustedBy(planFor({ ...parameters, ...IDS }), role)).toEqual([...own.map(names), ...own.map(ids)])
    },
  )

  it('never has a wildcard, and always has audience and subject', () => {
    const plan = planFor({ ...waiting, ...IDS })
    for (const role of ['GrantRole', 'RevokeRole', 'LogsRole']) {
      expect(JSON.stringify(propertiesOf(plan, role).AssumeRolePolicyDocument)).not.toMatch(
        /[*?]|Like|ref:|pull_request/,
      )
      const [statement, ...others] = propertiesOf(plan, role).AssumeRolePolicyDocument.Statement
      expect(others).toEqual([])
      expect(Object.keys(statement?.Condition ?? {})).toEqual(['StringEquals'])
      expect(Object.keys(statement?.Condition?.StringEquals ?? {})).toEqual([
        'token.actions.githubusercontent.com:aud',
        'token.actions.githubusercontent.com:sub',
      ])
    }
  })

  it('goes through a new provider, or through the existing one', () => {
    const made = planFor()
    expect(made.resources.map(({ id }) => id)).toContain('OidcProvider')
    const reused = planFor({ OidcProviderArn: PROVIDER })
    expect(reused.resources.map(({ id }) => id)).not.toContain('OidcProvider')
    for (const plan of [made, reused]) {
      expect(propertiesOf(plan, 'LogsRole').AssumeRolePolicyDocument.Statement[0]).toMatchObject({
        Principal: { Federated: PROVIDER },
      })
      expect(plan.outputs.OidcProviderArn).toBe(PROVIDER)
    }
  })
})

describe('the permissions', () => {
  it.each<[string, readonly string[]]>([
    [
      'GrantRole',
      [
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:GetUser',
        'iam:GetUserPolicy',
        'iam:ListRolePolicies',
        'iam:ListUserPolicies',
        'iam:PutRolePolicy',
        'iam:PutUserPolicy',
        's3:GetObject',
        's3:PutObject',
        'ssm:DescribeInstanceInformation',
        'ssm:GetDocument',
      ],
    ],
    [
      'RevokeRole',
      [
        'iam:DeleteRolePolicy',
        'iam:DeleteUserPolicy',
        'iam:GetAccountAuthorizationDetails',
        'iam:GetRolePolicy',
        'iam:GetUserPolicy',
        'iam:ListRolePolicies',
        'iam:ListUserPolicies',
        's3:GetObject',
        's3:PutObject',
        'ssm:DescribeInstanceInformation',
        'ssm:DescribeSessions',
        'ssm:TerminateSession',
      ],
    ],
    [
      'LogsRole',
      [
        'iam:GetUser',
        'logs:DescribeLogStreams',
        'logs:GetLogEvents',
        's3:GetObject',
        's3:GetObject',
        's3:ListBucket',
        'ssm:DescribeSessions',
        'ssm:GetDocument',
      ],
    ],
    [
      'Boundary',
      [
        'signin:AuthorizeOAuth2Access',
        'signin:CreateOAuth2Token',
        'ssm:ResumeSession',
        'ssm:StartSession',
        'ssm:TerminateSession',
        'ssmmessages:OpenDataChannel',
      ],
    ],
  ])('are exactly these actions for %s', (id, actions) => {
    expect(
      statementsOf(planFor(), id)
        .flatMap(({ Action }) => Action)
        .toSorted(),
    ).toEqual(actions)
  })

  it('allow writing a policy only under our boundary, and deleting one without', () => {
    const conditionOn = (role: string, action: string) =>
      statementsOf(planFor(), role).find(({ Action }) => [Action].flat().includes(action))?.Condition
    expect(conditionOn('GrantRole', 'iam:PutUserPolicy')).toEqual({
      StringEquals: { 'iam:PermissionsBoundary': `arn:aws:iam::${ACCOUNT_ID}:policy/JitAccessBoundary` },
    })
    expect(conditionOn('GrantRole', 'iam:PutRolePolicy')).toEqual(conditionOn('GrantRole', 'iam:PutUserPolicy'))
    for (const action of ['iam:DeleteUserPolicy', 'iam:DeleteRolePolicy'])
      expect(conditionOn('RevokeRole', action)).toBeUndefined()
  })

  it('reach roles below /jit/ alone', () => {
    for (const id of ['GrantRole', 'RevokeRole', 'LogsRole'])
      for (const { Action, Resource } of statementsOf(planFor(), id)) {
        if (![Action].flat().some(action => /^iam:\w+Role/.test(action))) continue
        const roles = [Resource].flat().filter(arn => !arn.endsWith(':user/*'))
        expect(roles).toEqual([`arn:aws:iam::${ACCOUNT_ID}:role/jit/*`])
      }
  })

  it.each<[string, readonly string[]]>([
    ['none', []],
    ['create', ['GrantRole', 'RevokeRole', 'LogsRole', 'InstancePolicy']],
    [KEY_ARN, ['GrantRole', 'RevokeRole', 'LogsRole', 'InstancePolicy']],
  ])('include a key only for the roles that need it, through S3 alone, with KmsKey %s', (KmsKey, holders) => {
    const plan = planFor({ KmsKey })
    const key = KmsKey === 'create' ? plan.outputs.KmsKeyArn : KmsKey
    const onKeys = ['GrantRole', 'RevokeRole', 'LogsRole', 'Boundary', 'InstancePolicy'].flatMap(id =>
      statementsOf(plan, id).flatMap(({ Action, Resource, Condition }) =>
        [Action].flat().some(action => action.startsWith('kms:')) ? [{ id, Resource, Condition }] : [],
      ),
    )
    const Condition = { StringLike: { 'kms:ViaService': 's3.*' } }
    expect(onKeys).toEqual(holders.map(id => ({ id, Resource: key, Condition })))
  })

  it.each<[string, object]>([
    ['the bucket of the stack', {}],
    ['the bucket of each region', { HomeRegion: 'ap-southeast-1' }],
  ])(
    'let the roles grant and revoke add and read records in %s, below ledger/ alone and in this account',
    (_, region) => {
      const plan = planFor({ ...region })
      const bucket = `jit-access-${ACCOUNT_ID}-${'HomeRegion' in region ? '*' : 'ap-southeast-1'}`
      for (const id of ['GrantRole', 'RevokeRole'])
        expect(
          statementsOf(plan, id).filter(({ Action }) => [Action].flat().some(each => each.startsWith('s3:'))),
        ).toEqual([
          {
            Sid: 'AddRecords',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: `arn:aws:s3:::${bucket}/ledger/*`,
            Condition: { StringEquals: { 'aws:ResourceAccount': ACCOUNT_ID } },
          },
        ])
    },
  )

  it('are extended for users by what is listed, within their boundary alone', () => {
    const plan = planFor({ BoundaryActions: 's3:GetObject,ec2:Describe*' })
    expect(statementsOf(plan, 'Boundary').at(-1)).toMatchObject({
      Action: ['s3:GetObject', 'ec2:Describe*'],
      Resource: '*',
    })
    const without = planFor()
    for (const id of ['GrantRole', 'RevokeRole', 'LogsRole'])
      expect(propertiesOf(plan, id)).toEqual(propertiesOf(without, id))
  })
})
