import type { LateEnd } from '../domain/revocation/late-end.ts'
import type { Revocation, RevocationTarget } from '../domain/revocation/revocation.ts'
import { REVOCATION_VERDICT_WORDS } from '../domain/revocation/verdict-words.ts'
import { code, instant, join, type Markdown, md, text } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { verdictOf } from './revocation.ts'
import { renderReach } from './targets.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 65,536 characters in a comment. What does not fit is counted. */
const BUDGET_BYTES = 40_000

/**
 * The comment on a pull request shortly before access ends, for one or several users. `requests`: the folder of the request
 * files.
 */
export function renderEndings(endings: readonly RevocationTarget[], requests: string): Markdown {
  const [first, ...others] = endings as [RevocationTarget, ...RevocationTarget[]]
  if (others.length === 0) return renderEnding(first, requests)
  return md`### ⏰ Access ends${whenOf(first)}: save your work

${listed(endings, ({ user, account, instances }) => md`${code(user)} in ${code(account.name)}${renderReach(instances)}`)}

From then on AWS refuses new sessions, and open sessions are closed.

${goOn(md`one of these requests`, `${requests}USER.yaml`)}`
}

export function renderEnding({ user, account, instances, expiresAt }: RevocationTarget, requests: string): Markdown {
  return md`### ⏰ Access of ${code(user)} in ${code(account.name)} ends${whenOf({ expiresAt })}: save your work

From then on AWS refuses new sessions, and open sessions${renderReach(instances)} are closed.

${goOn(md`this request`, `${requests}${user}.yaml`)}`
}

const goOn = (what: Markdown, file: string) =>
  md`**To go on**, open a pull request that changes ${what} in ${code(file)}: its reason or its duration. Once it is approved and merged, the duration counts from that merge, and sessions that the new grant covers stay open.`

/** The same comment after access has ended. Ends that are not proven come first. */
export function renderAllEnded(revocations: readonly Revocation[]): Markdown {
  const [first, ...others] = revocations as [Revocation, ...Revocation[]]
  if (others.length === 0) return renderEnded(first)
  const unproven = revocations.filter(({ verdict }) => verdict !== 'clean')
  const clean = revocations.filter(({ verdict }) => verdict === 'clean')
  const title =
    unproven.length > 0
      ? md`❌ Access is not proven to have ended for ${unproven.length} of`
      : md`🔒 Access has ended for all`
  return md`### ${title} ${revocations.length}

${listed([...unproven, ...clean], renderOneEnded)}

${unproven.length > 0 ? md`What to do stands after each with ❌.` : ASK_ANEW}`
}

export function renderEnded(revocation: Revocation): Markdown {
  const { ending, verdict } = revocation
  const title = verdict === 'clean' ? md`🔒 Access of` : md`❌ Access of`
  const head = md`### ${title} ${code(ending.user)} in ${code(ending.account.name)} ${verdict === 'clean' ? md`has ended` : md`is not proven to have ended`}`
  return join([head, verdictOf(revocation), ...(verdict === 'clean' ? [ASK_ANEW] : [])], '\n\n')
}

/** The same comment for ends of which only the witness could be told, because GitHub did not answer. */
export function renderLateEnds(ends: readonly LateEnd[]): Markdown {
  const one = ({ id, user, account, verdict, finishedAt }: LateEnd) =>
    md`Access of ${code(user)} in ${code(account)} (grant ${code(id)}): ${text(verdict)}, at ${instant(finishedAt)}.`
  return md`### ${ends.every(({ verdict }) => verdict === REVOCATION_VERDICT_WORDS.clean) ? md`🔒 This access has ended` : md`❌ This access is not proven to have ended: look at the last run of the sweep`}

GitHub did not answer when this was found, so it is told late. The branch ${code('access-ledger')} has the records.

${listed(ends, one)}`
}

function renderOneEnded(revocation: Revocation): Markdown {
  const { ending, verdict } = revocation
  const who = md`${verdict === 'clean' ? md`🔒` : md`❌`} ${code(ending.user)} in ${code(ending.account.name)}:`
  return join([who, verdictOf(revocation)], ' ')
}

const ASK_ANEW = md`There is nothing to do. If access is still needed, change the request (a word of its reason, for instance) in a new pull request.`

function listed<T>(parts: readonly T[], write: (part: T) => Markdown): Markdown {
  const fitting = takeWithinBudget(parts, BUDGET_BYTES, part => md`- ${write(part)}`).map(([, text]) => text)
  const rest = parts.length - fitting.length
  const more = rest > 0 ? [md`- ${omittedNote(rest)}`] : []
  return join([...fitting, ...more], '\n')
}

const whenOf = ({ expiresAt }: { readonly expiresAt?: Date | undefined }): Markdown =>
  expiresAt ? md` at ${instant(expiresAt)}` : md` soon`
