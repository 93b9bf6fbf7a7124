import { describe, expect, it } from 'vitest'
import { planStack } from '../../sandbox/cloudformation/plan.ts'
import { parseTemplate } from '../../sandbox/cloudformation/template.ts'
import { templateNamed } from '../../sandbox/cloudformation/templates.ts'
import { ACCOUNT_ID, planFor, propertiesOf } from './plan.ts'

const APPLICATION = 'arn:aws:account-access:ap-southeast-1:999999999999:application/app-0123'
const BOUNDARY = `arn:aws:iam::${ACCOUNT_ID}:policy/JitAccessBoundary`
const ALICE = 'alice:24685458-d011-7092-87e2-2677cafbd2c3'

const WAYS = {
  'account-access': { SignIn: 'account-access', ApplicationArn: APPLICATION },
  'permission-set': { SignIn: 'permission-set', PermissionSet: 'JitShell' },
  saml: { SignIn: 'saml', SamlProviderArn: `arn:aws:iam::${ACCOUNT_ID}:saml-provider/Acme` },
  oidc: { SignIn: 'oidc', OidcIssuer: 'login.acme.example/t', Audience: 'client' },
} as const

const peopleFor = (People: string, parameters: Readonly<Record<string, string>> = WAYS['account-access']) =>
  planStack(templateNamed('jit-people'), { accountId: ACCOUNT_ID, region: 'ap-southeast-1' }, { People, ...parameters })

const [PERSON] = ['alice:alice:alice@acme.example']
const trustOf = (parameters: Readonly<Record<string, string>>, People = PERSON) => {
  const plan = peopleFor(People, parameters)
  const [id = ''] = plan.resources.map(resource => resource.id)
  return propertiesOf(plan, id).AssumeRolePolicyDocument.Statement
}

describe('the roles of people', () => {
  it('are one a person, under /jit/ and the boundary, for twelve hours, with nothing of their own', () => {
    const plan = peopleFor(`${ALICE},bob.b-1:bob-1`)
    expect(plan.resources.map(({ id, ref, attributes }) => [id, ref, attributes.Arn])).toEqual([
      ['Rolealice24685458d011709287e22677cafbd2c3', 'JitShell-alice', `arn:aws:iam::${ACCOUNT_ID}:role/jit/JitShell-alice`],
      ['Rolebobb1bob1', 'JitShell-bob.b-1', `arn:aws:iam::${ACCOUNT_ID}:role/jit/JitShell-bob.b-1`],
    ]) // biome-ignore format: a table
    for (const { properties } of plan.resources)
      expect(properties).toMatchObject({
        Path: '/jit/',
        PermissionsBoundary: BOUNDARY,
        MaxSessionDuration: 43_200,
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/SignInLocalDevelopmentAccess'],
        Policies: [],
      })
    for (const way of ['permission-set', 'saml', 'oidc'] as const)
      expect(peopleFor(PERSON, WAYS[way]).resources[0]?.properties).toMatchObject({ ManagedPolicyArns: [] })
  })

  it('carry the boundary that jit-access.yaml makes, under the same prefix', () => {
    for (const NamePrefix of ['Jit', 'Ops']) {
      const { outputs } = planFor({ NamePrefix })
      const { resources } = peopleFor(ALICE, { ...WAYS['account-access'], NamePrefix })
      expect(resources[0]?.properties).toMatchObject({
        PermissionsBoundary: outputs.BoundaryArn,
        RoleName: `${NamePrefix}Shell-alice`,
      })
    }
  })

  it('come with the entries for the rules', () => {
    expect(Object.values(peopleFor(ALICE).outputs)).toEqual([
      'alice: {github: {login: LOGIN, id: ID}, role: JitShell-alice, identity: 24685458-d011-7092-87e2-2677cafbd2c3, sign_in: account-access}',
    ])
  })
})

