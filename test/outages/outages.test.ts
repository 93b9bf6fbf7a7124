import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openScenario } from '../support/scenario.ts'
import { CELLS, type Cell, isTimed, JOBS, PART } from './axes.ts'
import { play, type Row } from './play.ts'
import { renderOutages } from './table.ts'

/** `npm run outages` plays every cell, and writes what came of it. */
const isAll = process.env.OUTAGES === 'all'
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const [recorded, page] = [file('cells.jsonl'), file('../../docs/outages.md')]
const known = readFileSync(recorded, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map((line): Row => JSON.parse(line))

const keyOf = ({ job, endpoint, way }: Cell) => `${job} | ${endpoint} | ${way}`

/** In a world of its own: what went before may give a job more to do. */
async function playAlone(cell: Cell): Promise<Row> {
  const scenario = await openScenario()
  try {
    return await play(scenario, cell)
  } finally {
    await scenario.close()
  }
}

describe.skipIf(isAll).each(JOBS.filter(job => PART.some(cell => cell.job === job)))('%s', job => {
  it.each(PART.filter(cell => cell.job === job).map(cell => [cell.endpoint, cell.way, cell] as const))(
    'ends what must end or is red, and the next run mends the rest, while this happens: %s %s',
    async (_, __, cell) => {
      const { isDone, isGreen } = await playAlone(cell)
      // In the others a slow machine may see more calls fail. Words may change without a new table.
      if (!isTimed(cell)) expect(known.find(each => keyOf(each) === keyOf(cell))).toMatchObject({ isDone, isGreen })
    },
  )
})

it.skipIf(isAll)('are all in the table of docs/outages.md, as they were played last', () => {
  expect(known.map(keyOf)).toEqual(CELLS.map(keyOf))
  expect(readFileSync(page, 'utf8')).toBe(renderOutages(known))
})

// Much of this is waiting, so the jobs go side by side, each in a world of its own.
describe.skipIf(!isAll)('every cell', () => {
  const played = new Map<string, Row>()

  it.concurrent.each(JOBS)(
    'ends what must end or is red, and the next run mends the rest: %s',
    async job => {
      const wrong: unknown[] = []
      for (const cell of CELLS.filter(each => each.job === job)) {
        await playAlone(cell).then(
          row => played.set(keyOf(cell), row),
          error => wrong.push(error),
        )
      }
      if (wrong.length > 0) throw new AggregateError(wrong, wrong.map(String).join('\n\n'))
    },
    2 ** 31 - 1,
  )

  afterAll(() => {
    const rows = CELLS.flatMap(cell => played.get(keyOf(cell)) ?? [])
    writeFileSync(
      recorded,
      rows
        .map(
          row => `${JSON.stringify(row)}
`,
        )
        .join(''),
    )
    writeFileSync(page, renderOutages(rows))
  })
})
