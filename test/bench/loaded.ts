import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Service } from './scenarios.ts'
import { finish, type Start } from './start.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const recorder = new URL('record-modules.mjs', import.meta.url).href

/** What a start of dist really loaded. */
export interface Loaded {
  /** Names of files of dist, in the order in which they were loaded. */
  readonly files: readonly string[]
  readonly bytes: number
  /** All packages of which something is in those files. */
  readonly packages: readonly string[]
  readonly exitCode: number | null
  readonly log: string
}

/** How many files of code there are in dist. */
export const fileCount = () => readdirSync(dist).filter(name => name.endsWith('.js')).length

/** Starts once, unmeasured, and records the modules that Node loads. */
export async function recordLoaded(start: Start): Promise<Loaded> {
  const scratch = mkdtempSync(join(tmpdir(), 'jit-loaded-'))
  try {
    const list = join(scratch, 'modules')
    const { exitCode, log } = await finish({
      ...start,
      arguments: ['--import', recorder, ...start.arguments],
      environment: { ...start.environment, LOADED_MODULES: list },
    })
    const home = pathToFileURL(dist).href
    const urls = readFileSync(list, 'utf8').split('\n')
    const files = urls.filter(url => url.startsWith(home)).map(url => url.slice(home.length))
    const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)
    return { files, bytes, packages: packagesIn(files), exitCode, log }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The build writes them down, from its source maps: `NAME VERSION`, the licence, `in FILE, FILE`. */
function packagesIn(files: readonly string[]): string[] {
  const sections = readFileSync(join(dist, 'licenses.txt'), 'utf8').matchAll(/^(\S+) \S+\n.+\nin (.+)$/gm)
  const holds = [...sections].filter(([, , list = '']) => list.split(', ').some(file => files.includes(file)))
  return [...new Set(holds.map(([, name = '']) => name))]
}

const SDKS: Readonly<Record<Service, RegExp>> = {
  GitHub: /^(@octokit\/|@actions\/(github|http-client)$|undici$)/,
  AWS: /^(@aws-sdk|@aws-crypto|@aws|@smithy)\//,
}

/** The services whose SDK, or a part of it, is among the packages. */
export const sdksIn = (packages: readonly string[]): Service[] =>
  (Object.keys(SDKS) as Service[]).filter(service => packages.some(name => SDKS[service].test(name)))
