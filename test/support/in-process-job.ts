import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import type { Launch } from '../../sandbox/job.ts'
import type { MintToken } from '../../src/aws/identity-token.ts'
import { main } from '../../src/main.ts'
import type { Limits } from '../../src/modes/machine.ts'
import { requestIdToken } from '../../src/runner/id-token.ts'
import { githubRunner } from '../../src/runner/runner.ts'
import { listenForStop, type SignalSource } from '../../src/runner/stop.ts'
import type { Clock } from '../../src/shared/clock.ts'

/** What a process of its own would give a job. */
interface Machine {
  readonly clock: Clock
  readonly environment: Record<string, string>
  readonly write: (text: string) => void
}

const machines = new AsyncLocalStorage<Machine>()

/**
 * Runs the action's source in the process of the test, on the virtual clock: the same inputs, files, HTTP and git as a job of
 * the built dist, in a tenth of the time. Several jobs may run side by side. It hears the signals that `signals` emits.
 */
export function inProcessJob(
  clock: Clock,
  signals: SignalSource = new EventEmitter(),
  limits: JobLimits = UNLIMITED,
): Launch {
  emulateMachine()
  return async ({ environment, onText }) => {
    const own = wrongClock(clock, environment)
    let exitCode = 0
    const failing =
      <T>(tell: (what: T) => void) =>
      (what: T) => {
        tell(what)
        process.exitCode = undefined
        exitCode = 1
      }
    const mintToken = limits.tokenMs === undefined ? {} : { mintToken: mintWithin(environment, limits.tokenMs) }
    const runner = {
      ...githubRunner,
      fail: failing(githubRunner.fail),
      crash: failing(githubRunner.crash),
      ...mintToken,
    }
    const machine = { clock: own, environment: { ...environment }, write: onText }
    let hasEnded = false
    // A process that has ended hears nothing, and logs nothing.
    const inside = <T>(run: () => T) => hasEnded || machines.run(machine, run)
    const stop = listenForStop(line => inside(() => runner.log(line)), {
      once: (signal, heard) => signals.once(signal, () => inside(heard)),
    })
    await machines.run(machine, () => main({ runner, clock: own, stop, limits }))
    hasEnded = true
    return exitCode
  }
}

/** How long answers are waited for. */
export interface JobLimits extends Limits {
  readonly tokenMs?: number
}

/** As in production, but passes wait as long as their calls do: a slow machine may stand still for any time. */
const UNLIMITED: JobLimits = {}

const mintWithin =
  (environment: Readonly<Record<string, string>>, limitMs: number): MintToken =>
  (audience, signal) => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment
    return requestIdToken({ url, requestToken }, audience, { signal, limitMs })
  }

/** The clock of a machine that is ahead of the true time, as `virtual-clock.mjs` reads the same variable. */
function wrongClock({ now, sleep }: Clock, { SANDBOX_CLOCK_AHEAD }: Readonly<Record<string, string>>): Clock {
  const ahead = Object.entries(JSON.parse(SANDBOX_CLOCK_AHEAD ?? '{}') as Record<string, number>)
  const aheadAt = (truth: number) => ahead.findLast(([from]) => Date.parse(from) <= truth)?.[1] ?? 0
  return {
    now: () => {
      const truth = now().getTime()
      return new Date(truth + aheadAt(truth))
    },
    sleep,
  }
}

let isEmulated = false

/** Environment, standard output and time of the process become those of the job, for what a job does. */
function emulateMachine(): void {
  if (isEmulated) return
  isEmulated = true
  const { env } = process
  const own = (target: object) => machines.getStore()?.environment ?? target
  process.env = new Proxy(env, {
    get: (target, name) => Reflect.get(own(target), name),
    set: (target, name, value) => Reflect.set(own(target), name, value),
    has: (target, name) => Reflect.has(own(target), name),
    deleteProperty: (target, name) => Reflect.deleteProperty(own(target), name),
    ownKeys: target => Reflect.ownKeys(own(target)),
    getOwnPropertyDescriptor: (target, name) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(own(target), name)
      return descriptor && { ...descriptor, configurable: true }
    },
  })
  const write = process.stdout.write.bind(process.stdout) as (...given: unknown[]) => boolean
  process.stdout.write = ((...given: unknown[]) => {
    const machine = machines.getStore()
    if (!machine) return write(...given)
    machine.write(String(given[0]))
    return true
  }) as typeof process.stdout.write
  const RealDate = Date
  globalThis.Date = class extends RealDate {
    constructor(...given: []) {
      const machine = machines.getStore()
      if (given.length === 0 && machine) super(machine.clock.now().getTime())
      else super(...given)
    }
    static override now() {
      return machines.getStore()?.clock.now().getTime() ?? RealDate.now()
    }
    static override [Symbol.hasInstance](value: unknown) {
      return value instanceof RealDate
    }
  } as unknown as DateConstructor
}
