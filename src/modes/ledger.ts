import { type GrantRecord, parseGrantRecords } from '../domain/grant-record.ts'
import { messageOf } from '../failure.ts'
import type { GitHub } from '../github/github.ts'
import { once } from '../once.ts'
import { grantedPaths, LEDGER_BRANCH } from '../render/ledger.ts'
import type { Context } from './context.ts'

/** What was observed so far, on the branch `access-ledger`. Nothing here throws: the ledger keeps nothing from being done. */
export interface Ledger {
  /** Adds files; one that is there stays as it is. Answers why it could not, in a sentence. */
  add(files: ReadonlyMap<string, string>, what: string): Promise<readonly string[]>
  /** A grant by its id, as it was recorded when it was given; `undefined` if the last months know none. */
  grant(id: string): Promise<GrantRecord | undefined>
}

export function openLedger({ clock, log, debug }: Pick<Context, 'clock' | 'log' | 'debug'>, github: GitHub): Ledger {
  const tip = once(branch => github.tip(branch))
  return {
    async add(files, what) {
      if (files.size === 0) return []
      try {
        const added = await github.addFiles(LEDGER_BRANCH, files, `Record ${files.size} ${what}`)
        log(`ledger: ${added} of ${files.size} records added to ${LEDGER_BRANCH}, the others were there`)
        return []
      } catch (error) {
        debug(error)
        return [`The ledger could not be written. ${messageOf(error)}`]
      }
    },
    async grant(id) {
      try {
        const commit = await tip(LEDGER_BRANCH)
        for (const path of grantedPaths(id, clock.now())) {
          const file = await github.readFile(path, commit)
          if (file?.kind === 'file') return recordIn(file.bytes)
        }
      } catch (error) {
        debug(error)
      }
      return undefined
    },
  }
}

function recordIn(bytes: Uint8Array): GrantRecord | undefined {
  const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { grant?: unknown }
  return parseGrantRecords(JSON.stringify(grant))[0]
}
