import { describe, it } from 'vitest'
import { numberOf } from '../support/full-numbers.ts'
import { describeSeeds, expectOnlyOursToHold, playSeeds } from './seeds.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const count = numberOf({ few: 20, all: 440 })

describe('access that is ended before its expiry', () => {
  it(`leaves no session open and touches no bystander, over ${count} seeds, where jit-admin-session did both`, async () => {
    const seeds = await playSeeds(stage, 'early', count)
    console.log(`Ended early\n${describeSeeds(seeds)}`)
    expectOnlyOursToHold(seeds)
  })
})
