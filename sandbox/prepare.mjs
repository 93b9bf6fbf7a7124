// Before `npm run demo` and `npm run sandbox`: installs the dependencies if a fresh clone or a pull left none that fit.
// Plain JavaScript on Node's own modules, because nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const packagesOf = file => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages

/** Whether npm's own record of what it installed has every locked package, byte for byte. */
function isInstalled() {
  try {
    const installed = packagesOf('node_modules/.package-lock.json')
    return Object.entries(packagesOf('package-lock.json')).every(([path, locked]) => {
      const found = installed[path]
      // Other platforms' packages are locked too, and left out here. The entry '' is this project.
      if (!found) return path === '' || locked.optional === true
      return found.version === locked.version && found.integrity === locked.integrity
    })
  } catch {
    return false
  }
}

if (!isInstalled()) {
  console.log('Installing the dependencies first (npm ci) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const install = ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const { status, error } = spawnSync(npm, install, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (error) console.error(`npm could not be started: ${error.message}. Run \`npm ci\` by hand.`)
  process.exitCode = status ?? 1
}
