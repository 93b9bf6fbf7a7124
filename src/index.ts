#!/usr/bin/env node
import { main } from './main.ts'
import { githubRunner as runner } from './runner/runner.ts'
import { listenForStop } from './runner/stop.ts'
import { systemClock } from './shared/clock.ts'

// GitHub's runner gives no arguments. People at a terminal do: docs/reference/command-line.md.
const [, entry = '', ...args] = process.argv
if (args.length > 0) await (await import('./cli.ts')).runAtTerminal(entry, args)
else await main({ runner, clock: systemClock, stop: listenForStop(runner.log) })
