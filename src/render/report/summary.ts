import { EXCEPTION_WORDS } from '../../domain/report/exception-words.ts'
import type { CompletenessCheck, Report } from '../../domain/report/report.ts'
import { code, join, type Markdown, md, text } from '../markdown.ts'

const SIGNS = { holds: md`✅`, fails: md`❌`, unknown: md`❔` } as const

/** How many gaps of one check, and how many exceptions, are told here: the files have all. */
const MOST_GAPS = 20

/** The summary of a report. */
export function renderReport({ header, checks, figures, grants }: Report): Markdown {
  const exceptional = grants.filter(({ exceptions }) => exceptions.length > 0)
  const rows = exceptional.slice(0, MOST_GAPS).map(
    ({ id, user, account, exceptions }) =>
      md`- ${code(id)} of ${code(user)} in ${code(account)}: ${join(
        exceptions.map(each => text(`${EXCEPTION_WORDS[each.kind]}: ${each.text}`)),
        '; ',
      )}`,
  )
  return join(
    [
      md`## 🗂️ Access from ${text(header.since)} to ${text(header.until)}`,
      md`**${figures.grants}** grants to **${figures.people}** people, **${figures.provenClean}** of **${figures.over}** that are over with a proven end.`,
      ...checks.map(renderCheck),
      md`**${exceptional.length}** grants are exceptions.`,
      ...(rows.length > 0 ? [join(rows, '\n')] : []),
    ],
    '\n\n',
  )
}

function renderCheck({ claim, state, counts, gaps }: CompletenessCheck): Markdown {
  const numbers = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  const told = gaps
    .slice(0, MOST_GAPS)
    .map(({ what, meaning, remedy }) => md`  - ${text(what)}: ${text(meaning)}. ${text(remedy)}.`)
  const rest = gaps.length - told.length
  const more = rest > 0 ? [md`  - … and ${rest} more: the files of the report have all`] : []
  return join([md`- ${SIGNS[state]} ${text(claim)}: ${text(numbers.join(', '))}`, ...told, ...more], '\n')
}
