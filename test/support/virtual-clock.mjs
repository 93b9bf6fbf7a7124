// Loaded into a process under test with `--import`: its time stands still between waits, on the sandbox's virtual clock. Nothing of it is in dist.

import { request } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { text } from 'node:stream/consumers'
import timers from 'node:timers/promises'

const url = process.env.SANDBOX_CLOCK_URL
const RealDate = Date
// How far this process's clock is ahead of the sandbox's, in milliseconds, from which instant on.
const ahead = Object.entries(JSON.parse(process.env.SANDBOX_CLOCK_AHEAD ?? '{}'))
let truth = await advance(0)
const now = () => truth + (ahead.findLast(([from]) => RealDate.parse(from) <= truth)?.[1] ?? 0)

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given))
  }
  static now() {
    return now()
  }
}

// The action's clock waits with this one; timers of libraries (sockets, backoff) stay real.
timers.setTimeout = async (ms, value, { signal } = {}) => {
  signal?.throwIfAborted()
  // Whoever waits side by side may be answered in any order.
  truth = Math.max(truth, await advance(ms))
  signal?.throwIfAborted()
  return value
}
syncBuiltinESMExports()

// Not `fetch`: to load it takes longer than what many a job does.
async function advance(ms) {
  const response = await new Promise((resolve, reject) => {
    request(url, { method: 'POST' }, resolve).once('error', reject).end(String(ms))
  })
  const answer = await text(response)
  if (response.statusCode !== 200) throw new Error(`the sandbox's clock answered ${response.statusCode}`)
  return Number(answer)
}
