import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { onAbort, untilAborted } from '../src/shared/abort.ts'

const never = () => new Promise<string>(() => {})

describe('work that is given up when a signal is aborted', () => {
  it('answers as the work does, and leaves no listener behind', async () => {
    const { signal } = new AbortController()
    expect(await untilAborted(signal, Promise.resolve('done'), () => 'given up')).toBe('done')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('fails as the work does, and leaves no listener behind', async () => {
    const { signal } = new AbortController()
    await expect(untilAborted(signal, Promise.reject(new Error('broken')), () => 'given up')).rejects.toThrow('broken')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('answers something else as soon as it is aborted', async () => {
    const stop = new AbortController()
    const answer = untilAborted(stop.signal, never(), () => 'given up')
    stop.abort()
    expect(await answer).toBe('given up')
  })

  it('fails instead, where that is said', async () => {
    const fail = (): string => {
      throw new Error('told to stop')
    }
    await expect(untilAborted(AbortSignal.abort(), never(), fail)).rejects.toThrow('told to stop')
  })
})

describe('a listener of a signal', () => {
  it('is called at once when it is aborted already', () => {
    let calls = 0
    onAbort(AbortSignal.abort(), () => calls++)
    expect(calls).toBe(1)
  })

  it('is not called any more once it is taken back', () => {
    const stop = new AbortController()
    let calls = 0
    onAbort(stop.signal, () => calls++)()
    stop.abort()
    expect(calls).toBe(0)
  })
})
