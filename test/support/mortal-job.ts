import { EventEmitter } from 'node:events'
import type { Launch } from '../../sandbox/job.ts'
import { type RunningServer, startServer } from '../../sandbox/server.ts'
import type { Handle } from '../../sandbox/shared/http.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { inProcessJob } from './in-process-job.ts'

/** A job that can be sent signals in the process of the test, and the server that it alone speaks to. */
export interface MortalJob {
  readonly serverUrl: string
  readonly launch: Launch
}

const never = () => new Promise<never>(() => {})

/**
 * Emulates SIGKILL for a job that runs in this process: from then on nothing that it does has an effect, and it hears of
 * nothing. AWS and GitHub take no request from it and give it no answer, time does not pass for it, what it writes is lost, and
 * its end is told at once, so its folder is deleted. What is left of it waits for answers without end: no `finally`, no retry.
 */
export async function mortalJob(
  clock: Clock,
  handle: Handle,
  given: (send: (signal: NodeJS.Signals) => void) => void,
): Promise<MortalJob> {
  const death = new AbortController()
  const { signal } = death
  const untilDeath: Handle = async request => {
    if (signal.aborted) return never()
    const response = await handle(request)
    return signal.aborted ? never() : response
  }
  const server: RunningServer = await startServer(untilDeath, { unref: true })
  const dead = new Promise<null>(resolve => signal.addEventListener('abort', () => resolve(null)))
  const signals = new EventEmitter()
  given(name => (name === 'SIGKILL' ? death.abort() : signals.emit(name)))
  return {
    serverUrl: server.url,
    async launch({ onText, ...job }) {
      const write = (text: string) => {
        if (!signal.aborted) onText(text)
      }
      const run = inProcessJob(clockUntil(signal, clock), signals)({ ...job, onText: write })
      run.catch(() => {})
      const exitCode = await Promise.race([dead, run])
      if (exitCode !== null) await server.close()
      return exitCode
    },
  }
}

/** After its end nobody who sleeps by it wakes, and nobody who sleeps by it moves the time. */
function clockUntil(end: AbortSignal, { now, sleep }: Clock): Clock {
  return {
    now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (end.aborted) return
        const both = signal ? AbortSignal.any([signal, end]) : end
        const unlessDead =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            if (!end.aborted) settle(value)
          }
        sleep(ms, both).then(unlessDead(resolve), unlessDead(reject))
      }),
  }
}
