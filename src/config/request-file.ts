import type { WrittenFile } from '../domain/request/written.ts'
import { IAM_USER } from '../shared/identifiers.ts'
import { printable, quoted } from '../shared/printable.ts'
import type { Problem } from '../shared/problem.ts'
import { readRequests } from './request-entries.ts'
import { readYaml } from './yaml/file.ts'

/** Where request files stand, unless the input `requests` says otherwise; with its `/`. */
export const REQUESTS_FOLDER = 'requests/'
/** What stands at the path of a request file: its bytes, nothing, or something that is no file to read. */
export type FileContent = Uint8Array | 'nothing' | 'symlink' | 'not-a-file'
/**
 * Parses one request file, which holds one request or a list of them, without the rules: `resolveFile` of the domain then
 * finds its accounts, and tells all mistakes at once. Where nothing stands, nothing is asked for. Never throws.
 */
export function parseRequestFile(path: string, content: FileContent, folder = REQUESTS_FOLDER): WrittenFile {
  const user = userOf(path, folder)
  switch (content) {
    case 'nothing':
      return { path, user: user ?? '', requests: [], mistakes: { yaml: [], requests: [] } }
    case 'symlink':
      return refuseFile(path, problemOfSymlink(path))
    case 'not-a-file':
      return refuseFile(path, problemOfNoFile(path))
    default: {
      const yaml = readYaml(path, content)
      const { requests, problems } = readRequests(yaml)
      const ofPath = user === undefined && { file: problemOfPath(path, folder) }
      return { path, user: user ?? '', requests, mistakes: { ...ofPath, yaml: yaml.problems, requests: problems } }
    }
  }
}
/** A request file of which nothing else is read. */
export function refuseFile(path: string, problem: Problem): WrittenFile {
  return { path, user: '', requests: [], mistakes: { file: problem, yaml: [], requests: [] } }
}
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
