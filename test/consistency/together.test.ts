import { describe, it } from 'vitest'
import { numberOf } from '../support/full-numbers.ts'
import { describeSeeds, expectOnlyOursToHold, playSeeds } from './seeds.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const count = numberOf({ few: 8, all: 60 })

describe('grants of several people that end together', () => {
  it(`leaves no session open and touches no bystander, over ${count} seeds, where jit-admin-session did both`, async () => {
    const seeds = await playSeeds(stage, 'several', count)
    console.log(`Ended together\n${describeSeeds(seeds)}`)
    expectOnlyOursToHold(seeds)
  })
})
