import type { GrantRow } from '../../domain/report/grant-row.ts'
import { groupBy } from '../../shared/group-by.ts'
import { fence, join, type Markdown, md } from '../markdown.ts'

/** More bars than these nobody can read, and GitHub's page draws them slowly. */
const MOST_BARS = 50

/** The grants that a chart shows, chosen while they come: exceptions first, then the latest. */
export interface ChartedGrants {
  add(grant: GrantRow): void
  /**
   * Who had access when, as a Mermaid chart: a section for each person, a bar for each grant, red where it is an exception. Absent
   * where there is no grant. `grants`: how many there are.
   */
  render(grants: number): Markdown | undefined
}

export function openChart(): ChartedGrants {
  let chosen: GrantRow[] = []
  const choose = () => chosen.toSorted(byInterest).slice(0, MOST_BARS)
  return {
    add(grant) {
      chosen.push(grant)
      if (chosen.length > 4 * MOST_BARS) chosen = choose()
    },
    render(grants) {
      const shown = choose().toSorted((a, b) => compare(a.user, b.user) || compare(a.opensAt, b.opensAt))
      if (shown.length === 0) return undefined
      const rest = grants - shown.length
      return join(
        [
          fence('mermaid', chartLines(shown)),
          ...(rest > 0 ? [md`… and ${rest} more: see report.html, or grants.csv, in the files of this report.`] : []),
        ],
        '\n\n',
      )
    },
  }
}

const byInterest = (a: GrantRow, b: GrantRow) =>
  Number(b.exceptions.length > 0) - Number(a.exceptions.length > 0) || compare(b.opensAt, a.opensAt)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const chartLines = (grants: readonly GrantRow[]): readonly string[] => [
  'gantt',
  '  dateFormat YYYY-MM-DDTHH:mm:ss',
  '  axisFormat %d %b %H:%M',
  ...groupBy(grants, ({ user }) => user).flatMap(own => [`  section ${plain(own[0].user)}`, ...own.map(barOf)]),
]

function barOf({ account, ticket, state, exceptions, opensAt, expiresAt, ended }: GrantRow): string {
  const tags = exceptions.length > 0 ? 'crit, ' : state === 'open' ? 'active, ' : 'done, '
  // An end by hand may come before the opening: Mermaid draws no bar backwards.
  const end = ended && ended.at > opensAt ? ended.at : expiresAt
  // The word at the start is ours: a name that is a keyword of Mermaid cannot become one.
  return `  in ${plain(account)}${ticket === undefined ? '' : ` for ${plain(ticket)}`} :${tags}${moment(opensAt)}, ${moment(end)}`
}

/** As `dateFormat` says: without a zone, which is UTC throughout. */
const moment = (instant: string) => new Date(instant).toISOString().slice(0, 19)

/**
 * A name in a chart: nothing can be escaped there, so everything but letters, digits and a few signs becomes `_`. Mermaid reads
 * `:`, `#`, `;`, `%%` and ends of lines as its own.
 */
const plain = (untrusted: string): string => untrusted.replaceAll(/[^\w. -]/gu, '_').slice(0, 40)
