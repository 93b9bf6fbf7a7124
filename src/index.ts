import { systemClock } from './clock.ts'
import { main } from './main.ts'
import { githubRunner as runner } from './runner.ts'
import { listenForStop } from './stop.ts'

await main({ runner, clock: systemClock, stop: listenForStop(runner.log) })
