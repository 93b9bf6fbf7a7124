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
  { weight: 3, arbitrary: fc.nat({ max: 2 }).map((phase): Job => ({ run: 'grant again', phase })) },
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
  .tuple(grant, fc.array(furtherJob, { minLength: 0, maxLength: 1, size: 'max' }), pick([2, 3, 3, 12, 40]))
  .map(([first, further, pauseMinutes]) => ({ jobs: [first, ...further], pauseMinutes }))

const PHASES = 3

export const anySchedule: fc.Arbitrary<Schedule> = fc.noBias(
  fc
    .tuple(fc.array(phase, { minLength: PHASES, maxLength: PHASES }), pick(['follow-up', 'sweep'] as const))
    .map(([phases, last]) => ({ phases, last })),
)
