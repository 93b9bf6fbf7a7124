import type { Grant } from '../domain/grant/grant.ts'
import { isGrantId } from '../domain/grant/policy-name.ts'
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

/** One command for each instance, for a POSIX shell, PowerShell and the command prompt of Windows alike. */
function startSessionLines(grant: Grant): readonly string[] {
  const { account, instances, sessionDocument } = grant
  return instances.map(id =>
    [
      `aws ssm start-session --region ${account.region} --target ${id}`,
      `--document-name ${sessionDocument}`,
      ...reasonOf(grant),
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
