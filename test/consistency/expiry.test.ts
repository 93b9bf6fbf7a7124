import { describe, it } from 'vitest'
import { describeSeeds, expectOnlyOursToHold, playSeeds } from './seeds.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe('access that ends at its expiry', () => {
  it('leaves no session open and touches no bystander, over 500 seeds, where jit-admin-session did both', async () => {
    const seeds = await playSeeds(stage, 'expiry', 500)
    console.log(`Ended at expiry\n${describeSeeds(seeds)}`)
    expectOnlyOursToHold(seeds)
  }, 300_000)
})
