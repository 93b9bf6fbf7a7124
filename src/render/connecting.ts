import type { Grant } from '../domain/grant/grant.ts'
import { isGrantId } from '../domain/grant/policy-name.ts'
import type { SignIn } from '../domain/principal/sign-in.ts'
import type { AwsAccount } from '../domain/rules/rules.ts'
import { code, fence, join, type Markdown, md } from './markdown.ts'
import { profileOf, renderSignIn } from './sign-in.ts'

/** As whom a person connects: with the keys of an IAM user, or in a role of their own with this session name. */
export type ConnectingAs =
  | { readonly kind: 'keys'; readonly user: string }
  | { readonly kind: 'role'; readonly role: string; readonly identity: string; readonly signIn: SignIn }

/** How to connect to the instances of a grant: the sign-in of a person with a role, then a block to paste for each instance. */
export function renderConnecting(grant: Grant, as: ConnectingAs): Markdown {
  const lines = startSessionLines(grant, as)
  const blocks = lines.map(line => fence('sh', [line]))
  const each = lines.length > 1 ? md` Each opens a shell on one instance, so use a terminal for each.` : md``
  const wait = md`a new policy takes up to a minute until AWS knows it everywhere`
  switch (as.kind) {
    case 'keys': {
      const what = lines.length > 1 ? md`Paste one of these lines` : md`Paste this`
      return join([md`${what} with the keys of ${code(as.user)} (${wait}):${each}`, ...blocks], '\n\n')
    }
    case 'role': {
      const what = lines.length > 1 ? md`Then paste one of these lines` : md`Then paste this`
      return join([...renderSignIn(grant.account, as), md`${what} (${wait}):${each}`, ...blocks], '\n\n')
    }
  }
}

/** One command for each instance, for a POSIX shell, PowerShell and the command prompt of Windows alike. */
function startSessionLines(grant: Grant, as: ConnectingAs): readonly string[] {
  const { account, instances, sessionDocument } = grant
  return instances.map(id =>
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
