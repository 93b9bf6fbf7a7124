import type { WrittenFile } from '../domain/request/written.ts'
import { IAM_USER } from '../shared/identifiers.ts'
import { printable, quoted } from '../shared/printable.ts'
import type { Problem } from '../shared/problem.ts'
import { readRequests } from './request-entries.ts'
import { readYaml } from './yaml/file.ts'

/** The default folder of request files, with its `/`; the input `requests` overrides it. */
const REQUESTS_FOLDER = 'requests/'

/** What git has at the path of a request file: its bytes, nothing, or something that is not a readable file. */
export type FileContent = Uint8Array | 'nothing' | 'symlink' | 'not-a-file'

/**
 * Parses one request file (one request or a list of them) without the rules. `resolveFile` of the domain then resolves its
 * accounts and reports all mistakes together. A missing file asks for nothing. Never throws.
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

/** A request file that is refused as a whole, with this problem. */
export function refuseFile(path: string, problem: Problem): WrittenFile {
  return { path, user: '', requests: [], mistakes: { file: problem, yaml: [], requests: [] } }
}

/** The user whose request file this is, `requests/USER.yaml`; `undefined` for any other path, subfolders included. */
export function userOf(path: string, folder = REQUESTS_FOLDER): string | undefined {
  const stem = stemOf(path, folder, /^([^/]+)\.yaml$/)
  return stem !== undefined && IAM_USER.accepts(stem) ? stem : undefined
}

function stemOf(path: string, folder: string, name: RegExp): string | undefined {
  return path.startsWith(folder) ? name.exec(path.slice(folder.length))?.[1] : undefined
}

function problemOfPath(path: string, folder: string): Problem {
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

/** A submodule, or a name that is not UTF-8: git has an entry there that is not a readable file. */
function problemOfNoFile(path: string): Problem {
  const message = `${quoted(path, 120)} is not a file that can be read`
  return {
    file: printable(path, 200),
    line: 1,
    column: 1,
    message,
    remedy: 'Delete it, and commit the requests as a plain file',
  }
}

/**
 * A symlink could show reviewers one file and grant another. Only git's mode (120000) shows it, so the git adapter reports
 * it.
 */
export function problemOfSymlink(path: string): Problem {
  const message = 'The file is a symbolic link'
  return { file: path, line: 1, column: 1, message, remedy: 'Commit the requests themselves' }
}

/** Two files for one user: what is removed from one of them, the other would still ask for. */
export function problemOfCaseTwin(path: string, twin: string): Problem {
  const message = `The file's name differs from ${quoted(twin, 120)} only in case, and IAM takes both for one user`
  return { file: path, line: 1, column: 1, message, remedy: 'Keep the one that is spelt as in IAM' }
}
