import { systemClock } from './clock.ts'
import { main } from './main.ts'
import { githubRunner as runner } from './runner.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    runner.log(`${signal}: finishing the call in flight, then saying what remains`)
    stop.abort()
  })
}

await main({ runner, clock: systemClock, signal: stop.signal })
