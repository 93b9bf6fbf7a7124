import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'

export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree'

interface GitObject {
  readonly type: ObjectType
  readonly bytes: Buffer
}

// Objects as git keeps them until it packs them: a file each. To start git for one takes a hundred times as long.
// Source: https://git-scm.com/docs/gitrepository-layout

/** `undefined` when there is none, or git has packed it. */
export function readObject(repository: string, sha: string): GitObject | undefined {
  const file = read(fileOf(repository, sha))
  if (!file) return undefined
  const object = inflateSync(file)
  const start = object.indexOf(0)
  const [type] = object.toString('latin1', 0, start).split(' ')
  return { type: type as ObjectType, bytes: object.subarray(start + 1) }
}

/** Answers its SHA. */
export function writeObject(repository: string, type: ObjectType, content: string | Uint8Array): string {
  const bytes = Buffer.from(content)
  const object = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])
  const sha = createHash('sha1').update(object).digest('hex')
  const file = fileOf(repository, sha)
  if (existsSync(file)) return sha
  // Not beside it: a clone at this instant copies everything in that folder.
  const scratch = join(repository, `scratch-object-${randomUUID()}`)
  writeFileSync(scratch, deflateSync(object, { level: 1 }), { mode: 0o444 })
  mkdirSync(dirname(file), { recursive: true })
  renameSync(scratch, file)
  return sha
}

/** There is no such object as a file, or something is asked that only git itself can answer. */
export class NotLoose extends Error {}

/** What the files themselves say, or git where they do not have it. */
export async function directly<T>(read: () => T, ask: () => Promise<T>): Promise<T> {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotLoose) return ask()
    throw error
  }
}

/** Throws `NotLoose` when there is none, or it is of another type. */
export function requireObject(repository: string, sha: string, type?: ObjectType): GitObject {
  const object = isSha(sha) ? readObject(repository, sha) : undefined
  if (!object || (type && object.type !== type)) throw new NotLoose(`${sha} is no ${type ?? 'object'} in a file`)
  return object
}

export const hasObject = (repository: string, sha: string): boolean => isSha(sha) && existsSync(fileOf(repository, sha))

/** The only object whose SHA begins with some digits; `undefined` when there is none, or git has to be asked. */
export function findObject(repository: string, digits: string): string | undefined {
  if (!/^[0-9a-f]{4,39}$/.test(digits) || list(join(repository, 'objects', 'pack')).length > 0) return undefined
  const [folder, rest] = [digits.slice(0, 2), digits.slice(2)]
  const [found, ...others] = list(join(repository, 'objects', folder)).filter(name => name.startsWith(rest))
  return found !== undefined && others.length === 0 ? `${folder}${found}` : undefined
}

const list = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

export const isSha = (name: string): boolean => /^[0-9a-f]{40}$/.test(name)

export function fileOf(repository: string, sha: string): string {
  return join(repository, 'objects', sha.slice(0, 2), sha.slice(2))
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
