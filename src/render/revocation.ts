import type { Pass, Revocation } from '../domain/revocation.ts'
import type { Session } from '../domain/session.ts'
import { code, duration, instant, join, type Markdown, md, table, text } from './markdown.ts'

/** One sentence or two: proven or not, and how long access outlived its end. */
export function verdictOf(revocation: Revocation): Markdown {
  const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation
  const overrun = overrunUnknown ? md`at least ${duration(overrunMs)}` : duration(overrunMs)
  switch (verdict) {
    case 'clean':
      return md`Clean after ${passes.length} passes, proven at ${instant(finishedAt)}. Overrun: ${overrun}.`
    case 'still open':
      return md`**STILL OPEN after ${passes.length} passes.** ${remains(revocation)} End it by hand in the Session Manager console, then run this job again. Overrun so far: ${overrun}.`
    case 'interrupted':
      return md`**Interrupted after ${passes.length} passes: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`
  }
}

function remains({ ending, passes }: Revocation): Markdown {
  const last = passes.at(-1)
  const open = last?.open ?? []
  const deleted = new Set(passes.flatMap(pass => pass.deleted))
  const policies = ending.policies.filter(name => !deleted.has(name))
  const parts = [
    ...(policies.length > 0
      ? [
          md`Not seen to be deleted: ${join(
            policies.map(name => code(name)),
            ', ',
          )}.`,
        ]
      : []),
    ...(open.length > 0
      ? [
          md`Open at ${instant((last as Pass).at)}: ${join(
            open.map(session => code(session.id)),
            ', ',
          )}.`,
        ]
      : []),
    ...(last?.failures ?? []).map(failure => md`${text(failure, 1_000)}.`),
  ]
  return join(parts, ' ')
}

/** The summary of mode `revoke`: per grant the verdict, per pass what was found and done, and who stayed too long. */
export function renderRevocation(revocation: Revocation): Markdown {
  const { ending, passes, outlived } = revocation
  const what =
    ending.policies.length > 0
      ? join(
          ending.policies.map(name => code(name)),
          ', ',
        )
      : md`everything`
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

function passRow({ number, at, deleted, open, terminated, covered, failures }: Pass): Markdown[] {
  const failed = failures.map(failure => text(failure, 300))
  return [
    md`${number}`,
    instant(at),
    md`${deleted.length}`,
    md`${open.length}`,
    md`${terminated.length}`,
    md`${covered.length}`,
    join(failed, '; '),
  ]
}

function sessionRow({ id, target, startedAt, endedAt }: Session): Markdown[] {
  const when = (seen: Date | undefined) => (seen ? instant(seen) : md`not seen`)
  return [code(id), code(target), when(startedAt), when(endedAt)]
}
