import { describe, it } from 'vitest'
import { describeSeeds, expectOnlyOursToHold, playSeeds } from './seeds.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe('grants of several people that end together', () => {
  it('leaves no session open and touches no bystander, over 60 seeds, where jit-admin-session did both', async () => {
    const seeds = await playSeeds(stage, 'several', 60)
    console.log(`Ended together\n${describeSeeds(seeds)}`)
    expectOnlyOursToHold(seeds)
  }, 300_000)
})
