import type { GrantResult } from '../domain/merge/outcome.ts'
import type { HandOver, RevocationPreview, RevokeResult } from '../domain/revocation/revocation.ts'
import type { Refusal } from '../shared/refusal.ts'
import { renderFailures } from './failures.ts'
import { renderGrantComment } from './grant-comment.ts'
import { code, codes, instant, join, type Markdown, md, text } from './markdown.ts'
import { renderRefusal } from './refusals.ts'
import { renderRevocation } from './revocation.ts'

/** The job summary of mode `grant`. */
export function renderGrantSummary({ problems, outcomes, warnings, failures }: GrantResult): Markdown {
  const nothing = problems.length + outcomes.length + failures.length === 0
  const body = nothing ? md`This push changed no request.` : renderGrantComment(outcomes, problems)
  return join(
    [md`## Session Manager access`, body, ...warnings.map(renderWarning), ...renderFailures(failures)],
    '\n\n',
  )
}

const renderWarning = (warning: Refusal) => md`⚠️ ${renderRefusal(warning)}`

/** The job summary of mode `revoke`. */
export function renderRevokeSummary({
  plan,
  revocations,
  handedOver,
  notes,
  unread,
  failures,
}: RevokeResult): Markdown {
  return join(
    [
      md`## End of Session Manager access`,
      ...plan.map(renderEndingPlan),
      ...revocations.map(renderRevocation),
      ...handedOver.map(renderHandOver),
      ...notes.map(note => md`${text(note, 1_000)}.`),
      ...renderFailures([...unread, ...failures]),
    ],
    '\n\n',
  )
}

function renderHandOver({ ending, to }: HandOver): Markdown {
  const end = ending.expiresAt ? md`, which ends at ${instant(ending.expiresAt)}` : md``
  const next =
    to === 'relay' ? md`a fresh run goes on waiting` : md`the policy ends it, and the sweep what is open then`
  return md`### ⏭️ ${code(ending.user)} in ${code(ending.account.name)}: ${codes(ending.policies)}${end}\n\nLater than this job may wait: ${next}.`
}

/** What a dry run would end. */
export function renderEndingPlan({ ending, open, covered }: RevocationPreview): Markdown {
  const end = ending.expiresAt ? md`, which ends at ${instant(ending.expiresAt)}` : md``
  return join(
    [
      md`### ⏳ Dry run: ${code(ending.user)} in ${code(ending.account.name)}${end}`,
      md`- would be deleted: ${codes(ending.policies)}`,
      md`- would be terminated: ${codes(open.map(({ id }) => id))}`,
      md`- left to another live grant: ${codes(covered.map(({ id }) => id))}`,
    ],
    '\n',
  )
}
