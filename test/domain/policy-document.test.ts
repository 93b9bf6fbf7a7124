import { runSimulation, runUnsafeSimulation, type Simulation } from '@cloud-copilot/iam-simulate'
import { describe, expect, it } from 'vitest'
import {
  inPresentForm,
  type PolicyTerms,
  parsePolicyDocument,
  policyDocument,
} from '../../src/domain/grant/policy-document.ts'
import { inlinePolicyQuota, policySize } from '../../src/domain/grant/policy-size.ts'

// Over 200 lines: one document, and each field of it that may be wrong.

const ACCOUNT = '123456789012'
const REGION = 'ap-southeast-1'
const NODE = 'i-0123456789abcdef0'
const MANAGED = 'mi-0123456789abcdef0'
const END = new Date('2026-11-24T06:00:00Z')

const TERMS: PolicyTerms = {
  account: { id: ACCOUNT, region: REGION, partition: 'aws' },
  instances: [MANAGED, NODE],
  document: 'JitAccess-8h',
  expiresAt: END,
}

const FULL: PolicyTerms = {
  ...TERMS,
  notBefore: new Date('2026-11-24T02:00:00Z'),
  mfa: true,
  sourceIps: ['203.0.113.0/24', '2001:db8::/32'],
}

describe('the policy document', () => {
  it('is written in exactly these words', () => {
    expect(policyDocument(TERMS)).toMatchInlineSnapshot(
      `"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:StartSession","Resource":["arn:aws:ec2:ap-southeast-1:123456789012:instance/i-0123456789abcdef0","arn:aws:ssm:ap-southeast-1:123456789012:managed-instance/mi-0123456789abcdef0","arn:aws:ssm:ap-southeast-1:123456789012:document/JitAccess-8h"],"Condition":{"BoolIfExists":{"ssm:SessionDocumentAccessCheck":"true"},"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"}}},{"Effect":"Allow","Action":["ssm:ResumeSession","ssm:TerminateSession"],"Resource":"arn:aws:ssm:ap-southeast-1:123456789012:session/*","Condition":{"StringEquals":{"ssm:resourceTag/aws:ssmmessages:session-id":"\${aws:userid}"},"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"}}},{"Effect":"Allow","Action":"ssmmessages:OpenDataChannel","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"}}}]}"`,
    )
    expect(policyDocument(FULL)).toMatchInlineSnapshot(
      `"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:StartSession","Resource":["arn:aws:ec2:ap-southeast-1:123456789012:instance/i-0123456789abcdef0","arn:aws:ssm:ap-southeast-1:123456789012:managed-instance/mi-0123456789abcdef0","arn:aws:ssm:ap-southeast-1:123456789012:document/JitAccess-8h"],"Condition":{"BoolIfExists":{"ssm:SessionDocumentAccessCheck":"true"},"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"},"DateGreaterThan":{"aws:CurrentTime":"2026-11-24T02:00:00Z"},"Bool":{"aws:MultiFactorAuthPresent":"true"},"IpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/32"]}}},{"Effect":"Allow","Action":["ssm:ResumeSession","ssm:TerminateSession"],"Resource":"arn:aws:ssm:ap-southeast-1:123456789012:session/*","Condition":{"StringEquals":{"ssm:resourceTag/aws:ssmmessages:session-id":"\${aws:userid}"},"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"},"DateGreaterThan":{"aws:CurrentTime":"2026-11-24T02:00:00Z"},"Bool":{"aws:MultiFactorAuthPresent":"true"},"IpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/32"]}}},{"Effect":"Allow","Action":"ssmmessages:OpenDataChannel","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"},"DateGreaterThan":{"aws:CurrentTime":"2026-11-24T02:00:00Z"},"Bool":{"aws:MultiFactorAuthPresent":"true"},"IpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/32"]}}}]}"`,
    )
  })

  it('does not depend on the order of the instances', () => {
    expect(policyDocument({ ...TERMS, instances: [NODE, MANAGED] })).toBe(policyDocument(TERMS))
  })

  it('leaves room for more than one of an ordinary size', () => {
    const one = policySize(policyDocument({ ...TERMS, instances: [NODE] }))
    expect({ one, quota: inlinePolicyQuota({ kind: 'user' }) }).toMatchInlineSnapshot(`
      {
        "one": 793,
        "quota": 2048,
      }
    `)
  })

  it('is parsed back to its terms', () => {
    const { instances, document, expiresAt } = { ...TERMS, instances: [NODE, MANAGED] }
    const { region } = TERMS.account
    expect(parsePolicyDocument(policyDocument(TERMS))).toEqual({ region, instances, document, expiresAt })
    expect(parsePolicyDocument(policyDocument(FULL))).toEqual({
      region,
      instances,
      document,
      expiresAt,
      notBefore: FULL.notBefore,
    })
  })

  it.each<[string, (json: string) => string]>([
    ['white space', json => json.replace(',', ', ')],
    ['a wildcard', json => json.replace(NODE, '*')],
    ['another action', json => json.replace('ssm:StartSession', 'ssm:*')],
    ['another effect', json => json.replace('Allow', 'Deny')],
    ['a later end in one statement', json => json.replace('06:00:00Z', '07:00:00Z')],
    ['no end in one statement', json => json.replace(',"DateLessThan":{"aws:CurrentTime":"2026-11-24T06:00:00Z"}', '')],
    ['a statement more', json => json.replace(']}', ',{"Effect":"Allow","Action":"*","Resource":"*"}]}')],
    ['an end that is no instant', json => json.replaceAll('2026-11-24T06:00:00Z', '2026-11-24T66:00:00Z')],
    ['nothing but braces', () => '{}'],
    ['nothing', () => ''],
  ])('is not parsed if it has %s', (_, change) => {
    const json = change(policyDocument(TERMS))
    expect(json).not.toBe(policyDocument(TERMS))
    expect(parsePolicyDocument(json)).toBeUndefined()
  })

  it('is read in the form of earlier releases, too, whose policies are alive', () => {
    const present = policyDocument(FULL)
    const former = present.replace('"Resource":"*"', `"Resource":"${SSM}:session/*"`)
    expect(former).not.toBe(present)
    expect(inPresentForm(former)).toBe(present)
    expect(parsePolicyDocument(former)).toEqual(parsePolicyDocument(present))
    expect(parsePolicyDocument(former.replace('session/*', 'session/a*'))).toBeUndefined()
  })

  it('counts towards the quota without its white space', () => {
    const json = policyDocument(TERMS)
    expect(policySize(json)).toBe(json.length)
    expect(policySize(JSON.stringify(JSON.parse(json), null, 4))).toBe(json.length)
    expect(policySize('{ "a" : "b c\\" d" }\n')).toBe('{"a":"b c\\" d"}'.length)
  })
})

