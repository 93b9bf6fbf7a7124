import fc from 'fast-check'
import type { Action, History } from './action.ts'
import { anyAction } from './draws.ts'
import { gambit } from './gambits.ts'

/** Actions one by one: most of them lead nowhere, and cost little. */
const aimless: fc.Arbitrary<History> = fc.array(anyAction, { minLength: 3, maxLength: 8, size: 'max' })

/** One gambit or two, and up to two other actions somewhere between. */
const aimed: fc.Arbitrary<History> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.tuple(gambit) }, { weight: 1, arbitrary: fc.tuple(gambit, gambit) }),
    fc.array(fc.tuple(fc.nat(), anyAction), { maxLength: 2, size: 'max' }),
  )
  .map(([gambits, strays]) => {
    const actions: Action[] = [...gambits].flat()
    for (const [at, action] of strays) actions.splice(at % (actions.length + 1), 0, action)
    return actions
  })

export const anyHistory: fc.Arbitrary<History> = fc.noBias(
  fc.oneof({ weight: 2, arbitrary: aimless }, { weight: 3, arbitrary: aimed }),
)
