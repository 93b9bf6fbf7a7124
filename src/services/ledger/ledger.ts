import { type GrantRecord, parseGrantRecords } from '../../domain/grant/record.ts'
import type { GitHub } from '../../github/api.ts'
import { unlessDenied } from '../../github/error.ts'
import { messageOf } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { Context } from '../context.ts'
import { grantedPaths, LEDGER_BRANCH } from './files.ts'

/** What was observed so far, on the branch `access-ledger`. Nothing here throws: the ledger keeps nothing from being done. */
export interface Ledger {
  /**
   * Adds files; one that is there stays as it is, and `beside` may have another path for what is to be said all the same.
   * Answers why it could not, in a sentence.
   */
  add(
    files: ReadonlyMap<string, string>,
    what: string,
    beside?: ReadonlyMap<string, string>,
  ): Promise<readonly string[]>
  /**
   * What the last months have as the grant of an id: one record, as a rule, or none. Whoever may push to the branch may have
   * written it, or put another one into a later month: good for ending more, and for nothing else.
   */
  grants(id: string): Promise<LedgerGrants>
}

export interface LedgerGrants {
  readonly records: readonly GrantRecord[]
  /** Why the ledger could not be read; then there may be more. */
  readonly failure?: string
}

export function openLedger({ clock, log, debug }: Pick<Context, 'clock' | 'log' | 'debug'>, github: GitHub): Ledger {
  // Without the branch, nothing was ever recorded.
  const tip = memoizeAsync(branch => unlessDenied(github.tip(branch), [404]))
  return {
    async add(files, what, beside) {
      if (files.size === 0) return []
      try {
        const added = await github.addFiles(LEDGER_BRANCH, files, `Record ${files.size} ${what}`, beside)
        log(`ledger: ${added} of ${files.size} records added to ${LEDGER_BRANCH}, the others were there`)
        return []
      } catch (error) {
        debug(error)
        return [`The ledger could not be written. ${messageOf(error)}`]
      }
    },
    async grants(id) {
      const records: GrantRecord[] = []
      try {
        const commit = await tip(LEDGER_BRANCH)
        if (commit === undefined) return { records }
        for (const path of grantedPaths(id, clock.now())) {
          const file = await github.readFile(path, commit)
          if (file?.kind === 'file') records.push(...recordsIn(file.bytes, id, debug))
        }
        return { records }
      } catch (error) {
        debug(error)
        return { records, failure: `The ledger could not be read. ${messageOf(error)}` }
      }
    },
  }
}

/** A record of another grant would end in this one's place; one that cannot be read hides none of the others. */
function recordsIn(bytes: Uint8Array, id: string, debug: Context['debug']): readonly GrantRecord[] {
  try {
    return grantsIn(bytes).filter(record => record.id === id)
  } catch (error) {
    debug(error)
    return []
  }
}

/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
export function grantsIn(bytes: Uint8Array): readonly GrantRecord[] {
  const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { grant?: unknown }
  return parseGrantRecords(JSON.stringify(grant))
}
