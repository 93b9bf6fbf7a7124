import type { Grant } from '../domain/grant/grant.ts'
import { isGrantId } from '../domain/grant/policy-name.ts'
import type { GrantPrincipal } from '../domain/principal/principal.ts'
import type { SignIn } from '../domain/principal/sign-in.ts'
import type { AwsAccount } from '../domain/rules/rules.ts'
import { code, fence, join, type Markdown, md } from './markdown.ts'
import { profileOf, renderSignIn } from './sign-in.ts'

/** As whom a person connects: with the keys of an IAM user, or in a role of their own with this session name. */
export type ConnectingAs =
  | { readonly kind: 'keys'; readonly user: string }
  | { readonly kind: 'role'; readonly role: string; readonly identity: string; readonly signIn: SignIn }

/** More would leave no space for other grants in the comment. A request that names tags may have a hundred. */
const MOST_LINES = 20

const WITH_THEIR_ID = md`the same line, with their id after \`--target\`.`

export const connectingAs = (principal: GrantPrincipal): ConnectingAs =>
  principal.kind === 'iam-user' ? { kind: 'keys', user: principal.name } : { ...principal, kind: 'role' }

/** How to connect to the instances of a grant: the sign-in of a person with a role, then a block to paste for each instance. */
export function renderConnecting(grant: Grant, as: ConnectingAs): Markdown {
  const lines = startSessionLines(grant, as)
  const [what, each] =
    lines.length > 1
      ? [md`one of these lines`, md` Each opens a shell on one instance, so use a terminal for each.`]
      : [md`this`, md``]
  const wait = md`a new policy takes up to a minute until AWS knows it everywhere`
  const rest = grant.instances.length - lines.length
  return join(
    [
      ...(as.kind === 'role' ? renderSignIn(grant.account, as) : []),
      as.kind === 'role'
        ? md`Then paste ${what} (${wait}):${each}`
        : md`Paste ${what} with the keys of ${code(as.user)} (${wait}):${each}`,
      ...lines.map(line => fence('sh', [line])),
      ...(rest > 0 ? [md`For the other ${rest} instances: ${WITH_THEIR_ID}`] : []),
      ...(grant.reach === 'resolved' ? [] : [md`For instances that get these tags later: ${WITH_THEIR_ID}`]),
    ],
    '\n\n',
  )
}

/** One command for each of the first instances, for a POSIX shell, PowerShell and the command prompt of Windows alike. */
function startSessionLines(grant: Grant, as: ConnectingAs): readonly string[] {
  const { account, instances, sessionDocument } = grant
  return instances
    .slice(0, MOST_LINES)
    .map(id =>
      [
        `aws ssm start-session --region ${account.region} --target ${id}`,
        `--document-name ${sessionDocument}`,
        ...reasonOf(grant),
        ...profileOption(account, as),
      ].join(' '),
    )
}

/**
 * Names the grant in AWS's session history and in CloudTrail, for people who search there. A person can write any other
 * reason, so no decision may read it. Only an id of our form and a number stand between the quotes, which are double because
 * the command prompt of Windows knows no others.
 */
function reasonOf({ id, approval }: Grant): readonly string[] {
  return isGrantId(id) ? [`--reason "grant ${id} #${approval.pullRequest.number}"`] : []
}

function profileOption(account: AwsAccount, as: ConnectingAs): readonly string[] {
  const profile = as.kind === 'role' ? profileOf(account, as.signIn) : undefined
  return profile === undefined ? [] : [`--profile ${profile}`]
}