interface Attempt {
  readonly action?: string
  readonly resource?: string
  readonly at?: string
  readonly context?: Record<string, string>
  readonly account?: string
}

const SSM = `arn:aws:ssm:${REGION}:${ACCOUNT}`
const MESSAGES = `arn:aws:ssmmessages:${REGION}:${ACCOUNT}:*`
const ON_NODE = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${NODE}`
const ALICE = 'AIDAEXAMPLEALICE'

/** What AWS would answer alice, who has this policy and no other. */
async function ask(terms: PolicyTerms, attempt: Attempt): Promise<boolean> {
  const { action = 'ssm:StartSession', resource = ON_NODE, at = '2026-11-24T05:59:59Z', account = ACCOUNT } = attempt
  const simulation: Simulation = {
    request: {
      principal: `arn:aws:iam::${ACCOUNT}:user/alice`,
      action,
      resource: { resource, accountId: account },
      contextVariables: { 'aws:CurrentTime': at, 'aws:userid': ALICE, ...attempt.context },
    },
    identityPolicies: [{ name: 'jit', policy: JSON.parse(policyDocument(terms)) }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  }
  if (isUnknownToReference(action, resource)) return runUnsafeSimulation(simulation, {}) === 'Allowed'
  const answer = await runSimulation(simulation, {})
  if (answer.resultType !== 'single') throw new Error(`${action} on ${resource}: ${JSON.stringify(answer)}`)
  return answer.overallResult === 'Allowed'
}

/**
 * AWS's service reference, which the simulator validates requests against, lists no resource for OpenDataChannel and no
 * documents without an account. Its user guide grants the one on sessions, and AWS's own documents have such ARNs.
 */
function isUnknownToReference(action: string, resource: string): boolean {
  return (action === 'ssmmessages:OpenDataChannel' && resource !== '*') || resource.includes('::document/')
}

const OWN = { 'ssm:resourceTag/aws:ssmmessages:session-id': ALICE }
const BOB = { 'ssm:resourceTag/aws:ssmmessages:session-id': 'AIDAEXAMPLEBOB' }
const CHECKED = { 'ssm:SessionDocumentAccessCheck': 'true' }

describe('IAM, given the policy,', () => {
  it.each<[string, Attempt, boolean]>([
    ['a session on the node', {}, true],
    ['a session on the node, with the document check', { context: CHECKED }, true],
    [
      'a session on the node, without the document check',
      { context: { 'ssm:SessionDocumentAccessCheck': 'false' } },
      false,
    ],
    ['a session on the managed node', { resource: `${SSM}:managed-instance/${MANAGED}` }, true],
    ['a session through the document', { resource: `${SSM}:document/JitAccess-8h`, context: CHECKED }, true],
    ['long before the end', { at: '2026-11-23T00:00:00Z' }, true],
    ['at the end', { at: '2026-11-24T06:00:00Z' }, false],
    ['one second after the end', { at: '2026-11-24T06:00:01Z' }, false],
    ['a year after the end', { at: '2027-11-24T05:00:00Z' }, false],
    ['another node', { resource: ON_NODE.replace(NODE, 'i-0123456789abcdef1') }, false],
    ['a node whose id continues this one', { resource: `${ON_NODE}0` }, false],
    ['the node as a managed node', { resource: `${SSM}:managed-instance/${NODE}` }, false],
    ['the node in another region', { resource: ON_NODE.replace(REGION, 'us-east-1') }, false],
    [
      'the node in another account',
      { resource: ON_NODE.replace(ACCOUNT, '999999999999'), account: '999999999999' },
      false,
    ],
    ['another document', { resource: `${SSM}:document/JitAccess-1h` }, false],
    ['ssh', { resource: `${SSM}:document/AWS-StartSSHSession` }, false],
    ['ssh, as AWS owns it', { resource: `arn:aws:ssm:${REGION}::document/AWS-StartSSHSession` }, false],
    ['port forwarding', { resource: `${SSM}:document/AWS-StartPortForwardingSession` }, false],
    ['the default document', { resource: `${SSM}:document/SSM-SessionManagerRunShell` }, false],
  ])('decides about StartSession: %s', async (_, attempt, allowed) => {
    expect(await ask(TERMS, attempt)).toBe(allowed)
  })

  it.each<[string, Attempt, boolean]>([
    ["ResumeSession of the user's own session", { action: 'ssm:ResumeSession', context: OWN }, true],
    ["TerminateSession of the user's own session", { action: 'ssm:TerminateSession', context: OWN }, true],
    ["ResumeSession of another user's session", { action: 'ssm:ResumeSession', context: BOB }, false],
    ["TerminateSession of another user's session", { action: 'ssm:TerminateSession', context: BOB }, false],
    ['TerminateSession without a tag', { action: 'ssm:TerminateSession' }, false],
    ['OpenDataChannel, if it has no resource', { action: 'ssmmessages:OpenDataChannel', resource: '*' }, true],
    ['OpenDataChannel on a session', { action: 'ssmmessages:OpenDataChannel' }, true],
    ['OpenDataChannel on all of its service', { action: 'ssmmessages:OpenDataChannel', resource: MESSAGES }, true],
    ['ResumeSession at the end', { action: 'ssm:ResumeSession', context: OWN, at: '2026-11-24T06:00:00Z' }, false],
    ['OpenDataChannel at the end', { action: 'ssmmessages:OpenDataChannel', at: '2026-11-24T06:00:00Z' }, false],
  ])('decides about actions on sessions: %s', async (_, attempt, allowed) => {
    expect(await ask(TERMS, { resource: `${SSM}:session/alice-0123456789abcdef0`, ...attempt })).toBe(allowed)
  })

  it.each<[string, Attempt, boolean]>([
    ['a session on every condition', {}, true],
    ['from the other network', { context: { 'aws:SourceIp': '2001:db8::1' } }, true],
    ['before the start', { at: '2026-11-24T01:59:59Z' }, false],
    ['one second after the start', { at: '2026-11-24T02:00:01Z' }, true],
    ['at the end', { at: '2026-11-24T06:00:00Z' }, false],
    ['without MFA', { context: { 'aws:MultiFactorAuthPresent': 'false' } }, false],
    ['from another network', { context: { 'aws:SourceIp': '203.0.114.1' } }, false],
  ])('decides by start, MFA and networks: %s', async (_, attempt, allowed) => {
    const context = { 'aws:MultiFactorAuthPresent': 'true', 'aws:SourceIp': '203.0.113.7', ...attempt.context }
    for (const [action, resource] of [
      ['ssm:StartSession', ON_NODE],
      ['ssm:ResumeSession', `${SSM}:session/alice-1`],
      ['ssmmessages:OpenDataChannel', '*'],
    ] as const)
      expect(await ask(FULL, { ...attempt, action, resource, context: { ...OWN, ...context } })).toBe(allowed)
  })

  it('refuses keys without MFA if the policy asks for MFA', async () => {
    expect(await ask({ ...TERMS, mfa: true }, {})).toBe(false)
  })

  it.each([
    ['ssm:SendCommand', ON_NODE],
    ['ssm:SendCommand', `${SSM}:document/JitAccess-8h`],
    ['ssm:UpdateDocument', `${SSM}:document/JitAccess-8h`],
    ['ssm:GetParameter', `${SSM}:parameter/secret`],
    ['ssm:TerminateSession', `${SSM}:session/bob-1`],
    ['ec2:TerminateInstances', ON_NODE],
    ['ec2:RebootInstances', ON_NODE],
    ['iam:PutUserPolicy', `arn:aws:iam::${ACCOUNT}:user/alice`],
    ['iam:CreateAccessKey', `arn:aws:iam::${ACCOUNT}:user/alice`],
    ['s3:GetObject', 'arn:aws:s3:::ssm-onetime-logs-dev/sessions/alice-1.log'],
    ['s3:DeleteObject', 'arn:aws:s3:::ssm-onetime-logs-dev/sessions/alice-1.log'],
    ['logs:DeleteLogStream', `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/jit:log-stream:alice-1`],
    ['sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/JitGrant`],
  ])('allows nothing else: %s on %s', async (action, resource) => {
    expect(await ask(TERMS, { action, resource })).toBe(false)
  })
})
