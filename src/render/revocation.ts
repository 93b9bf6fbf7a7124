import { holderOf, type PolicyHolder, policyAction } from '../domain/principal/principal.ts'
import { HEAR_AWS } from '../domain/reconcile/responses.ts'
import type { UnexplainedDeletion } from '../domain/revocation/early-end.ts'
import type { Pass, Revocation, RevocationTarget } from '../domain/revocation/revocation.ts'
import { isClosing, type Session } from '../domain/session/session.ts'
import { code, codes, duration, instant, join, type Markdown, md, table, text } from './markdown.ts'

/** Whether the end is proven, and how long access outlived it, in one or two sentences. */
export function verdictOf(revocation: Revocation): Markdown {
  const { ending, heldBy = [], deletion, contradiction } = revocation
  const proven = join(
    [
      provenOf(revocation),
      ...(heldBy.length > 0 ? [alsoHeldBy(ending, heldBy)] : []),
      ...(deletion ? [deletionOf(ending, deletion)] : []),
    ],
    ' ',
  )
  if (contradiction === undefined) return proven
  return md`${proven} **This was not what had been granted.** ${text(contradiction, 1_000)}. Find out in CloudTrail who called ${code(policyAction('Put', ending.principal))}.`
}

/** What is known of who deleted the policy, and whom to ask. */
function deletionOf(ending: RevocationTarget, { since, cause }: UnexplainedDeletion): Markdown {
  const gone = md`gone before its end, at the latest at ${instant(since)}`
  switch (cause.kind) {
    case 'others':
      return md`**Another hand deleted its policy**: it was ${gone}, and no job of ours has ended it. What was open stayed open until the end, as approved. ${askCloudTrail(ending)}`
    case 'unknown':
      return md`**Its policy was ${gone}**, and who deleted it could not be found out: ${text(cause.why, 1_000)}. So what was open was ended then. If no job of ours did it, ${askCloudTrail(ending, md`find`)}`
    default:
      return cause satisfies never
  }
}

/** How to find out who deleted a policy by hand. */
export function askCloudTrail({ principal, policies }: RevocationTarget, find = md`Find`): Markdown {
  const { kind, name } = holderOf(principal) ?? { kind: 'user', name: '' }
  const whose = md`for the ${text(kind)} ${code(name)} and the policy ${codes(policies)}`
  return md`${find} out in CloudTrail who called ${code(policyAction('Delete', principal))} ${whose}: infrastructure as code that owns all inline policies of a ${text(kind)}, for instance.`
}

/** Users are renamed, and take their policies along. Anything else that holds a policy has a copy. */
function alsoHeldBy({ user, principal }: RevocationTarget, heldBy: readonly PolicyHolder[]): Markdown {
  const renamed = principal.kind === 'iam-user' ? heldBy.filter(({ kind }) => kind === 'user') : []
  const copied = heldBy.filter(holder => !renamed.includes(holder))
  const copies = join(
    copied.map(({ kind, name }) => md`the ${text(kind)} ${code(name)}`),
    ', ',
  )
  return join(
    [
      ...(renamed.length > 0 ? [renamedTo(user, renamed)] : []),
      ...(copied.length > 0
        ? [
            md`**A copy of its policy was held by ${copies}**; it ended there as well. Find out in CloudTrail who called ${code('iam:PutRolePolicy')} or ${code('iam:PutUserPolicy')}.`,
          ]
        : []),
    ],
    ' ',
  )
}

const renamedTo = (user: string, heldBy: readonly PolicyHolder[]): Markdown =>
  md`**The IAM user ${code(user)} was renamed to ${codes(heldBy.map(({ name }) => name))}**, which held the policy; it ended under both names. Rename the request file of ${code(user)} and its entry under ${code('users:')} in the rules. If nobody renamed the user, find out in CloudTrail who called ${code('iam:PutUserPolicy')}.`

