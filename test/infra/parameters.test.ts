import { expect, it } from 'vitest'
import { planStack } from '../../sandbox/cloudformation/plan.ts'
import { templateNamed } from '../../sandbox/cloudformation/templates.ts'
import { ACCOUNT_ID, planFor } from './plan.ts'

const WAIT = ['jit wait', '*', 'a:b', 'a/b']
const ID = ['acme', '1 ', '-1', '*']
const KEY = ['arn:aws:kms:eu-central-1:1:key/x', 'alias/jit', '*']

/** Values that each parameter refuses. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  Organisation: ['', 'acme/jit', '*', 'a b', '-acme', 'acme@1'],
  Repository: ['', 'acme/jit', '*', 'jit access', 'jit:environment'],
  OrganisationId: ID,
  RepositoryId: ID,
  WaitEnvironment1: WAIT,
  WaitEnvironment2: WAIT,
  WaitEnvironment3: WAIT,
  OidcProviderArn: ['token.actions.githubusercontent.com', `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/evil.example`],
  AccountName: ['-dev', 'de v', 'dev:', 'a'.repeat(65)],
  NamePrefix: ['', 'AWS', 'Amazon-', 'ssm', '1Jit', 'Jit*', 'a'.repeat(33)],
  HomeRegion: ['Singapore', 'eu-central-1a', '*'],
  IdleMinutes: ['0', '61', 'ten', ''],
  RunAsUser: ['-u', 'a b', '$(id)', 'a'.repeat(33)],
  SessionKeyArn: KEY,
  BoundaryActions: [
    '*',
    '*:*',
    's3',
    'iam:*',
    's3:Get*,*',
    's3:*Object',
    'iam:PutUserPermissionsBoundary',
    'iam:P*',
    'sts:AssumeRole',
    'ssm:S*',
    'ssm:StartSession',
    's3:GetObject,iam:PassRole',
    'ssmmessages:O*',
  ],
  LogGroupName: ['', 'a b', 'sessions:*', '{{ group }}'],
  LogDays: ['2', '0', 'never'],
  BucketName: ['Transcripts', 'a', '-bucket', 'bucket/*', '{{ bucket }}'],
  KeyPrefix: ['', '/sessions', 'sessions/', 'a//b', '{{ prefix }}', '*', 'ledger', 'ledger/sessions'],
  ObjectDays: ['-1', 'ever'],
  InfrequentAfterDays: ['1', '29'],
  ObjectLockMode: ['governance', 'yes'],
  ObjectLockDays: ['0', '36501', 'ever'],
  KmsKey: [...KEY, '', 'yes'],
}

it('the table of bad values has every parameter of the template', () => {
  expect(Object.keys(BAD)).toEqual(Object.keys(templateNamed('jit-access').Parameters))
})

it.each(Object.entries(BAD).flatMap(([name, values]) => values.map(value => [name, value] as const)))(
  'refuses %s: %j, with a text about what it must be',
  (name, value) => {
    expect(() => planFor({ [name]: value })).toThrow(
      new RegExp(`^The parameters are not right:\\n- ${name} must be .+, not "`),
    )
  },
)

it.each(['ledger-2', 'ledgers', 'a/ledger', 'Ledger'])(
  'takes the prefix %s, which is not that of the witness',
  prefix => {
    expect(planFor({ KeyPrefix: prefix }).outputs.RulesEntry).toContain(`prefix: ${prefix}`)
  },
)

it('describes every parameter, and the form of one with a pattern', () => {
  for (const [name, parameter] of Object.entries(templateNamed('jit-access').Parameters)) {
    expect(parameter.Description, name).toMatch(/\S{2}/)
    if (parameter.AllowedPattern !== undefined) expect(parameter.ConstraintDescription, name).toMatch(/\S{2}/)
  }
})

it('puts every parameter into a group of the console', () => {
  const face = templateNamed('jit-access').Metadata?.['AWS::CloudFormation::Interface'] as {
    ParameterGroups: readonly { Parameters: readonly string[] }[]
  }
  const grouped = face.ParameterGroups.flatMap(({ Parameters }) => Parameters)
  expect(grouped.toSorted()).toEqual(Object.keys(templateNamed('jit-access').Parameters).toSorted())
})

it('reports all mistakes at once: missing, unknown and wrong values', () => {
  const place = { accountId: ACCOUNT_ID, region: 'ap-southeast-1' }
  const given = { Repository: '*', Colour: 'red' }
  expect(() => planStack(templateNamed('jit-access'), place, given)).toThrow(
    /Colour is no parameter[\s\S]*Organisation has no value[\s\S]*Repository must be/,
  )
})

it.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['one id alone', { RepositoryId: '1' }, /OrganisationId and RepositoryId both, or neither/],
  ['the other id alone', { OrganisationId: '1' }, /OrganisationId and RepositoryId both, or neither/],
  ['one bucket for many regions', { HomeRegion: 'eu-central-1', BucketName: 'transcripts' }, /BucketName empty/],
  [
    'one key for many regions',
    { HomeRegion: 'eu-central-1', KmsKey: `arn:aws:kms:eu-central-1:${ACCOUNT_ID}:key/k` },
    /KmsKey be none or create/,
  ],
  [
    'one session key for many regions',
    { HomeRegion: 'eu-central-1', SessionKeyArn: `arn:aws:kms:eu-central-1:${ACCOUNT_ID}:key/k` },
    /SessionKeyArn empty/,
  ],
])('refuses %s by a rule', (_, parameters, message) => {
  expect(() => planFor(parameters)).toThrow(message)
})
