import { sortTags } from '../domain/request/targets.ts'
import type { WrittenAccount, WrittenRequest } from '../domain/request/written.ts'
import type { Problem } from '../shared/problem.ts'
import { nearest } from '../shared/suggest.ts'
import { ACCOUNT, REQUEST, REQUEST_KEYS } from './request-schema.ts'
import type { Path, YamlFile } from './yaml/file.ts'
import { readPart } from './yaml/read-part.ts'

/** Many more than fit the policies of one user. Entries are compared with one another, which takes quadratic time. */
export const MAX_REQUESTS = 100

/** The requests of a file, which is one request or a list of them, and the mistakes in them. */
export function readRequests(yaml: YamlFile): {
  readonly requests: readonly WrittenRequest[]
  readonly problems: readonly Problem[]
} {
  const { value } = yaml
  if (value === undefined) return { requests: [], problems: [] }
  const unreadable = problemOfEmptiness(yaml) ?? problemOfNumber(yaml)
  if (unreadable) return { requests: [], problems: [unreadable] }
  const parts: [Path, unknown][] = Array.isArray(value) ? value.map((each, index) => [[index], each]) : [[[], value]]
  const read = parts.map(([path, part]) => readRequest(yaml, path, part))
  return { requests: read.map(({ request }) => request), problems: read.flatMap(({ problems }) => problems) }
}

/** The request at `path`. Its account is returned even if other keys have mistakes, so that all mistakes are found at once. */
function readRequest(yaml: YamlFile, path: Path, part: unknown) {
  const parsed = readPart(yaml, path, part, REQUEST)
  const account = accountOf(yaml, path, part)
  const asked = { at: yaml.valueAt(path), ...(account && { account }) }
  if (!parsed.ok) return { request: asked, problems: parsed.problems }
  const { instances = [], tags, duration, reason, start, break_glass } = parsed.value
  const targets = tags ? { tags: sortTags(tags) } : { instances: [...instances].sort() }
  const terms = {
    ...targets,
    durationMs: duration,
    reason,
    ...(start && { start }),
    ...(break_glass && { breakGlass: true as const }),
  }
  return { request: { ...asked, terms }, problems: [] }
}

/** The `account` of the part at `path`; `undefined` where another mistake already reports it. */
function accountOf(yaml: YamlFile, path: Path, part: unknown): WrittenAccount | undefined {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined
  const value = (part as { readonly account?: unknown }).account
  if (value === undefined) {
    const isMisspelt = Object.keys(part).some(key => isUnknown(key) && nearest(key, REQUEST_KEYS) === 'account')
    return isMisspelt ? undefined : { kind: 'left-out', at: yaml.valueAt(path) }
  }
  const place: Path = [...path, 'account']
  const parsed = readPart(yaml, place, value, ACCOUNT)
  if (parsed.ok) return { kind: 'name', name: parsed.value, at: yaml.valueAt(place) }
  const [problem] = parsed.problems
  const isScalar = typeof value === 'number' || typeof value === 'boolean'
  return problem && { kind: 'malformed', problem, ...(isScalar && { text: String(value) }) }
}

const isUnknown = (key: string) => !REQUEST_KEYS.includes(key)

function problemOfEmptiness({ value, valueAt }: YamlFile): Problem | undefined {
  const isEmptyList = Array.isArray(value) && value.length === 0
  if (value !== null && !isEmptyList) return undefined
  const message = isEmptyList ? 'The list of requests is empty' : 'The file holds no request'
  return { ...valueAt([]), message, remedy: 'Write a request, or delete the file to withdraw all of them' }
}

function problemOfNumber({ value, valueAt }: YamlFile): Problem | undefined {
  if (!Array.isArray(value) || value.length <= MAX_REQUESTS) return undefined
  const message = `The file holds ${value.length} requests; ${MAX_REQUESTS} are allowed`
  return { ...valueAt([MAX_REQUESTS]), message, remedy: 'Delete those that have ended' }
}
