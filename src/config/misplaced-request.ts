import { quoted } from '../shared/printable.ts'
import type { Problem } from '../shared/problem.ts'
import { readYaml } from './yaml/file.ts'

/** The keys that a request has in any case, and few other files have together. */
const KEYS = ['duration', 'reason']

/** One of these says where to. */
const TARGET_KEYS = ['instances', 'tags']

/** Whether a file may be a request by its name; what it says is looked at by {@link findMisplacedRequest}. */
export const mayBeRequest = (path: string, folder: string): boolean =>
  /\.ya?ml$/i.test(path) && !path.startsWith(folder)

/**
 * A request that stands where none is read, so that it would be merged and give nothing. `undefined` if the file is no request.
 * Never throws.
 */
export function findMisplacedRequest(path: string, bytes: Uint8Array, folder: string): Problem | undefined {
  const { value } = readYaml(path, bytes)
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!entries.some(isRequest)) return undefined
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '')
  return {
    file: path,
    line: 1,
    column: 1,
    message: `${quoted(path, 120)} reads like a request, and requests are read from ${folder} alone`,
    remedy: `Move it to ${quoted(`${folder}${name}.yaml`, 120)}; if it is an example, give its name another ending`,
  }
}

function isRequest(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false
  const has = (key: string) => key in entry
  return KEYS.every(has) && TARGET_KEYS.some(has)
}
