import type { Grant } from '../domain/grant/grant.ts'
import { code, fence, join, type Markdown, md } from './markdown.ts'

/** How to connect to the instances of a grant: a block to paste for each, because each line opens a shell. */
export function renderConnecting(grant: Grant): Markdown {
  const lines = startSessionLines(grant)
  const what =
    lines.length > 1
      ? md`Paste one of these lines with the keys of ${code(grant.user)}. Each opens a shell on one instance, so use a terminal for each`
      : md`Paste this with the keys of ${code(grant.user)}`
  return join(
    [
      md`${what} (a new policy takes up to a minute until AWS knows it everywhere):`,
      ...lines.map(line => fence('sh', [line])),
    ],
    '\n\n',
  )
}

/**
 * Names the grant in AWS's session history and in CloudTrail, for people who search there. A person can write
 * any other reason, so no decision may read it. Only our own id and a number are in it, between double quotes: the command
 * prompt of Windows knows no others.
 */
const reasonOf = ({ id, approval }: Grant) => `"grant ${id} #${approval.pullRequest.number}"`

/** One command for each instance, for a POSIX shell, PowerShell and the command prompt of Windows alike. */
function startSessionLines(grant: Grant): readonly string[] {
  const { account, instances, sessionDocument } = grant
  return instances.map(id =>
    [
      `aws ssm start-session --region ${account.region} --target ${id}`,
      `--document-name ${sessionDocument} --reason ${reasonOf(grant)}`,
    ].join(' '),
  )
}
