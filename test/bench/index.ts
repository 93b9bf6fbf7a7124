// `npm run bench`: what a start of dist costs, beside bare Node, and what it loads. With `--json` for machines.
// `npm run bench -- --reports 500,5000,50000`: time and memory of reports of so many grants.
import '../../sandbox/quiet.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { RUNTIMES } from '../support/scenario.ts'
import { fileCount, recordLoaded, sdksIn } from './loaded.ts'
import { measureReports, tableOfReports } from './reports.ts'
import { openBench, type PreparedScenario, type Service } from './scenarios.ts'
import { medians, type Start } from './start.ts'

interface Row {
  readonly name: string
  readonly medianMs: number
  /** How many times as long as bare Node. */
  readonly ratio: number
  readonly files: readonly string[]
  readonly kilobytes: number
  readonly sdks: readonly Service[]
  readonly packages: readonly string[]
}

interface Report {
  readonly runtime: string
  readonly rows: readonly Row[]
}

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '15' }, reports: { type: 'string' } },
})
if (values.reports !== undefined) {
  const sizes = values.reports.split(',').map(Number)
  const rows = await measureReports(sizes, Object.values(RUNTIMES).at(-1) ?? process.execPath)
  console.log(values.json ? JSON.stringify(rows) : tableOfReports(rows))
  process.exit()
}
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of at least 1.')

const directory = await mkdtemp(join(tmpdir(), 'jit-bench-'))
try {
  const bench = await openBench(directory)
  const empty = join(directory, 'empty.mjs')
  await writeFile(empty, '')
  try {
    const reports: Report[] = []
    for (const [runtime, node] of Object.entries(RUNTIMES)) {
      const bare = { node, arguments: [empty], environment: { PATH: process.env.PATH ?? '' }, cwd: directory }
      reports.push({ runtime, rows: await measure(node, bare, bench.scenarios) })
      if (!values.json) console.log(table(reports.at(-1) as Report))
    }
    if (values.json) console.log(JSON.stringify({ rounds, dist: { files: fileCount() }, reports }, null, 2))
  } finally {
    await bench.close()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}

async function measure(node: string, bare: Start, scenarios: readonly PreparedScenario[]): Promise<Row[]> {
  const loaded = []
  for (const { name, start, says } of scenarios) {
    // Also the start that warms the disk's cache.
    const found = await recordLoaded(start(node))
    if (!says.test(found.log)) throw new Error(`"${name}" did not say ${says}, but:\n${found.log}`)
    loaded.push({ name, ...found })
  }
  const [bareMs = Number.NaN, ...times] = await medians([bare, ...scenarios.map(({ start }) => start(node))], rounds)
  const rows = loaded.map(({ name, files, bytes, packages }, i): Row => {
    const medianMs = times[i] ?? Number.NaN
    const loads = { files, kilobytes: Math.round(bytes / 1_000), sdks: sdksIn(packages), packages }
    return { name, medianMs, ratio: medianMs / bareMs, ...loads }
  })
  const nothing = { files: [], kilobytes: 0, sdks: [], packages: [] }
  return [{ name: 'bare Node, an empty script', medianMs: bareMs, ratio: 1, ...nothing }, ...rows]
}

function table({ runtime, rows }: Report): string {
  const lines = [
    ['', 'median', '× bare', `of ${fileCount()} files`, 'KB', 'SDKs'],
    ...rows.map(row => [
      row.name,
      `${row.medianMs.toFixed(0)} ms`,
      row.ratio.toFixed(1),
      String(row.files.length),
      String(row.kilobytes),
      row.sdks.join(', ') || 'none',
    ]),
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0))) ?? []
  const align = (line: readonly string[]) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ')
  return `\n${runtime}: ${rounds} starts of each, in turns\n\n${lines.map(align).join('\n')}`
}
