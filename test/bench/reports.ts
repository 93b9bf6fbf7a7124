import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeRepository } from '../report/half-year/repository.ts'
import { FROM, playHalfYear, REPOSITORY_URL, TO } from '../report/half-year/story.ts'
import { finish } from './start.ts'

const action = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const peakMemory = new URL('../support/peak-memory.mjs', import.meta.url).href
const text = (at: number) => new Date(at).toISOString().replace('.000', '')

/** What a report of so many grants took. */
export interface ReportRow {
  readonly grants: number
  readonly ms: number
  readonly megabytes: number
}

/** Makes reports of half-years in every format, with witness copies, by a process of the built dist each; one row for each size. */
export async function measureReports(sizes: readonly number[], node: string): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = []
  for (const size of sizes) {
    const directory = await mkdtemp(join(tmpdir(), 'jit-bench-report-'))
    try {
      rows.push(await measureReport(directory, size, node))
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }
  return rows
}

async function measureReport(directory: string, size: number, node: string): Promise<ReportRow> {
  const halfYear = playHalfYear(size)
  const clone = join(directory, 'clone')
  await makeRepository(halfYear, clone, join(directory, 'witness'), `${REPOSITORY_URL}.git`)
  const peak = join(directory, 'peak')
  const period = ['--since', text(FROM), '--until', text(TO)]
  const { ms, log } = await finish({
    node,
    arguments: [
      '--import',
      peakMemory,
      action,
      'report',
      ...period,
      '--witness',
      '../witness',
      '--output',
      '../report',
    ],
    environment: { PATH: process.env.PATH ?? '', PEAK_MEMORY_FILE: peak },
    cwd: clone,
  })
  if (!log.includes(`${halfYear.grants.length} grants, `)) throw new Error(`the report said:\n${log.slice(-2_000)}`)
  return { grants: halfYear.grants.length, ms, megabytes: Number(await readFile(peak, 'utf8')) / 1_024 }
}

/** Growth beside size: the same in each line where both grow in step. */
export const tableOfReports = (rows: readonly ReportRow[]): string =>
  [
    'grants    seconds   MB     ms a grant   KB a grant',
    ...rows.map(({ grants, ms, megabytes }) =>
      [
        String(grants).padEnd(9),
        (ms / 1_000).toFixed(1).padEnd(9),
        megabytes.toFixed(0).padEnd(6),
        (ms / grants).toFixed(2).padEnd(12),
        ((megabytes * 1_024) / grants).toFixed(1),
      ].join(' '),
    ),
  ].join('\n')
