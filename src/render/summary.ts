import type { GrantResult } from '../domain/outcome.ts'
import type { EndingPlan, RevokeResult } from '../domain/revocation.ts'
import { renderGrantComment } from './grant-comment.ts'
import { code, instant, join, type Markdown, md, table, text } from './markdown.ts'
import { renderRevocation } from './revocation.ts'

/** The job summary of mode `grant`. */
export function renderGrantSummary({ problems, outcomes, failures }: GrantResult): Markdown {
  const nothing = problems.length + outcomes.length + failures.length === 0
  return join(
    [
      md`## Session Manager access`,
      ...(nothing ? [md`This push changed no request.`] : []),
      ...(outcomes.length > 0 ? [renderGrantComment(outcomes)] : []),
      ...(problems.length > 0
        ? [
            md`### ❌ Request files that could not be read`,
            table(
              ['Where', 'What is wrong', 'What to do'],
              problems.map(({ file, line, column, message, remedy }) => [
                code(`${file}:${line}:${column}`),
                text(message),
                text(remedy),
              ]),
            ),
          ]
        : []),
      ...renderFailures(failures),
    ],
    '\n\n',
  )
}

/** The job summary of mode `revoke`. */
export function renderRevokeSummary({ plan, revocations, failures }: RevokeResult): Markdown {
  return join(
    [
      md`## End of Session Manager access`,
      ...plan.map(renderPlan),
      ...revocations.map(renderRevocation),
      ...renderFailures(failures),
    ],
    '\n\n',
  )
}

function renderPlan({ ending, open, covered }: EndingPlan): Markdown {
  const end = ending.expiresAt ? md`, which ends at ${instant(ending.expiresAt)}` : md``
  return join(
    [
      md`### ⏳ Dry run: ${code(ending.user)} in ${code(ending.account.name)}${end}`,
      md`- would be deleted: ${join(
        ending.policies.map(name => code(name)),
        ', ',
      )}`,
      md`- would be terminated: ${join(
        open.map(({ id }) => code(id)),
        ', ',
      )}`,
      md`- left to another live grant: ${join(
        covered.map(({ id }) => code(id)),
        ', ',
      )}`,
    ],
    '\n',
  )
}

const renderFailures = (failures: readonly string[]): Markdown[] =>
  failures.length > 0
    ? [join([md`### ❌ What else went wrong\n`, ...failures.map(failure => md`- ${text(failure, 2_000)}`)], '\n')]
    : []
