import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A key of gpg's. */
export interface GpgKey {
  readonly user: string
  /** Armored. */
  readonly publicKey: string
}

/** GnuPG with keys of its own. */
export interface Gpg {
  newKey(name: string, kind: string): Promise<GpgKey>
  /** A detached signature, armored. */
  sign(user: string, bytes: Uint8Array, ...options: readonly string[]): Promise<string>
  close(): Promise<void>
}

export async function openGpg(): Promise<Gpg> {
  const home = await mkdtemp(join(tmpdir(), 'gpg-'))
  const gpg = (...args: string[]) => run('gpg', ['--homedir', home, '--batch', '--quiet', '--passphrase', '', ...args])
  return {
    async newKey(name, kind) {
      const user = `${name} <${name}@example.com>`
      await gpg('--quick-gen-key', user, kind, 'sign', 'never')
      return { user, publicKey: (await gpg('--armor', '--export', user)).stdout }
    },
    async sign(user, bytes, ...options) {
      const file = join(home, 'signed')
      await writeFile(file, bytes)
      await gpg('--yes', '--local-user', user, '--armor', ...options, '--output', `${file}.asc`, '--detach-sign', file)
      return readFile(`${file}.asc`, 'utf8')
    },
    async close() {
      await run('gpgconf', ['--homedir', home, '--kill', 'all'])
      await rm(home, { recursive: true, force: true })
    },
  }
}
