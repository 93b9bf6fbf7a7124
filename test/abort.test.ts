import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { onAbort, untilAborted } from '../src/shared/abort.ts'

const never = () => new Promise<string>(() => {})

describe('work that an aborted signal cancels', () => {
  it('returns what the work returns, and leaves no listener behind', async () => {
    const { signal } = new AbortController()
    expect(await untilAborted(signal, Promise.resolve('done'), () => 'given up')).toBe('done')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('fails as the work does, and leaves no listener behind', async () => {
    const { signal } = new AbortController()
    await expect(untilAborted(signal, Promise.reject(new Error('broken')), () => 'given up')).rejects.toThrow('broken')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('returns another value as soon as the signal is aborted', async () => {
    const stop = new AbortController()
    const answer = untilAborted(stop.signal, never(), () => 'given up')
    stop.abort()
    expect(await answer).toBe('given up')
  })

  it('fails instead if an error is given', async () => {
    const fail = (): string => {
      throw new Error('told to stop')
    }
    await expect(untilAborted(AbortSignal.abort(), never(), fail)).rejects.toThrow('told to stop')
  })
})

describe('a listener of a signal', () => {
  it('is called at once if the signal is already aborted', () => {
    let calls = 0
    onAbort(AbortSignal.abort(), () => calls++)
    expect(calls).toBe(1)
  })

  it('is not called any more once it is removed', () => {
    const stop = new AbortController()
    let calls = 0
    onAbort(stop.signal, () => calls++)()
    stop.abort()
    expect(calls).toBe(0)
  })
})
