// Loaded into a process under test with `--import`: its time stands still between waits, on the sandbox's virtual clock. Nothing of it is in dist.

import { subscribe } from 'node:diagnostics_channel'
import { request } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { text } from 'node:stream/consumers'
import timers from 'node:timers/promises'

const url = process.env.SANDBOX_CLOCK_URL
const RealDate = Date
const realSleep = timers.setTimeout
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

// Calls to AWS, and for the tokens that they need, that are on their way; no end waits for other calls to GitHub.
let calls = 0
subscribe('http.client.request.start', ({ request: call }) => {
  if (call.path === new URL(url).pathname) return
  calls += 1
  call.once('close', () => {
    calls -= 1
  })
})

const tokens = new Set()
subscribe('undici:request:create', ({ request: call }) => {
  // Those to AWS are made by undici if there is a proxy.
  if (call.path.startsWith('/oidc') || /amazonaws/.test(String(call.origin))) tokens.add(call)
})
for (const end of ['undici:request:trailers', 'undici:request:error'])
  subscribe(end, ({ request: call }) => tokens.delete(call))

// The action's clock waits with this one; timers of libraries (sockets, backoff) stay real. Those who wait at once wait side
// by side: the time goes to the first of their ends, when nobody has a call to AWS on its way.
let sleepers = []
let next
let isDriven = false
timers.setTimeout = (ms, value, { signal } = {}) =>
  new Promise((resolve, reject) => {
    const sleeper = { at: truth + ms, settle }
    // The one for whom the time is going on right now hears of it when it knows what time it is.
    const stop = () => sleeper !== next && settle()
    function settle() {
      sleepers = sleepers.filter(one => one !== sleeper)
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted) reject(signal.reason)
      else resolve(value)
    }
    if (signal?.aborted) return settle()
    signal?.addEventListener('abort', stop)
    sleepers.push(sleeper)
    drive().catch(reject)
  })
syncBuiltinESMExports()

async function drive() {
  if (isDriven) return
  isDriven = true
  try {
    for (;;) {
      await quiet()
      next = sleepers.toSorted((a, b) => a.at - b.at)[0]
      if (!next) return
      truth = Math.max(truth, await advance(Math.max(0, next.at - truth)))
      next.settle()
      for (const sleeper of sleepers) if (sleeper.at <= truth) sleeper.settle()
      next = undefined
    }
  } finally {
    isDriven = false
  }
}

const QUIET_TURNS = 10

async function quiet() {
  for (let turns = 0; turns < QUIET_TURNS; turns++) {
    await timers.setImmediate()
    if (calls + tokens.size === 0) continue
    turns = -1
    await realSleep(1)
  }
}

// Not `fetch`: to load it takes longer than what many a job does.
async function advance(ms) {
  const response = await new Promise((resolve, reject) => {
    request(url, { method: 'POST' }, resolve).once('error', reject).end(String(ms))
  })
  const answer = await text(response)
  if (response.statusCode !== 200) throw new Error(`the sandbox's clock answered ${response.statusCode}`)
  return Number(answer)
}
