import { main } from './main.ts'
import { githubRunner as runner } from './runner/runner.ts'
import { listenForStop } from './runner/stop.ts'
import { systemClock } from './shared/clock.ts'

await main({ runner, clock: systemClock, stop: listenForStop(runner.log) })
