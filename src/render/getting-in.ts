import type { Grant } from '../domain/grant/grant.ts'
import type { ConnectingAs } from './connecting.ts'
import { code, codes, details, fence, join, type Markdown, md } from './markdown.ts'

/**
 * Why a person may not get in, and what to do: the short form of "I cannot get in" in docs/troubleshooting.md, folded away. What
 * a grant asks for besides is said first.
 */
export function renderHelp(grant: Grant, as: ConnectingAs): Markdown {
  const causes = [...networkOf(grant), ...callerOf(grant, as), ...ANYBODY]
  return details(
    md`I cannot get in`,
    join(
      [
        ...mfaOf(grant),
        join(
          causes.map(cause => md`- ${cause}`),
          '\n',
        ),
        md`More: docs/troubleshooting.md of the action, "I cannot get in".`,
      ],
      '\n\n',
    ),
  )
}

/** Two lines for bash and zsh (docs/aws-facts.md STS-8). */
function mfaOf({ conditions: { mfa } }: Grant): readonly Markdown[] {
  if (!mfa) return []
  const query = "--query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text"
  const asked = `aws sts get-session-token --serial-number MFA-DEVICE-ARN --token-code 123456 ${query}`
  return [
    md`**AWS asks for MFA.** Paste these two lines before, with the ARN of your MFA device and the code that it shows now. They last twelve hours in this terminal:`,
    fence('sh', [
      `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< "$(${asked})"`,
      'export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    ]),
  ]
}

const networkOf = ({ conditions: { sourceIps } }: Grant): readonly Markdown[] =>
  sourceIps
    ? [md`**Network:** AWS lets you in from ${codes(sourceIps)} alone. A VPN or a proxy may hide your address.`]
    : []

/** A person with a role has seen who they are in the steps above. */
function callerOf({ account }: Grant, as: ConnectingAs): readonly Markdown[] {
  if (as.kind === 'role') return []
  return [
    md`**Another profile:** ${code('aws sts get-caller-identity')} must name the account ${code(account.id)} and the user ${code(as.user)}. If not, add ${code('--profile NAME')}, and see that no ${code('AWS_ACCESS_KEY_ID')} is set.`,
  ]
}

/** docs/aws-facts.md SSM-16, SSM-18, SSM-20, SSM-25 */
const ANYBODY: readonly Markdown[] = [
  md`**${code('AccessDenied')} in the first minute:** AWS does not know the new policy everywhere yet. Try again in a minute.`,
  md`**${code('SessionManagerPlugin is not found')}, or no prompt appears:** install session-manager-plugin 1.2.764.0 or later.`,
  md`**${code('TargetNotConnected')}:** the instance or its SSM agent is offline. Have it started.`,
  md`**It closes after 20 minutes:** nothing was typed. Paste the line again.`,
  md`**The console's Connect button** uses another session document, so AWS refuses it. Use the line above.`,
  md`**Port forwarding, SSH, scp and tunnels** are not part of a grant, because AWS does not record them. Run the client on the instance, and move files by S3.`,
]
