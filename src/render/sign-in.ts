import type { SignIn } from '../domain/principal/sign-in.ts'
import type { AwsAccount } from '../domain/rules/rules.ts'
import { code, fence, type Markdown, md } from './markdown.ts'

/** A person who takes on a role of their own. The names are checked by the rules. */
interface RoleOfPerson {
  readonly role: string
  readonly identity: string
  readonly signIn: SignIn
}

/**
 * The profile of the AWS CLI that our lines make and use; `undefined` where the identity provider's own way puts credentials
 * into the terminal. Account names consist of letters, digits and `_.-`.
 */
export function profileOf(account: AwsAccount, signIn: SignIn): string | undefined {
  return signIn === 'account-access' || signIn === 'permission-set' ? `jit-${account.name}` : undefined
}

/** What a person pastes before they can start a session, and how they see that it worked. */
export function renderSignIn(account: AwsAccount, person: RoleOfPerson): readonly Markdown[] {
  const profile = profileOf(account, person.signIn)
  const caller = `arn:${account.partition}:sts::${account.id}:assumed-role/${person.role}/${person.identity}`
  return [
    ...stepsOf(account, person),
    md`See who you are:`,
    fence('sh', [`aws sts get-caller-identity${profile === undefined ? '' : ` --profile ${profile}`}`]),
    md`\`Arn\` must be ${code(caller)}, to the last character. If it is another, AWS refuses the next step: tell an administrator.`,
  ]
}

function stepsOf(account: AwsAccount, { role, identity, signIn }: RoleOfPerson): readonly Markdown[] {
  const arn = `arn:${account.partition}:iam::${account.id}:role/jit/${role}`
  switch (signIn) {
    case 'account-access':
      return accountAccessSteps(account, role)
    case 'permission-set':
      return permissionSetSteps(account, arn, identity)
    case 'saml':
    case 'oidc':
      return [
        md`Get credentials of the role ${code(arn)} from your identity provider, with the session name ${code(identity)}, into the variables of a terminal. ${EXPIRY}`,
      ]
  }
}

/**
 * The CLI hands session-manager-plugin the name of the profile alone, and the plugin may not know the profiles of `aws login`
 * (docs/aws-facts.md PEOPLE-9). It knows `credential_process`.
 */
function accountAccessSteps(account: AwsAccount, role: string): readonly Markdown[] {
  const login = `jit-${account.name}-login`
  const exported = `aws configure export-credentials --profile ${login} --format process`
  return [
    md`Once on each machine (AWS CLI 2.32.0 or later):`,
    settings(`jit-${account.name}`, { region: account.region, credential_process: exported }),
    md`Open account ${code(account.name)} (${code(account.id)}) with the role ${code(role)} in the account access portal of your company. Then hand that sign-in to the terminal:`,
    fence('sh', [`aws login --region ${account.region} --profile ${login}`]),
    md`By AWS's guide this lasts one hour. ${EXPIRY}`,
  ]
}

function permissionSetSteps(account: AwsAccount, arn: string, identity: string): readonly Markdown[] {
  const profile = `jit-${account.name}`
  const chain = { role_arn: arn, role_session_name: identity, source_profile: SSO_PROFILE }
  return [
    md`Once on each machine, with the name of your own profile of IAM Identity Center in the place of \`${SSO_PROFILE_SHOWN}\`:`,
    settings(profile, { region: account.region, ...chain }),
    md`Each time:`,
    fence('sh', [`aws sso login --profile ${SSO_PROFILE}`]),
    md`AWS gives these credentials for one hour at most, because one role takes on another; the CLI gets new ones by itself while you are signed in. ${EXPIRY}`,
  ]
}

const SSO_PROFILE = 'SSO-PROFILE'
const SSO_PROFILE_SHOWN = md`SSO-PROFILE`

/** Commands instead of a block for `~/.aws/config`: a section that is pasted twice makes the whole file unreadable. */
const settings = (profile: string, values: Readonly<Record<string, string>>) =>
  fence(
    'sh',
    Object.entries(values).map(
      ([key, value]) => `aws configure set ${key} ${value.includes(' ') ? `"${value}"` : value} --profile ${profile}`,
    ),
  )

/** docs/aws-facts.md PEOPLE-10 */
const EXPIRY = md`When the credentials have expired, an open shell stays open, but a lost connection cannot be resumed: sign in and paste the line again.`
