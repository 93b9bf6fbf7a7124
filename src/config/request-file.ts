import { digestOf, isSame, type RequestEntry } from '../domain/request/request.ts'
import { IAM_USER } from '../shared/identifiers.ts'
import { printable, quoted } from '../shared/printable.ts'
import type { Parsed, Position, Problem } from '../shared/problem.ts'
import { mergeProblems } from '../shared/problem-list.ts'
import { requestSchema } from './request-schema.ts'
import { type Path, readYaml, type YamlFile } from './yaml/file.ts'
import { readPart } from './yaml/read-part.ts'

export interface RequestFile {
  readonly path: string
  readonly user: string
  readonly entries: readonly RequestEntry[]
}
/** Many more than the policies of one user have room for; entries are compared with one another, which takes quadratic time. */
export const MAX_REQUESTS = 100
/** Where request files stand, unless the input `requests` says otherwise; with its `/`. */
export const REQUESTS_FOLDER = 'requests/'
/**
 * Reads one request file: one request, or a list of them. `accounts` are the names that the rules know; a request may leave
 * `account` out when there is only one. All mistakes of the file are reported at once. Never throws.
 */
export function parseRequestFile(
  path: string,
  bytes: Uint8Array,
  accounts: readonly string[],
  folder = REQUESTS_FOLDER,
): Parsed<RequestFile> {
  const user = userOf(path, folder)
  const yaml = readYaml(path, bytes)
  const read = yaml.value === undefined ? { entries: [], problems: [] } : readEntries(yaml, user ?? '', accounts)
  const problems = mergeProblems(yaml.problems, read.problems)
  if (user === undefined) return { ok: false, problems: [problemOfPath(path, folder), ...problems] }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { path, user, entries: read.entries } }
}
export function readEntries(yaml: YamlFile, user: string, accounts: readonly string[]) {
  const schema = requestSchema(accounts)
  const emptiness = problemOfEmptiness(yaml)
  const parts: [Path, unknown][] = Array.isArray(yaml.value)
    ? yaml.value.map((value, index) => [[index], value])
    : [[[], yaml.value]]
  const entries: RequestEntry[] = []
  const problems: Problem[] = []
  if (emptiness) return { entries, problems: [emptiness] }
  if (parts.length > MAX_REQUESTS) return { entries, problems: [problemOfNumber(yaml, parts.length)] }
  for (const [path, value] of parts) {
    const parsed = readPart(yaml, path, value, schema)
    if (!parsed.ok) problems.push(...parsed.problems)
    else {
      const entry = toEntry(user, parsed.value, yaml.valueAt(path))
      const twin = entries.find(other => isSame(other, entry))
      if (twin) problems.push(problemOfTwin(entry, twin))
      else entries.push(entry)
    }
  }
  return { entries, problems }
}
export function toEntry(user: string, written: WrittenRequest, at: Position): RequestEntry {
  const { account, instances, duration, reason, start } = written
  const request = { account, instances: [...instances].sort(), durationMs: duration, reason, ...(start && { start }) }
  return { user, request, digest: digestOf(user, request), at }
}
export type WrittenRequest = ReturnType<typeof requestSchema>['_zod']['output']
/** The user whose file this is, or `undefined` if it is nobody's: `requests/USER.yaml`, and no subfolders. */
export function userOf(path: string, folder = REQUESTS_FOLDER): string | undefined {
  const stem = stemOf(path, folder, /^([^/]+)\.yaml$/)
  return stem !== undefined && IAM_USER.accepts(stem) ? stem : undefined
}
export function stemOf(path: string, folder: string, name: RegExp): string | undefined {
  return path.startsWith(folder) ? name.exec(path.slice(folder.length))?.[1] : undefined
}
export function problemOfPath(path: string, folder: string): Problem {
  const at = { file: path, line: 1, column: 1 }
  const stem = stemOf(path, folder, /^([^/]+)\.yaml$/)
  if (stem !== undefined)
    return {
      ...at,
      message: `The file's name must be that of an IAM user, found ${quoted(stem)}`,
      remedy: IAM_USER.remedy,
    }
  const message = `Request files are named ${folder}USER.yaml, found ${quoted(path, 120)}`
  const yml = stemOf(path, folder, /^([^/]+)\.ya?ml$/i)
  if (yml !== undefined && IAM_USER.accepts(yml)) return { ...at, message, remedy: `Rename it to ${folder}${yml}.yaml` }
  return { ...at, message, remedy: `Move it to ${folder}, without subfolders, and name it after the IAM user` }
}
/** A submodule, or a name that is not UTF-8: git has something there, but not a file to read. */
export function problemOfNoFile(path: string): Problem {
  const message = `${quoted(path, 120)} is not a file that can be read`
  return {
    file: printable(path, 200),
    line: 1,
    column: 1,
    message,
    remedy: 'Delete it, and commit the requests as a plain file',
  }
}
/** A link could show reviewers one file and grant another; only git's mode (120000) tells, so the git adapter reports it. */
export function problemOfSymlink(path: string): Problem {
  const message = 'The file is a symbolic link'
  return { file: path, line: 1, column: 1, message, remedy: 'Commit the requests themselves' }
}
/** Two files for one user: what one of them takes away, the other would still ask for. */
export function problemOfCaseTwin(path: string, twin: string): Problem {
  const message = `The file's name differs from ${quoted(twin, 120)} only in case, and IAM takes both for one user`
  return { file: path, line: 1, column: 1, message, remedy: 'Keep the one that is spelt as in IAM' }
}
export function problemOfEmptiness(yaml: YamlFile): Problem | undefined {
  const isEmptyList = Array.isArray(yaml.value) && yaml.value.length === 0
  if (yaml.value !== null && !isEmptyList) return undefined
  const message = isEmptyList ? 'The list of requests is empty' : 'The file holds no request'
  return { ...yaml.valueAt([]), message, remedy: 'Write a request, or delete the file to withdraw all of them' }
}
export function problemOfNumber(yaml: YamlFile, count: number): Problem {
  const message = `The file holds ${count} requests; ${MAX_REQUESTS} are allowed`
  return { ...yaml.valueAt([MAX_REQUESTS]), message, remedy: 'Delete those that have ended' }
}
export function problemOfTwin(entry: RequestEntry, twin: RequestEntry): Problem {
  const message = `This request repeats the one at line ${twin.at.line}, column ${twin.at.column}`
  return { ...entry.at, message, remedy: 'Delete one of them' }
}
