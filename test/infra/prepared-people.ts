import { ACME } from '../../sandbox/acme.ts'
import { type Employee, type Entry, type SignInWay, Workforce } from '../../sandbox/workforce.ts'
import { type PolicyTerms, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { accountId, type Call, prepared, region } from './prepared.ts'

/** Two people of each way, so that each can try to be the other. */
const STAFF = {
  ada: 'account-access',
  abe: 'account-access',
  pat: 'permission-set',
  pim: 'permission-set',
  sam: 'saml',
  sue: 'saml',
  ola: 'oidc',
  otto: 'oidc',
} as const satisfies Record<string, SignInWay>

export const PAIRS = {
  'account-access': ['ada', 'abe'],
  'permission-set': ['pat', 'pim'],
  saml: ['sam', 'sue'],
  oidc: ['ola', 'otto'],
} as const satisfies Record<SignInWay, readonly [keyof typeof STAFF, keyof typeof STAFF]>

/** Everybody of the account, and of its provider, may be in the role: a mistake that must not open a shell. */
export const WIDE_TRUST = (provider: string) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'sts:AssumeRole' },
    {
      Effect: 'Allow',
      Principal: { Service: 'account-access.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:SetContext', 'sts:TagSession'],
    },
    ...['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'].map((Action, index) => ({
      Effect: 'Allow',
      Principal: {
        Federated: `arn:aws:iam::${accountId}:${index === 0 ? 'saml-provider/Acme' : `oidc-provider/${provider}`}`,
      },
      Action,
    })),
  ],
})

/** An account as both templates prepare it, with people of each way, none of whom has a grant. */
export function preparedPeople(parameters: Parameters<Workforce['hire']>[1] = {}) {
  const stage = prepared()
  const { world, account, call, clock } = stage
  const workforce = new Workforce(world, account, region)
  const people = workforce.hire(STAFF, parameters)

  const roleOf = (who: Employee) => {
    const role = account.roles.get(who.role)
    if (!role) throw new Error(`The stack has made no role ${who.role}.`)
    return role
  }

  /** What a merged request of this person puts on a role, for an hour. */
  const grantOf = (who: Employee, instances: Reach = [ACME.instances.api]) => {
    const expiresAt = new Date(clock.now().getTime() + 3_600_000)
    return boundTo(roleOf(who).roleId, who.identity, {
      account: ACCOUNT,
      instances,
      document: 'JitAccess-1h',
      expiresAt,
    })
  }

  const put = (who: Employee, document: string, PolicyName = 'jit.20991231T000000Z.ffffffffffff-deadbeef'): Call => [
    'iam',
    'PutRolePolicy',
    { RoleName: who.role, PolicyName, PolicyDocument: document },
  ]

  /** The answer to a call of this person's, or the name of the error, be it at the door already. */
  const ask = async (who: Employee, what: Call, entry?: Entry): Promise<string> => {
    try {
      return await call(await workforce.signIn(who, entry), what)
    } catch (error) {
      return `no way in: ${(error as Error).name}`
    }
  }
  return { ...stage, workforce, people, roleOf, grantOf, put, ask }
}

const ACCOUNT = { id: accountId, region, partition: 'aws' } as const
type Reach = PolicyTerms['instances']

function boundTo(roleId: string, identity: string, terms: PolicyTerms): string {
  const document = JSON.parse(policyDocument(terms)) as { Statement: { Condition: Conditions }[] }
  const Statement = document.Statement.map(statement => ({
    ...statement,
    Condition: {
      ...statement.Condition,
      StringEquals: { ...statement.Condition.StringEquals, 'aws:userid': `${roleId}:${identity}` },
    },
  }))
  return JSON.stringify({ ...document, Statement })
}

type Conditions = Readonly<Record<string, Readonly<Record<string, string>>>>

export const shell = (DocumentName: string | undefined = 'JitAccess-1h', Target: string = ACME.instances.api): Call => [
  'ssm',
  'StartSession',
  { Target, ...(DocumentName !== '' && { DocumentName }) },
]
