import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { createPatience } from '../src/shared/patience.ts'

let limits: MockInstance<typeof AbortSignal.timeout>
beforeEach(() => {
  limits = vi.spyOn(AbortSignal, 'timeout')
})
afterEach(() => limits.mockRestore())
/** Limits of seconds are those of a job of another test, which has not quite ended in this worker. */
const waited = () => limits.mock.calls.map(([ms]) => ms).filter(ms => ms <= 20)

const never = () => new Promise<never>(() => {})
const soon = async () => 'an answer'

describe('passes', () => {
  it('wait for an answer, and for a service that does not answer a limited time, each call shorter', async () => {
    const patient = createPatience({ firstMs: 20, nextMs: 12 })
    expect(await patient(soon)).toBe('an answer')
    await expect(patient(never)).rejects.toThrow(/^No answer within .*, so what is to end does not wait for it/)
    await expect(patient(never)).rejects.toThrow('No answer')
    await expect(patient(never)).rejects.toThrow('No answer')
    expect(waited()).toEqual([20, 20, 12, 6])
  })

  it('wait as long as before once a call is answered, even one that nobody waits for any more', async () => {
    const patient = createPatience({ firstMs: 20, nextMs: 12 })
    let answer = (_: string) => {}
    const late = new Promise<string>(resolve => {
      answer = resolve
    })
    await expect(patient(() => late)).rejects.toThrow('No answer')
    answer('at last')
    await late
    await expect(patient(never)).rejects.toThrow('No answer')
    expect(waited()).toEqual([20, 20])
  })

  it('hear of a failure as it is', async () => {
    const patient = createPatience({ firstMs: 20, nextMs: 12 })
    const refused = async () => {
      throw new Error('refused')
    }
    await expect(patient(refused)).rejects.toThrow('refused')
  })
})
