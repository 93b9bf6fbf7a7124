import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm'
/** Many times what all tests need at once. Containers often have 64 MB there, which is too little. */
const NEEDED_BYTES = 2 * 1024 ** 3

/**
 * The tests make some hundred thousand small files, most of them objects of git, which takes a tenth of their time on a disk.
 * Where there is room, they are in memory. All of them go at the end.
 */
export default function setup(): (() => void) | undefined {
  if (process.env.TMPDIR || !hasRoom()) return
  const directory = mkdtempSync(join(MEMORY, 'jit-ssm-access-'))
  process.env.TMPDIR = directory
  return () => rmSync(directory, { recursive: true, force: true })
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= NEEDED_BYTES
  } catch {
    return false
  }
}
