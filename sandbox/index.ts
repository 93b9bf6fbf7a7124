import './quiet.ts'
import { systemClock } from '../src/shared/clock.ts'
import { messageOf } from '../src/shared/errors.ts'
import { formatInstant } from '../src/shared/instant.ts'
import { prepareByHand } from './by-hand.ts'
import { guide } from './guide.ts'
import { type Options, parseOptions, usage } from './options.ts'
import { openStandalone } from './standalone.ts'

/** `npm run sandbox`: the sandbox by itself, until it is stopped or its time is over. */

async function run({ minutes, help: _, ...options }: Options): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal))
  const alone = await openStandalone(options)
  try {
    const ms = minutes * 60_000
    const stops = new Date(systemClock.now().getTime() + ms)
    console.log(`A local AWS and GitHub at ${alone.url}, until ${formatInstant(stops)}, Ctrl-C or SIGTERM.`)
    console.log(`Delays drawn from seed ${options.seed}; \`npm run sandbox -- --help\` says what can be set.`)
    console.log(guide(alone, await prepareByHand(alone)))
    console.log('\nReady.')
    await systemClock.sleep(ms, stop.signal)
    console.log('\nStopping: its time is over.')
  } catch (error) {
    if (!stop.signal.aborted) throw error
    console.log(`\nStopping: ${stop.signal.reason}.`)
  } finally {
    await alone.close()
  }
}

try {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) for (const [option, meaning] of usage()) console.log(`  ${option.padEnd(28)}${meaning}`)
  else await run(options)
} catch (error) {
  console.error(`${messageOf(error)}\nThe options: npm run sandbox -- --help`)
  process.exitCode = 1
}
