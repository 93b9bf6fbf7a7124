import { type GrantRecord, parseGrantRecords } from '../../domain/grant/record.ts'
import { indexLinks } from '../../domain/ledger/index-links.ts'
import type { GitHub } from '../../github/api.ts'
import { unlessDenied } from '../../github/error.ts'
import { renderCommitMessage } from '../../render/commit-message.ts'
import { parseJson } from '../../shared/json.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { counted } from '../../shared/printable.ts'
import { explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context } from '../context.ts'
import type { LedgerRecord } from './ledger-record.ts'
import { grantedPaths, LEDGER_BRANCH } from './paths.ts'

/** The ledger on the branch `access-ledger`. No call throws, because the ledger must not block any work. */
export interface Ledger {
  /**
   * Adds records, with the links of the index to them. An existing file stays as it is; a record may give another path for that
   * case. `isLate`: the witness has had them since. Returns why it failed.
   */
  add(records: readonly LedgerRecord[], options?: { readonly isLate?: boolean }): Promise<readonly Failure[]>
  /**
   * The records of the last months under a grant id: usually one or none. Everyone who may push to the branch may have
   * written them, or added another one in a later month: use them only to end more access.
   */
  grants(id: string): Promise<LedgerGrants>
}

export interface LedgerGrants {
  readonly records: readonly GrantRecord[]
  /** Why the ledger could not be read. There may be more records then. */
  readonly failure?: Failure
}

export function openLedger({ clock, log, debug }: Pick<Context, 'clock' | 'log' | 'debug'>, github: GitHub): Ledger {
  // Without the branch nothing has been recorded.
  const tip = memoizeAsync(branch => unlessDenied(github.tip(branch), [404]))
  return {
    async add(records, options) {
      if (records.length === 0) return []
      const files = [...new Map(records.map(record => [record.path, record])).values()].map(
        ({ path, content, beside }) => ({ path, content, ...(beside && { beside }), linksAt: indexLinks }),
      )
      const { ok, value, failure } = await attemptEvenWhenStopped({ debug }, () =>
        github.addFiles(LEDGER_BRANCH, files, added => renderCommitMessage(added, { ...options, now: clock.now() })),
      )
      if (!ok) return [explain('The ledger could not be written', failure)]
      log(`ledger: ${counted(value, 'record')} added to ${LEDGER_BRANCH}${werePresent(files.length - value)}`)
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

/**
 * Skips records of other grants, which would end in place of this one. A record that cannot be read does not hide the others.
 */
async function recordsIn(bytes: Uint8Array, id: string, debug: Context['debug']): Promise<readonly GrantRecord[]> {
  const { value = [] } = await attemptEvenWhenStopped({ debug }, async () => grantsIn(bytes))
  return value.filter(record => record.id === id)
}

/** The grants in a file of the ledger. @throws Error when it cannot be read */
export function grantsIn(bytes: Uint8Array): readonly GrantRecord[] {
  const { grant } = parseJson(bytes) as { grant?: unknown }
  return parseGrantRecords(JSON.stringify(grant))
}

const werePresent = (number: number) =>
  number === 0 ? '' : `; ${number} ${number === 1 ? 'was' : 'were'} there already`
