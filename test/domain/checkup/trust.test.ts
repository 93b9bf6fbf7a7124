import { describe, expect, it } from 'vitest'
import { checkPeople, type RoleLook } from '../../../src/domain/doctor/people.ts'
import { judgeTrust } from '../../../src/domain/doctor/trust.ts'
import type { Person } from '../../../src/domain/rules/rules.ts'
import { account } from '../account.ts'

const IDENTITY = 'erin'
const APPLICATION = 'arn:aws:account-access:ap-southeast-1:999999999999:application/apl-1'
const SAML = 'arn:aws:iam::123456789012:saml-provider/Acme'
const OIDC = 'arn:aws:iam::123456789012:oidc-provider/login.acme.example/people'
const ROOT = 'arn:aws:iam::123456789012:root'
const SESSION = { StringEquals: { 'sts:RoleSessionName': IDENTITY } }

interface Allowed {
  readonly Action?: string | readonly string[]
  readonly Principal?: unknown
  readonly Condition?: unknown
}
const trust = (...statements: readonly Allowed[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.map(each => ({ Effect: 'Allow', ...each })) })

const byService = (Condition: unknown = { StringEquals: { 'aws:SourceArn': APPLICATION, 'aws:SourceAccount': '9' } }) =>
  trust({
    Action: ['sts:AssumeRole', 'sts:SetContext'],
    Principal: { Service: 'account-access.amazonaws.com' },
    Condition,
  })
const chained = (Condition: unknown = { StringLike: { 'aws:userid': '*:erin@acme.example' }, ...SESSION }) =>
  trust({ Action: 'sts:AssumeRole', Principal: { AWS: ROOT }, Condition })
const bySaml = (Condition: unknown = { StringEquals: { 'SAML:sub': 'erin@acme', ...SESSION.StringEquals } }) =>
  trust({ Action: 'sts:AssumeRoleWithSAML', Principal: { Federated: SAML }, Condition })
const byOidc = (Condition: unknown = { StringEquals: { 'login.acme.example/people:sub': 'idp|erin', ...SESSION.StringEquals } }) =>
  trust({ Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: OIDC }, Condition }) // biome-ignore format: long lines

