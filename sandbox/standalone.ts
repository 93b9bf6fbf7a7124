import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../src/shared/clock.ts'
import { type Acme, type FurnishOptions, furnish } from './acme.ts'
import { Sandbox, type SandboxOptions } from './sandbox.ts'

/** A furnished sandbox on the real clock, listening on a port of 127.0.0.1. */
export interface Standalone {
  readonly sandbox: Sandbox
  readonly acme: Acme
  readonly url: string
  /** Temporary: the repository is in it, and whatever else is wanted until the end. */
  readonly directory: string
  /** Stops listening, and removes the folder. */
  close(): Promise<void>
}

export interface StandaloneOptions extends Pick<SandboxOptions, 'seed' | 'settings'> {
  /** Any free one, unless told. */
  readonly port?: number | undefined
  readonly rules?: string
  /** Those without an IAM user, and how they sign in. */
  readonly people?: NonNullable<FurnishOptions['people']>
}

export async function openStandalone({
  port,
  rules,
  people = {},
  ...options
}: StandaloneOptions = {}): Promise<Standalone> {
  const directory = await mkdtemp(join(tmpdir(), 'jit-sandbox-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const sandbox = new Sandbox({ clock: systemClock, directory, ...options })
    const acme = await furnish(sandbox, { rules, people })
    const server = await sandbox.start(port === undefined ? {} : { port })
    const close = async () => {
      await server.close()
      await remove()
    }
    return { sandbox, acme, url: server.url, directory, close }
  } catch (error) {
    await remove()
    throw error
  }
}