describe('the trust of a person’s role', () => {
  it('is of account access manager, for one application', () => {
    const StringEquals = { 'aws:SourceAccount': '999999999999', 'aws:SourceArn': APPLICATION }
    const statement = {
      Effect: 'Allow',
      Principal: { Service: 'account-access.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:SetContext', 'sts:TagSession'],
      Condition: { StringEquals },
    }
    expect(trustOf(WAYS['account-access'], ALICE)).toEqual([statement])
    const pinned = { ...StringEquals, 'sts:RoleSessionName': '24685458-d011-7092-87e2-2677cafbd2c3' }
    expect(trustOf({ ...WAYS['account-access'], PinSessionName: 'yes' }, ALICE)).toEqual([
      { ...statement, Condition: { StringEquals: pinned } },
    ])
  })

  it('is of one user name in one permission set, with the session’s name pinned', () => {
    const path = `arn:aws:iam::${ACCOUNT_ID}:role/aws-reserved/sso.amazonaws.com`
    expect(trustOf(WAYS['permission-set'])).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${ACCOUNT_ID}:root` },
        Action: 'sts:AssumeRole',
        Condition: {
          ArnLike: {
            'aws:PrincipalArn': [`${path}/AWSReservedSSO_JitShell_*`, `${path}/*/AWSReservedSSO_JitShell_*`],
          },
          StringLike: { 'aws:userid': '*:alice@acme.example' },
          StringEquals: { 'sts:RoleSessionName': 'alice' },
        },
      },
    ])
  })

  it.each<['saml' | 'oidc', string, string, Readonly<Record<string, string>>]>([
    ['saml', 'saml-provider/Acme', 'sts:AssumeRoleWithSAML', { 'SAML:aud': 'https://signin.aws.amazon.com/saml', 'SAML:sub': 'alice@acme.example' }],
    ['oidc', 'oidc-provider/login.acme.example/t', 'sts:AssumeRoleWithWebIdentity', { 'login.acme.example/t:aud': 'client', 'login.acme.example/t:sub': 'alice@acme.example' }],
  ])('is of one subject of the provider, with the session’s name pinned: %s', (way, provider, action, keys) => {
    expect(trustOf(WAYS[way])).toEqual([
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${ACCOUNT_ID}:${provider}` },
        Action: action,
        Condition: { StringEquals: { ...keys, 'sts:RoleSessionName': 'alice' } },
      },
    ])
  }) // biome-ignore format: a table

  it.each(['permission-set', 'saml', 'oidc'] as const)('lets nobody in without a subject: %s', way => {
    const [statement] = trustOf(WAYS[way], 'alice:alice')
    expect(JSON.stringify(statement?.Condition)).toMatch(/"(aws:userid":"\*:"|[^"]*:sub":"")/)
  })
})

describe('the parameters', () => {
  it.each([
    'alice',
    'alice:',
    'alice:a',
    'alice:a*',
    'alice:a1:sub*',
    'alice:a1:s?',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what must not get in
    'alice:a1:${aws:userid}',
    'alice:a1:"',
    'alice:a1:s:t',
    '-alice:a1',
    `${'a'.repeat(56)}:a1`,
    'alice:a1,,bob:b1',
  ])('take no person %j', People => {
    expect(() => peopleFor(People)).toThrow('People must be NAME:IDENTITY')
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['ApplicationArn', { SignIn: 'account-access' }],
    ['PermissionSet', { SignIn: 'permission-set' }],
    ['SamlProviderArn', { SignIn: 'saml' }],
    ['OidcIssuer', { SignIn: 'oidc', Audience: 'client' }],
    ['Audience', { SignIn: 'oidc', OidcIssuer: 'login.acme.example' }],
    ['PermissionSet', { SignIn: 'permission-set', PermissionSet: 'Jit*' }],
    ['OidcIssuer', { SignIn: 'oidc', Audience: 'client', OidcIssuer: 'a":"' }],
    ['Audience', { SignIn: 'oidc', Audience: '"', OidcIssuer: 'login.acme.example' }],
  ])('say what is missing or wrong: %s with %j', (name, parameters) => {
    expect(() => peopleFor(PERSON, parameters)).toThrow(name)
  })

  it('name nobody twice', () => {
    expect(() => peopleFor(`${ALICE},${ALICE}`)).toThrow('twice')
  })
})

describe('loops', () => {
  const head = 'AWSTemplateFormatVersion: "2010-09-09"\n'
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template's
  const loop = 'Resources: {"Fn::ForEach::A": [X, [a], {"R${X}": {Type: T}}]}\n'

  it('need their transform', () => {
    expect(() => parseTemplate(head + loop)).toThrow('needs the transform AWS::LanguageExtensions')
    expect(parseTemplate(`${head}Transform: AWS::LanguageExtensions\n${loop}`).Resources).toHaveProperty(
      'Fn::ForEach::A',
    )
  })
})
