import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordsOf } from '../support/effects.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let s: Scenario
beforeEach(async () => {
  s = await openScenario()
  await s.grant(await s.merge({ files: { 'requests/alice.yaml': request() } }))
  await s.clock.advance(5 * MINUTE)
  await s.connect('alice')
  await s.clock.advance(MINUTE)
})
afterEach(() => s.close())

/** Ends alice's access while AWS lists no sessions: it is told to stop at the first listing, and again when `again` is logged. */
async function stopAtListing(again?: string) {
  let stop: (signal: NodeJS.Signals) => void = () => {}
  const when = () => {
    stop('SIGINT')
    return true
  }
  s.sandbox.aws.faults.add({ operation: 'DescribeSessions', kind: 'hang', when, count: 100 })
  return s.revoke(
    { user: 'alice' },
    {
      // Signals of a real process.
      level: 'dist',
      started: send => {
        stop = send
      },
      onLine: line => again !== undefined && line.startsWith(again) && stop('SIGTERM'),
    },
  )
}

describe('a call to AWS that is never answered', () => {
  it('delays the end of access, and does not prevent it', async () => {
    s.sandbox.aws.faults.add({ operation: 'DescribeSessions', kind: 'hang' })
    const result = await s.revoke({ user: 'alice' })
    expect(result.exitCode).toBe(0)
    expect(s.policies('alice')).toEqual([])
    expect(Object.values(s.states('alice'))).toEqual(['Terminated'])
  })

  // A runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that.
  it.each([
    ['when it is told to stop for the second time', 'SIGINT:'],
    ['some seconds after it is told to stop, before the runner kills it', undefined],
  ])('is abandoned by the job %s: it records what is not proven, and ends red', async (_, again) => {
    const result = await stopAtListing(again)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('SIGINT: finishing the call in flight, then saying what remains')
    expect(result.log).toContain('calls to AWS that have no answer yet are given up')
    expect(result.log).toContain('open sessions unknown, 0 told to end, ')
    expect(result.log).toContain('given up, because this job was told to stop')
    expect(result.summary).toContain('Interrupted after 1 pass')
    expect(s.policies('alice')).toEqual([])
    const ends = Object.entries(await recordsOf(s)).filter(
      ([path]) => path.includes('/interrupted.') || path.includes('/ended.'),
    )
    expect(ends.map(([, record]) => JSON.stringify(record))).toEqual([expect.stringContaining('interrupted')])
  })
})