describe('the trust policy of a person', () => {
  it.each([
    ['account-access', byService()],
    ['account-access', byService({ ArnEquals: { 'AWS:SOURCEARN': APPLICATION }, ...SESSION })],
    ['permission-set', chained()],
    ['saml', bySaml()],
    ['oidc', byOidc()],
  ])('lets in one person: by %s: %s', (way, document) => {
    expect(judgeTrust(document, IDENTITY)).toEqual({ kind: 'one', ways: [way] })
  })

  it('may have two ways in, and tags of a session beside them', () => {
    const both = trust(...[chained(), bySaml()].flatMap(each => JSON.parse(each).Statement), { Action: 'sts:TagSession', Principal: '*' })
    expect(judgeTrust(both, IDENTITY)).toEqual({ kind: 'one', ways: ['permission-set', 'saml'] })
  }) // biome-ignore format: long lines

  it.each<[string, string, RegExp]>([
    ['anybody', trust({ Action: 'sts:AssumeRole', Principal: '*' }), /lets anybody in$/],
    ['anybody, said otherwise', trust({ Action: 'sts:AssumeRole', Principal: { AWS: '*' } }), /lets \* in$/],
    ['all but some', trust({ Action: 'sts:AssumeRole', ...{ NotPrincipal: { AWS: ROOT } } }), /lets anybody in$/],
    ['any action but some', trust({ Principal: { AWS: ROOT }, ...{ NotAction: 'sts:TagSession' } }), /leaves the name of the session to the caller/],
    ['every call of STS', trust({ Action: 'sts:*', Principal: { AWS: ROOT } }), /leaves the name/],
    ['another service', trust({ Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }), /lets the service ec2.amazonaws.com in$/],
    ['any application', byService({ StringEquals: { 'aws:SourceAccount': '9' } }), /names none$/],
    ['every application of an account', byService({ ArnLike: { 'aws:SourceArn': 'arn:aws:account-access:*:9:application/*' } }), /names none$/],
    ['two applications', byService({ ArnLike: { 'aws:SourceArn': [APPLICATION, `${APPLICATION}2`] } }), /names none$/],
    ['an application that may be absent', byService({ StringEqualsIfExists: { 'aws:SourceArn': APPLICATION } }), /names none$/],
    ['a session of another name', byService({ StringEquals: { 'aws:SourceArn': APPLICATION, 'sts:RoleSessionName': 'bob' } }), /that are not called erin$/],
    ['everybody who asks for the name', chained(SESSION), /everybody of arn:aws:iam::123456789012:root who asks for that name/],
    ['one person, by any name', chained({ StringLike: { 'aws:userid': '*:erin@acme.example' } }), /leaves the name/],
    ['all whose name ends so', chained({ StringLike: { 'aws:userid': '*erin@acme.example' }, ...SESSION }), /everybody/],
    ['two people', chained({ StringLike: { 'aws:userid': ['*:erin', '*:bob'] }, ...SESSION }), /everybody/],
    ['one person, if the user id is there', chained({ StringLikeIfExists: { 'aws:userid': '*:erin' }, ...SESSION }), /everybody/],
    ['a name with a wildcard', chained({ StringLike: { 'aws:userid': '*:erin', 'sts:RoleSessionName': 'erin*' } }), /not called erin$/],
    ['all of a SAML provider', bySaml(SESSION), /everybody of .*saml-provider\/Acme who asks/],
    ['one of a SAML provider, by any name', bySaml({ StringEquals: { 'SAML:sub': 'erin@acme' } }), /leaves the name/],
    ['all of an OIDC provider', byOidc(SESSION), /everybody/],
    ['one of another OIDC provider', byOidc({ StringEquals: { 'other.example:sub': 'idp|erin', ...SESSION.StringEquals } }), /everybody/],
    ['nobody', trust({ Action: 'sts:TagSession', Principal: { AWS: ROOT } }), /lets nobody in$/],
    ['one more beside the person', trust(...JSON.parse(bySaml()).Statement, { Action: 'sts:AssumeRole', Principal: { AWS: ROOT } }), /leaves the name/],
  ])('lets in others: %s', (_, document, why) => {
    expect(judgeTrust(document, IDENTITY)).toEqual({ kind: 'others', why: expect.stringMatching(why) })
  }) // biome-ignore format: a table

  it.each(['', '{}', '[]', '{"Statement":[{"Effect":1}]}'])('is not known if it cannot be read: %s', document => {
    expect(judgeTrust(document, IDENTITY).kind).toBe('unknown')
  })
})

describe('the role of a person', () => {
  const person: Person = { logins: ['erin-gh'], role: 'JitShell-erin', identity: IDENTITY, signIn: 'permission-set' }
  const look: RoleLook = {
    name: person.role,
    boundary: 'arn:aws:iam::1:policy/B',
    trust: chained(),
    policies: new Map(),
  }
  const rules = { people: new Map([['erin', person]]) }
  const found = (role: RoleLook | undefined) =>
    checkPeople(rules, [{ account, people: new Map([['erin', role]]) }]).map(
      ({ state, message }) => `${state}: ${message}`,
    )

  it.each<[string, RoleLook | undefined, readonly RegExp[]]>([
    ['as it should be', look, [/^pass: 1 of the rules' people have a role there, which is bounded, has room and lets nobody else in$/]],
    ['not there', undefined, [/^fail: There is no role JitShell-erin under the path \/jit\//]],
    ['spelt otherwise', { ...look, name: 'jitshell-erin' }, [/^fail: IAM spells the role jitshell-erin$/]],
    ['for another way to sign in', { ...look, trust: bySaml() }, [/^warning: Its trust policy is for `sign_in: saml`, and the rules say `permission-set`$/]],
    ['open for others', { ...look, trust: chained(SESSION) }, [/^fail: Its trust policy lets in everybody/]],
    ['without room', { ...look, policies: new Map([['standing', JSON.stringify({ x: 'x'.repeat(9_600) })]]) }, [/^fail: Standing inline policies take \d+ of 10240 characters/]],
  ])('is checked: %s', (_, role, expected) => {
    expect(found(role)).toEqual(expected.map(each => expect.stringMatching(each)))
  }) // biome-ignore format: a table

  it('needs a boundary', () => {
    const { boundary: _, ...unbounded } = look
    expect(found(unbounded)).toEqual(['fail: Its role carries no permissions boundary'])
  })
})
