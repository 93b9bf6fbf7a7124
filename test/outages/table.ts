import { ENDPOINTS, JOBS, type JobName, WAYS } from './axes.ts'
import type { Row } from './play.ts'

const WHAT: Readonly<Record<JobName, string>> = {
  grant: 'gives what was merged',
  'follow-up at the end': 'the outage begins a second before the end that it waits for',
  'revoke by user': 'ends all that a user holds',
  'revoke by id': 'ends one grant',
  'revoke everything': 'ends every grant and session',
  sweep: 'ends what a lost follow-up left, an hour and five minutes after the merge',
  logs: 'shows the evidence of a session',
  validate: 'shows what a pull request would do',
  doctor: 'examines the role that revokes',
}

/** The page docs/outages.md. */
export function renderOutages(rows: readonly Row[]): string {
  return `# Outages

What each job does while something that it needs is out of order. Every cell was played on the sandbox by \`npm run outages\`,
which writes this page; \`npm test\` plays a part of it again.

In **every** cell this was held:

- What must end has ended, or the job is red. A job that has done nothing is never green.
- Nothing is given beyond what was approved.
- When all is well again, the next run mends the rest: a re-run of \`grant\`, the next sweep for everything that ends and for its
  record on the ledger, another run of the others. An emergency stop that reached nothing has to be started again: nothing else
  says that this access must end. If *everything* is out of order at once (proxy), an end may have taken effect of which no place
  could be told: the sweep sees that nothing is left, and adds no record.

| | |
|---|---|
| ✅ | done, green |
| 🟠 | done, and red about what could not be told or recorded |
| ❌ | not done or not proven, and red; the next run does it |
| – | cannot happen |

*refuses*: 403 (for DNS and proxy: no connection). *5xx*: every call. *never answers*, *answers half*: every call, until its time
is over. *flaps*: every second call fails. *loses the answer*: the first two calls take effect, and their answers are lost. *DNS*
and *proxy* concern everything at once.

${JOBS.map(job =>
  sectionOf(
    job,
    rows.filter(row => row.job === job),
  ),
).join('\n\n')}
`
}

function sectionOf(job: JobName, rows: readonly Row[]): string {
  const markOf = (endpoint: string, way: string) => {
    const row = rows.find(each => each.endpoint === endpoint && each.way === way)
    if (!row) return '–'
    return row.isGreen ? '✅' : row.isDone ? '🟠' : '❌'
  }
  const table = ENDPOINTS.map(
    endpoint => `| ${[endpoint, ...WAYS.map(way => markOf(endpoint, way)), saidAt(endpoint, rows)].join(' | ')} |`,
  )
  return `## ${job}: ${WHAT[job]}

| | ${WAYS.join(' | ')} | what it says |
|---|${WAYS.map(() => ':-:|').join('')}---|
${table.join('\n')}`
}

/** The error of the first way that is red, shortened. */
function saidAt(endpoint: string, rows: readonly Row[]): string {
  const says = rows.find(row => row.endpoint === endpoint && !row.isGreen)?.says
  if (says === undefined) return ''
  const text = says.replaceAll('|', '¦').replaceAll('`', "'")
  return `\`${text}\``
}
