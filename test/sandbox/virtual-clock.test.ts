import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../sandbox/clock.ts'

const START = new Date('2026-11-23T10:00:00Z')
const secondsOf = (clock: VirtualClock) => (clock.now().getTime() - START.getTime()) / 1_000

describe('the virtual clock', () => {
  it('lets several sleepers sleep at the same time', async () => {
    const clock = new VirtualClock(START)
    const woken: string[] = []
    const sleep = async (name: string, seconds: number) => {
      await clock.sleep(seconds * 1_000)
      woken.push(`${name} ${secondsOf(clock)}`)
    }
    await Promise.all([sleep('long', 30), sleep('short', 10), sleep('middle', 20)])
    expect(woken).toEqual(['short 10', 'middle 20', 'long 30'])
  })

  it('moves on only when all who are awake have done their work of this instant', async () => {
    const clock = new VirtualClock(START)
    const seen: number[] = []
    const busy = async () => {
      for (let step = 0; step < 100; step++) {
        seen.push(secondsOf(clock))
        await new Promise(resolve => setImmediate(resolve))
      }
    }
    await Promise.all([clock.sleep(10_000), busy()])
    expect(new Set(seen)).toEqual(new Set([0]))
    expect(secondsOf(clock)).toBe(10)
  })

  it('does not wait for a sleeper that never gets an answer', async () => {
    const clock = new VirtualClock(START)
    void new Promise(() => {})
    await clock.sleep(10_000)
    expect(secondsOf(clock)).toBe(10)
  })

  it('stands still for a sleeper that is told to stop, at the instant of the event that told it', async () => {
    const clock = new VirtualClock(START)
    const stop = new AbortController()
    clock.schedule(new Date(START.getTime() + 5_000), () => stop.abort())
    await expect(clock.sleep(10_000, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(secondsOf(clock)).toBe(5)
    await clock.sleep(1_000)
    expect(secondsOf(clock)).toBe(6)
  })

  it('makes a sleeper fail with the error of an event during its sleep', async () => {
    const clock = new VirtualClock(START)
    clock.schedule(START, () => {
      throw new Error('an event')
    })
    await expect(clock.sleep(10_000)).rejects.toThrow('an event')
  })

  it('lets an event sleep', async () => {
    const clock = new VirtualClock(START)
    clock.schedule(START, () => clock.sleep(3_000))
    await clock.sleep(10_000)
    expect(secondsOf(clock)).toBe(10)
  })
})
