import type { RevocationTarget } from '../domain/revocation/revocation.ts'
import { code, instant, join, type Markdown, md } from './markdown.ts'
import { omittedNote } from './omitted-note.ts'
import { askCloudTrail } from './revocation.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 65,536 characters in a comment. What does not fit is counted. */
const BUDGET_BYTES = 40_000

/** The comment on a pull request when another hand has deleted policies of its grants before their ends. */
export function renderDeletions(endings: readonly RevocationTarget[]): Markdown {
  const fitting = takeWithinBudget(endings, BUDGET_BYTES, ending => md`- ${renderDeletion(ending)}`).map(([, t]) => t)
  const rest = endings.length - fitting.length
  return md`### ⚠️ A person or another tool deleted what this pull request was given: decide whether to give it again

${join([...fitting, ...(rest > 0 ? [md`- ${omittedNote(rest)}`] : [])], '\n')}

AWS refuses new sessions by it. Open sessions stay open until the end, because they are still approved.

- **To give it again**, run the sweep with ${code('repair: true')}: it writes the same policy, with the same end.
- **To end the sessions now**, run ${code('revoke.yml')} for the user. Deleting the policy by hand does not end them.`
}

const renderDeletion = (ending: RevocationTarget): Markdown => {
  const { user, account, expiresAt } = ending
  const end = expiresAt ? md` until ${instant(expiresAt)}` : md``
  return md`${code(user)} in ${code(account.name)}${end}: no job of ours has ended it. ${askCloudTrail(ending)}`
}
