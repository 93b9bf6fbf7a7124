import type { AssumeRoleResponse } from '@aws-sdk/client-sts'
import { IdentityCenter, type StoreUser } from './aws/sign-in/identity-center.ts'
import type { Key } from './aws/state/identity.ts'
import { assumeRoleWithSaml } from './aws/sts-saml.ts'
import { assumeRoleWithWebIdentity } from './aws/sts-web-identity.ts'
import type { AwsAccount, AwsWorld } from './aws/world.ts'
import { deployStack } from './cloudformation/templates.ts'
import { SamlIssuer } from './shared/saml.ts'
import { TokenIssuer } from './shared/token-issuer.ts'

/** How a person without an IAM user comes into their role. */
export const SIGN_IN_WAYS = ['account-access', 'permission-set', 'saml', 'oidc'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** A person with a role of their own. */
export interface Employee {
  readonly name: string
  readonly way: SignInWay
  readonly role: string
  readonly roleArn: string
  /** The name of their role session. */
  readonly identity: string
  /** What their provider calls them. */
  readonly subject: string
  readonly storeUser: StoreUser
  /** Owner of their sessions. */
  readonly owner: string
}

/** Where somebody tries to get in, and as whom: they alone and in their own role, unless told. */
export interface Entry {
  readonly role?: Employee
  /** The name that they ask for, where the caller chooses it; what the provider is made to say, where it does. */
  readonly sessionName?: string
}

const MANAGEMENT_ACCOUNT = '999999999999'
const PERMISSION_SET = 'JitShell'
const CLIENT_ID = 'aws-shell'

/** Those who sign in to one account through Identity Center or a provider of identities, as docs/setup.md prepares it. */
export class Workforce {
  readonly #aws: AwsWorld
  readonly #account: AwsAccount
  readonly #region: string
  readonly center: IdentityCenter
  readonly #saml: SamlIssuer
  readonly #oidc: TokenIssuer

  constructor(aws: AwsWorld, account: AwsAccount, region: string) {
    const { clock } = aws
    this.#aws = aws
    this.#account = account
    this.#region = region
    this.center = new IdentityCenter(aws, { accountId: MANAGEMENT_ACCOUNT, region })
    this.#saml = new SamlIssuer({ clock, issuer: 'https://idp.acme.example' })
    this.#oidc = new TokenIssuer({ clock, issuer: 'https://login.acme.example/people' })
    account.addSamlProvider('Acme', this.#saml)
    account.addOidcProvider(this.#oidc.issuer, [CLIENT_ID])
    aws.identityProviders.push(this.#oidc)
  }

  /** Makes the roles of these people by infra/jit-people.yaml, a stack for each way, and lets them into these. */
  hire<Name extends string>(
    people: Readonly<Record<Name, SignInWay>>,
    /** Further parameters of their stacks. */
    parameters: Partial<Readonly<Record<SignInWay, Readonly<Record<string, string>>>>> = {},
  ): Readonly<Record<Name, Employee>> {
    const employees = Object.entries<SignInWay>(people).map(([name, way]) => this.#employ(name, way))
    for (const way of SIGN_IN_WAYS) {
      const those = employees.filter(each => each.way === way)
      if (those.length === 0) continue
      const People = those
        .map(({ name, identity, subject }) =>
          [name, identity, ...(way === 'account-access' ? [] : [subject])].join(':'),
        )
        .join(',')
      deployStack('jit-people', this.#account, this.#region, { People, ...this.#parametersOf(way), ...parameters[way] })
    }
    return Object.fromEntries(employees.map(each => [each.name, each])) as Record<Name, Employee>
  }

  /** Temporary credentials, by the way of this person. @throws AwsError if AWS lets them in not */
  async signIn(who: Employee, { role = who, sessionName = who.identity }: Entry = {}): Promise<Key> {
    switch (who.way) {
      case 'account-access':
        return this.center.signInToRole(who.storeUser, this.#account, role.role)
      case 'permission-set': {
        const key = this.center.signIn(who.storeUser, this.#account, PERMISSION_SET)
        const input = { RoleArn: role.roleArn, RoleSessionName: sessionName }
        return this.#keyIn(await this.#aws.call(key, this.#region, 'sts', 'AssumeRole', input))
      }
      case 'saml': {
        const PrincipalArn = `arn:aws:iam::${this.#account.id}:saml-provider/Acme`
        const told = { subject: who.subject, roleArn: role.roleArn, providerArn: PrincipalArn, sessionName }
        const SAMLAssertion = this.#saml.assertion(told)
        const input = { RoleArn: role.roleArn, PrincipalArn, SAMLAssertion, DurationSeconds: 43_200 }
        return this.#keyIn(assumeRoleWithSaml(input, this.#aws, this.#aws.clock.now()))
      }
      case 'oidc': {
        const WebIdentityToken = await this.#oidc.sign({ sub: who.subject, aud: CLIENT_ID })
        const input = {
          RoleArn: role.roleArn,
          RoleSessionName: sessionName,
          WebIdentityToken,
          DurationSeconds: 43_200,
        }
        return this.#keyIn(await assumeRoleWithWebIdentity(input, this.#aws, this.#aws.clock.now()))
      }
    }
  }

  #employ(name: string, way: SignInWay): Employee {
    const account = this.#account
    const storeUser = this.center.addUser(`${name}@acme.example`)
    const role = `JitShell-${name}`
    const roleArn = account.roleArn('/jit/', role)
    const identity = way === 'account-access' ? storeUser.id : name
    const subject = way === 'oidc' ? `idp|${name}` : storeUser.name
    if (way === 'account-access') this.center.entitle(storeUser, roleArn)
    if (way === 'permission-set') this.center.assign(storeUser, account, PERMISSION_SET, MAY_ASSUME_OWN_ROLES)
    const owner = `arn:aws:sts::${account.id}:assumed-role/${role}/${identity}`
    return { name, way, role, roleArn, identity, subject, storeUser, owner }
  }

  #parametersOf(way: SignInWay): Readonly<Record<string, string>> {
    const ways = {
      'account-access': { ApplicationArn: this.center.applicationArn },
      'permission-set': { PermissionSet: PERMISSION_SET },
      saml: { SamlProviderArn: `arn:aws:iam::${this.#account.id}:saml-provider/Acme` },
      oidc: { OidcIssuer: this.#oidc.issuer.replace('https://', ''), Audience: CLIENT_ID },
    }
    return { SignIn: way, ...ways[way] }
  }

  #keyIn({ Credentials }: AssumeRoleResponse): Key {
    const key = this.#aws.keys.get(Credentials?.AccessKeyId ?? '')
    if (!key) throw new Error('STS has issued no key.')
    return key
  }
}

const MAY_ASSUME_OWN_ROLES = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::*:role/jit/*' }],
}
