import { type GrantRecord, parseGrantRecords } from '../../domain/grant/record.ts'
import type { GitHub } from '../../github/api.ts'
import { unlessDenied } from '../../github/error.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context } from '../context.ts'
import { grantedPaths, LEDGER_BRANCH } from './files.ts'

/** What was observed so far, on the branch `access-ledger`. Nothing here throws: the ledger keeps nothing from being done. */
export interface Ledger {
  /**
   * Adds files; one that is there stays as it is, and `beside` may have another path for what is to be said all the same.
   * Answers why it could not.
   */
  add(
    files: ReadonlyMap<string, string>,
    what: string,
    beside?: ReadonlyMap<string, string>,
  ): Promise<readonly Failure[]>
  /**
   * What the last months have as the grant of an id: one record, as a rule, or none. Whoever may push to the branch may have
   * written it, or put another one into a later month: good for ending more, and for nothing else.
   */
  grants(id: string): Promise<LedgerGrants>
}

export interface LedgerGrants {
  readonly records: readonly GrantRecord[]
  /** Why the ledger could not be read; then there may be more. */
  readonly failure?: Failure
}

export function openLedger({ clock, log, debug }: Pick<Context, 'clock' | 'log' | 'debug'>, github: GitHub): Ledger {
  // Without the branch, nothing was ever recorded.
  const tip = memoizeAsync(branch => unlessDenied(github.tip(branch), [404]))
  return {
    async add(files, what, beside) {
      if (files.size === 0) return []
      const { ok, value, failure } = await attemptEvenWhenStopped({ debug }, () =>
        github.addFiles(LEDGER_BRANCH, files, `Record ${files.size} ${what}`, beside),
      )
      if (!ok) return [explain('The ledger could not be written', failure)]
      log(`ledger: ${value} of ${files.size} records added to ${LEDGER_BRANCH}, the others were there`)
      return []
    },
    async grants(id) {
      const records: GrantRecord[] = []
      const { ok, failure } = await attemptEvenWhenStopped({ debug }, async () => {
        const commit = await tip(LEDGER_BRANCH)
        if (commit === undefined) return
        for (const path of grantedPaths(id, clock.now())) {
          const file = await github.readFile(path, commit)
          if (file?.kind === 'file') records.push(...(await recordsIn(file.bytes, id, debug)))
        }
      })
      return ok ? { records } : { records, failure: explain('The ledger could not be read', failure) }
    },
  }
}

/** A record of another grant would end in this one's place; one that cannot be read hides none of the others. */
async function recordsIn(bytes: Uint8Array, id: string, debug: Context['debug']): Promise<readonly GrantRecord[]> {
  const { value = [] } = await attemptEvenWhenStopped({ debug }, async () => grantsIn(bytes))
  return value.filter(record => record.id === id)
}

/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
export function grantsIn(bytes: Uint8Array): readonly GrantRecord[] {
  const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { grant?: unknown }
  return parseGrantRecords(JSON.stringify(grant))
}
