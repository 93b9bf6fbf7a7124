import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findObject, isSha, readObject } from './loose-object.ts'

// Refs as git keeps them until it packs them: a file each, written through `REF.lock`.
// Source: https://git-scm.com/docs/gitrepository-layout

const NONE = '0'.repeat(40)

/** An ordinary full name, which git takes for nothing else. */
const isPlain = (ref: string) => /^refs\/(heads|pull|forks|tags)(\/\w[\w-]*)+$/.test(ref)

/** What a ref points to; `undefined` when git has to be asked. */
export function readRef(repository: string, ref: string): string | undefined {
  if (!isPlain(ref)) return undefined
  const content = read(join(repository, ref))?.trim()
  return content && isSha(content) ? content : undefined
}

/** Whether there surely is no such ref, and nothing else by that name: branches and tags may be named `refs/…` too. */
export function isAbsent(repository: string, ref: string): boolean {
  const elsewhere = ['packed-refs', `${ref}.lock`, 'refs/refs', 'refs/heads/refs', 'refs/tags/refs', 'refs/remotes']
  return isPlain(ref) && ![ref, ...elsewhere].some(name => existsSync(join(repository, name)))
}

/** What a ref, or the first digits of a SHA, points to; `undefined` when git has to be asked. */
export const readName = (repository: string, name: string): string | undefined =>
  readRef(repository, name) ?? (isNoName(repository, name) ? findObject(repository, name) : undefined)

/** Whether no ref has this short name. Source: https://git-scm.com/docs/gitrevisions, `<refname>` */
function isNoName(repository: string, name: string): boolean {
  const rooms = ['', 'refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/']
  return !existsSync(join(repository, 'packed-refs')) && !rooms.some(room => existsSync(join(repository, room + name)))
}

/**
 * Points a ref to a commit, from another (all zeroes: only if there is none) or from anywhere. False when nothing was done:
 * git then does it, or says why not.
 */
export function moveRef(repository: string, ref: string, to: string, from?: string): boolean {
  if (!isPlain(ref) || existsSync(join(repository, 'packed-refs'))) return false
  if (readObject(repository, to)?.type !== 'commit') return false
  const file = join(repository, ref)
  const lock = `${file}.lock`
  let opened: number | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    opened = openSync(lock, 'wx')
    const before = existsSync(file) ? read(file)?.trim() : NONE
    if (from !== undefined && before !== from) return false
    writeSync(opened, `${to}\n`)
    renameSync(lock, file)
    return true
  } catch {
    return false
  } finally {
    if (opened !== undefined) {
      closeSync(opened)
      rmSync(lock, { force: true })
    }
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
