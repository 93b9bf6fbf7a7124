import { describe, it } from 'vitest'
import { describeSeeds, expectOnlyOursToHold, playSeeds } from './seeds.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe('access that is ended before its expiry', () => {
  it('leaves no session open and touches no bystander, over 440 seeds, where jit-admin-session did both', async () => {
    const seeds = await playSeeds(stage, 'early', 440)
    console.log(`Ended early\n${describeSeeds(seeds)}`)
    expectOnlyOursToHold(seeds)
  }, 300_000)
})
