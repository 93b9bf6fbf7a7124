import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { numberOf } from '../support/full-numbers.ts'
import type { History, Schedule } from './action.ts'
import { anyHistory } from './histories.ts'
import { type Played, play } from './play.ts'
import { scheduleOf } from './schedules.ts'
import { smallestOf } from './smallest.ts'

// What this property finds, and how long it takes: see the table of broken versions in test/README.md.

/** So many histories share a world and its jobs. */
const TOGETHER = 50
const SEEDS = Array.from({ length: numberOf({ few: 10, all: 20 }) }, (_, index) => index + 1)

const played: Played[] = []
afterAll(() => {
  const sum = (of: (one: Played) => number) => played.reduce((total, one) => total + of(one), 0)
  console.log(
    `${played.length * TOGETHER} histories of attackers, seeds 1 to ${SEEDS.length}: ${sum(one => one.granted)} of the attackers were given a policy, ${sum(one => one.sessions)} sessions were open`,
  )
})

function drawn(seed: number): { readonly histories: readonly History[]; readonly schedule: Schedule } {
  return { histories: fc.sample(anyHistory, { seed, numRuns: TOGETHER }), schedule: scheduleOf(seed) }
}

/** What went wrong, with the smallest history that shows it. */
async function explain(seed: number, { violations: [first] }: Played): Promise<string> {
  const { histories, schedule } = drawn(seed)
  const history = histories[first?.index ?? 0] ?? []
  const fails = async (one: { readonly history: History; readonly schedule: Schedule }) =>
    (await play([one.history], one.schedule, seed)).violations.length > 0
  const isAlone = await fails({ history, schedule })
  const smallest = isAlone ? await smallestOf({ history, schedule }, fails) : { history, schedule }
  const found = isAlone
    ? 'The smallest history that was found to do so, alone'
    : 'It needs the other histories; its own is'
  const steps = smallest.history.map(action => `  ${JSON.stringify(action)}`).join('\n')
  return `Seed ${seed}, history ${first?.index}: ${first?.what}\n${found}:\n${steps}\nwith the jobs ${JSON.stringify(smallest.schedule)}`
}

describe('an attacker with write permission, who does anything in any order', () => {
  it.each(SEEDS)('is given no policy, and keeps no session, that honest history does not give: seed %i', async seed => {
    const { histories, schedule } = drawn(seed)
    const result = await play(histories, schedule, seed)
    played.push(result)
    if (result.violations.length > 0) expect.fail(await explain(seed, result))
  })

  it('is given policies, and opens sessions, where that is honest', () => {
    expect(played.reduce((total, { granted }) => total + granted, 0)).toBeGreaterThanOrEqual(played.length)
    expect(played.reduce((total, { sessions }) => total + sessions, 0)).toBeGreaterThanOrEqual(played.length)
  })
})