function provenOf(revocation: Revocation): Markdown {
  const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation
  const overrun = overrunUnknown ? md`at least ${duration(overrunMs)}` : duration(overrunMs)
  switch (verdict) {
    case 'clean':
      return md`Clean after ${counted(passes)}, proven at ${instant(finishedAt)}. Overrun: ${overrun}.`
    case 'still-open': {
      // Ten passes may also have found nothing open without a proof.
      const open = passes.findLast(pass => pass.listed)?.open.length
      const title = open === 0 ? md`NOT PROVEN` : md`STILL OPEN`
      return md`**${title} after ${counted(passes)}.** ${remains(revocation)} ${nextOf(revocation)} Overrun so far: ${overrun}.`
    }
    case 'interrupted':
      return md`**Interrupted after ${counted(passes)}: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`
  }
}

/** What ends what is left: nothing that tells a session to end helps where AWS has told it already. */
function nextOf({ passes }: Revocation): Markdown {
  const open = passes.findLast(pass => pass.listed)?.open ?? []
  const isAllClosing = open.length > 0 && open.every(isClosing)
  return isAllClosing
    ? md`All of it was told to end, and AWS lists it as ${code('Terminating')}. ${text(HEAR_AWS, 1_000)}, then run this job again.`
    : md`End it by hand in the Session Manager console, then run this job again.`
}

const counted = ({ length }: readonly Pass[]) => (length === 1 ? md`1 pass` : md`${length} passes`)

function remains({ ending, passes }: Revocation): Markdown {
  const looked = passes.findLast(pass => pass.listed)
  const open = looked?.open ?? []
  const gone = new Set(passes.flatMap(pass => pass.gone))
  const policies = ending.policies.filter(name => !gone.has(name))
  const parts = [
    ...(policies.length > 0 ? [md`Not seen to be deleted: ${codes(policies)}.`] : []),
    ...(looked && open.length > 0
      ? [md`Open when last looked, at ${instant(looked.at)}: ${codes(open.map(({ id }) => id))}.`]
      : []),
    ...(passes.at(-1)?.failures ?? []).map(failure => text(failure, 1_000)),
  ]
  return join(parts, ' ')
}

/** The summary of one revocation: the verdict, what each pass found and did, and the sessions that outlived the end. */
export function renderRevocation(revocation: Revocation): Markdown {
  const { ending, passes, outlived } = revocation
  const what = ending.policies.length > 0 ? codes(ending.policies) : md`everything`
  return join(
    [
      md`### ${revocation.verdict === 'clean' ? md`🔒` : md`❌`} ${code(ending.user)} in ${code(ending.account.name)}: ${what}`,
      ...(ending.expiresAt
        ? [md`Ends ${instant(ending.expiresAt)}, revoked from ${instant(revocation.startedAt)}.`]
        : []),
      verdictOf(revocation),
      table(
        ['Pass', 'At', 'Policies deleted', 'Open', 'Told to end', 'Left to another grant', 'Failures'],
        passes.map(passRow),
      ),
      ...(outlived.length > 0
        ? [table(['Outlived its end', 'Instance', 'Started', 'Ended'], outlived.map(sessionRow))]
        : []),
    ],
    '\n\n',
  )
}

function passRow({ number, at, listed, deleted, open, terminated, covered, failures }: Pass): Markdown[] {
  const failed = failures.map(failure => text(failure, 300))
  return [
    md`${number}`,
    instant(at),
    md`${deleted.length}`,
    listed ? md`${open.length}` : md`unknown`,
    md`${terminated.length}`,
    listed ? md`${covered.length}` : md`unknown`,
    join(failed, '; '),
  ]
}

function sessionRow({ id, target, startedAt, endedAt }: Session): Markdown[] {
  const when = (seen: Date | undefined) => (seen ? instant(seen) : md`not seen`)
  return [code(id), code(target), when(startedAt), when(endedAt)]
}
