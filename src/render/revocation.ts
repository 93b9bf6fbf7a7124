import { holderOf, type PolicyHolder, policyAction } from '../domain/principal/principal.ts'
import { HEAR_AWS } from '../domain/reconcile/responses.ts'
import type { UnexplainedDeletion } from '../domain/revocation/early-end.ts'
import type { Pass, Revocation, RevocationTarget } from '../domain/revocation/revocation.ts'
import { isClosing, type Session } from '../domain/session/session.ts'
import { code, codes, details, duration, instant, join, type Markdown, md, text } from './markdown.ts'

/** Whether the end is proven, and how long access outlived it, in one or two sentences. */
export function verdictOf(revocation: Revocation): Markdown {
  const { ending, heldBy = [], deletion, contradiction } = revocation
  const proven = join(
    [
      provenOf(revocation),
      ...(heldBy.length > 0 ? [alsoHeldBy(ending, heldBy)] : []),
      ...leftOpen(revocation),
      ...(deletion ? [deletionOf(ending, deletion)] : []),
    ],
    ' ',
  )
  if (contradiction === undefined) return proven
  return md`${proven} **This was not what had been granted.** ${text(contradiction, 1_000)}. Find out in CloudTrail who called ${code(policyAction('Put', ending.principal))}.`
}

function leftOpen(revocation: Revocation): readonly Markdown[] {
  const left = coveredBy(revocation)
  return left.length > 0
    ? [md`Left open, because another live grant covers them: ${codes(left.map(({ id }) => id))}.`]
    : []
}

/** The sessions that another live grant keeps open. */
const coveredBy = ({ passes }: Revocation): readonly Session[] => passes.at(-1)?.covered ?? []

/** What is known of who deleted the policy, and whom to ask. */
function deletionOf(ending: RevocationTarget, { since, cause }: UnexplainedDeletion): Markdown {
  const gone = md`gone before its end, at the latest at ${instant(since)}`
  switch (cause.kind) {
    case 'others':
      return md`**A person or another tool deleted its policy**: it was ${gone}, and no job of ours has ended it. What was open stayed open until the end, as approved. ${askCloudTrail(ending)}`
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

/** Whether access ended before the time that was approved: by a removal, a change, or an emergency stop. */
const isEarly = ({ ending: { expiresAt }, startedAt }: Revocation) => expiresAt === undefined || startedAt < expiresAt

/** How long sessions stayed open. After an early end there is no overrun: AWS needs seconds to close what it is told to. */
function overrunOf(revocation: Revocation): Markdown {
  const { overrunMs, overrunUnknown, deletion } = revocation
  const end = isEarly(revocation) ? md`after it was told to` : md`after the end`
  if (overrunUnknown !== undefined)
    return md`How long the last one stayed open is not known: at least ${duration(overrunMs)} ${end}.`
  if (overrunMs > 0) return md`The last one closed ${duration(overrunMs)} ${end}.`
  // Until the end that was approved, nothing was too long.
  if (deletion) return md``
  return isEarly(revocation) ? md`None was open.` : md`None was open after the end.`
}

function provenOf(revocation: Revocation): Markdown {
  const { verdict, passes, overrunMs, finishedAt } = revocation
  switch (verdict) {
    case 'clean':
      return md`${coveredBy(revocation).length > 0 ? md`All other sessions` : md`All sessions`} are closed: AWS's lists show it (${checked(passes)}, last at ${instant(finishedAt)}). ${overrunOf(revocation)}`
    case 'still-open': {
      // Ten passes may also have found nothing open without a proof.
      const open = passes.findLast(pass => pass.listed)?.open.length
      const title = open === 0 ? md`NOT PROVEN` : md`STILL OPEN`
      const late = isEarly(revocation) ? md`` : md` Overrun so far: ${duration(overrunMs)}.`
      return md`**${title} after ${counted(passes)}.** ${remains(revocation)} ${nextOf(revocation)}${late}`
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

const checked = ({ length }: readonly Pass[]) => (length === 1 ? md`checked once` : md`checked ${length} times`)

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

/** The summary of one revocation: the verdict, and folded what each pass found and did, and the sessions that it closed. */
export function renderRevocation(revocation: Revocation): Markdown {
  const { ending, passes, outlived } = revocation
  const what = ending.policies.length > 0 ? codes(ending.policies) : md`everything`
  const late = isEarly(revocation) ? md`Sessions that it closed` : md`Sessions that were open after the end`
  return join(
    [
      md`### ${revocation.verdict === 'clean' ? md`🔒` : md`❌`} ${code(ending.user)} in ${code(ending.account.name)}: ${what}`,
      ...(ending.expiresAt ? [whenOf(ending.expiresAt, revocation)] : []),
      verdictOf(revocation),
      details(md`What each pass did`, listOf(passes.map(renderPass))),
      ...(outlived.length > 0 ? [details(late, listOf(outlived.map(renderSession)))] : []),
    ],
    '\n\n',
  )
}

const whenOf = (expiresAt: Date, revocation: Revocation): Markdown =>
  isEarly(revocation)
    ? md`Ended early, from ${instant(revocation.startedAt)} on; it would have ended at ${instant(expiresAt)}.`
    : md`The end was ${instant(expiresAt)}; the passes began at ${instant(revocation.startedAt)}.`

const listOf = (lines: readonly Markdown[]): Markdown =>
  join(
    lines.map(line => md`- ${line}`),
    '\n',
  )

function renderPass({ number, at, listed, deleted, open, terminated, covered, failures }: Pass): Markdown {
  const found = listed
    ? md`${open.length} open, ${terminated.length} told to end, ${covered.length} left to another grant`
    : md`AWS did not list the open sessions, ${terminated.length} told to end`
  const failed = failures.map(failure => md` ${text(failure, 300)}`)
  return md`Pass ${number} at ${instant(at)}: policies deleted: ${deleted.length}; sessions: ${found}.${join(failed, '')}`
}

function renderSession({ id, target, startedAt, endedAt }: Session): Markdown {
  const when = (seen: Date | undefined) => (seen ? instant(seen) : md`not seen`)
  return md`${code(id)} on ${code(target)}: started ${when(startedAt)}, ended ${when(endedAt)}`
}
