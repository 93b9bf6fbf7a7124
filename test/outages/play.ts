import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import type { Scenario } from '../support/scenario.ts'
import { type Cell, isTimed } from './axes.ts'
import { PLAYED } from './jobs.ts'
import { breakDown, SHORT } from './outage.ts'

/** What came of a cell. */
export interface Row extends Cell {
  readonly isDone: boolean
  readonly isGreen: boolean
  /** The last error, without what differs from run to run; empty for a green job. */
  readonly says: string
}

/** Plays a cell, and holds what must be so in every one. */
export async function play(scenario: Scenario, cell: Cell): Promise<Row> {
  const name = `${cell.job} while ${cell.endpoint} ${cell.way}`
  const played = await PLAYED[cell.job](scenario, cell)
  const workspace = await mkdtemp(join(tmpdir(), 'jit-outage-'))
  if (cell.job === 'validate') await rm(workspace, { recursive: true })
  else await scenario.sandbox.github.clone(workspace, { files: false })
  const origin = async (url: string) => {
    if (cell.job !== 'validate')
      await promisify(execFile)('git', ['remote', 'set-url', 'origin', url], { cwd: workspace })
  }
  let mend = async () => {}
  const settings = { ...(cell.job !== 'validate' && { workspace }), ...(isTimed(cell) && { limits: SHORT }) }
  const result = await played.run(settings, async () => {
    mend = await breakDown(scenario, cell, origin)
  })
  const isDone = await played.isDone(result)
  await mend()
  await rm(workspace, { recursive: true, force: true })
  const isGreen = result.exitCode === 0
  expect(isGreen && !isDone, `${name}: green, and nothing done\n${result.log}`).toBe(false)
  const says = isGreen ? '' : lastError(result)
  if (!isGreen) expect(says, `${name}: it does not say what to do\n${result.log}`).toMatch(/\S+ .*[.!]?$/)
  if (cell.job === 'grant') expect(scenario.policies('alice').length, name).toBeLessThanOrEqual(1)
  else for (const policy of scenario.policies('alice')) expect(played.allowed, name).toContain(policy)
  const next = await played.next()
  expect(await played.isMended(next), `${name}: the next run does not mend it\n${result.log}\n---\n${next.log}`).toBe(
    true,
  )
  return { ...cell, isDone, isGreen, says }
}

const lastError = ({ log }: JobResult): string => {
  const text = maskedError(log)
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

const MOST = 240

const maskedError = (log: string): string =>
  (log.match(/^::error(?: [^:]*)?::.*$/gm) ?? [])
    .map(line => line.replace(/^::error(?: [^:]*)?::/, ''))
    .at(-1)
    ?.replaceAll(/%25/g, '%')
    .replaceAll(/\b\d{12}\b/g, 'ACCOUNT')
    .replaceAll(/[0-9a-f]{12}-[0-9a-f]{8}/g, 'GRANT')
    .replaceAll(/jit\.\d{8}T\d{6}Z/g, 'jit.END')
    .replaceAll(/\b[0-9a-f]{40}\b/g, 'COMMIT')
    .replaceAll(/\b[0-9a-f]{12}\b/g, 'COMMIT')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'TIME')
    .replaceAll(/\d{1,2} [A-Z][a-z]{2} \d{4}, [\d:]+ UTC/g, 'TIME')
    .replaceAll(/\b(?:alice|i)-[0-9a-z]{17}\b/g, word => (word.startsWith('i-') ? 'INSTANCE' : 'SESSION'))
    .replaceAll(/#\d+/g, '#N')
    .replaceAll(/\/\S*jit-outage-\w+/g, 'CHECKOUT')
    .replaceAll(/127\.0\.0\.1:\d+|port \d+/g, 'HOST') ?? 'nothing'
