import fc from 'fast-check'
import type { Job, Phase, Schedule } from './action.ts'

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

const grant: fc.Arbitrary<Job> = fc
  .oneof({ weight: 8, arbitrary: fc.constant('done' as const) }, pick(['cancelled', 'killed'] as const))
  .map(fate => ({
    run: 'grant',
    fate,
  }))

const furtherJob: fc.Arbitrary<Job> = fc.oneof(
  { weight: 1, arbitrary: fc.nat({ max: 2 }).map((phase): Job => ({ run: 'grant again', phase })) },
  { weight: 2, arbitrary: fc.boolean().map((repair): Job => ({ run: 'sweep', repair })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 2 }), fc.boolean())
      .map(([phase, repair]): Job => ({ run: 'sweep again', phase, repair })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick(['everything', 'everything', 'user', 'grant-id'] as const), fc.nat({ max: 99 }))
      .map(([what, index]): Job => ({ run: 'stop', what, pick: index })),
  },
  { weight: 1, arbitrary: fc.constant<Job>({ run: 'forged follow-up' }) },
)

const phase: fc.Arbitrary<Phase> = fc
  .tuple(
    grant,
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(furtherJob) }),
    pick([2, 3, 3, 12, 40]),
  )
  .map(([first, further, pauseMinutes]) => ({ jobs: [first, ...further], pauseMinutes }))

const PHASES = 3

/** Any jobs in any order. */
const anySchedule: fc.Arbitrary<Schedule> = fc.noBias(
  fc
    .tuple(fc.array(phase, { minLength: PHASES, maxLength: PHASES }), pick(['follow-up', 'sweep'] as const))
    .map(([phases, last]) => ({ phases, last })),
)

const GRANT: Job = { run: 'grant', fate: 'done' }
const LOST: Job = { run: 'grant', fate: 'cancelled' }
const KILLED: Job = { run: 'grant', fate: 'killed' }
const STOP: Job = { run: 'stop', what: 'everything', pick: 0 }
const REPAIR: Job = { run: 'sweep', repair: true }
const SOON: Job = { run: 'sweep', repair: false, isSoon: true }
const FORGED: Job = { run: 'forged follow-up' }
const again = (phase: number): Job => ({ run: 'grant again', phase })

/** Jobs in the orders in which one of them could give, or leave, what another one took. */
const DIRECTED: readonly (readonly (readonly Job[])[])[] = [
  // What was stopped is asked for again, after the branch of the ledger could be made to forget the stop.
  [[GRANT, STOP], [LOST, again(0)], [LOST]],
  // The first attempt never ran, and its request is removed, or removed and put back, before the second.
  [[LOST], [LOST, again(0)], [LOST]],
  // The job that had to end what was removed never ran.
  [[GRANT], [LOST, REPAIR], [LOST]],
  // Made-up terms for what is live; and a stop that the sweep is to undo.
  [
    [GRANT, FORGED],
    [GRANT, STOP],
    [LOST, REPAIR],
  ],
  // A job that died while it wrote, or never ran, and a sweep before anybody else; and what was written is stopped.
  [[KILLED, SOON, again(0)], [LOST, SOON, STOP], [LOST]],
]

/** The jobs of the world with that seed: every second one is {@link DIRECTED}, in turn. */
export function scheduleOf(seed: number): Schedule {
  const [any] = fc.sample(anySchedule, { seed, numRuns: 1 })
  if (!any) throw new Error('no schedule was drawn')
  const directed = seed % 2 === 0 ? DIRECTED[(seed / 2 - 1) % DIRECTED.length] : undefined
  if (!directed) return any
  return {
    ...any,
    phases: directed.map((jobs, index) => ({ jobs, pauseMinutes: any.phases[index]?.pauseMinutes ?? 2 })),
  }
}
