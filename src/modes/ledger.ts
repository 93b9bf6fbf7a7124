import { mergeOf } from '../domain/grant.ts'
import { type GrantRecord, parseGrantRecords, referenceTo } from '../domain/grant-record.ts'
import type { GrantReference } from '../domain/revocation.ts'
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
  /**
   * How grants are found again, by their ids; those that the last months do not know are left out. A merge has one pull
   * request, so one record of each is read: a thousand grants of one merge take as many calls as one.
   */
  references(ids: readonly string[]): Promise<ReadonlyMap<string, GrantReference>>
}

export function openLedger({ clock, log, debug }: Pick<Context, 'clock' | 'log' | 'debug'>, github: GitHub): Ledger {
  const tip = once(branch => github.tip(branch))
  const grant = async (id: string): Promise<GrantRecord | undefined> => {
    try {
      const commit = await tip(LEDGER_BRANCH)
      for (const path of grantedPaths(id, clock.now())) {
        const file = await github.readFile(path, commit)
        if (file?.kind === 'file') return recordIn(file.bytes, id)
      }
    } catch (error) {
      debug(error)
    }
    return undefined
  }
  /** Whether there is any record of it: by the folders that were listed to find another of its merge. */
  const isKnown = async (id: string): Promise<boolean> => {
    const commit = await tip(LEDGER_BRANCH)
    for (const path of grantedPaths(id, clock.now()))
      if (await github.readFile(path.slice(0, path.lastIndexOf('/')), commit)) return true
    return false
  }
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
    grant,
    async references(ids) {
      const ofMerges = new Map<string, Omit<GrantReference, 'id'>>()
      const found = new Map<string, GrantReference>()
      for (const id of ids) {
        const ofMerge = ofMerges.get(mergeOf(id))
        if (ofMerge && (await isKnown(id).catch(debug))) {
          found.set(id, { ...ofMerge, id })
          continue
        }
        const record = await grant(id)
        if (!record) continue
        const { mergedAt, pullRequest } = record
        ofMerges.set(mergeOf(id), { mergedAt: new Date(mergedAt), pullRequest })
        found.set(id, referenceTo(record))
      }
      return found
    },
  }
}

/** Whoever may push to the branch may have put another grant's record there: that would end in this one's place. */
function recordIn(bytes: Uint8Array, id: string): GrantRecord | undefined {
  return grantsIn(bytes).find(record => record.id === id)
}

/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
export function grantsIn(bytes: Uint8Array): readonly GrantRecord[] {
  const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { grant?: unknown }
  return parseGrantRecords(JSON.stringify(grant))
}
