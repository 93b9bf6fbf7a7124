import { expiryOf } from '../../domain/grant/policy-name.ts'
import { isYoung } from '../../domain/merge/young.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { Landed, Version } from '../history/branch.ts'
import type { Trace } from '../history/provenance.ts'

/** A request, and the commit of the default branch that added it. */
export interface AskedFor {
  readonly entry: RequestEntry
  readonly addition: Landed
}

/** How long after the end of access its records are looked for. */
const WINDOW_MS = 7 * 24 * 3_600_000

/** How long before its end access may have been asked for: a start that is further ahead is not looked for. */
const MOST_AHEAD_MS = 5 * WINDOW_MS

/** The requests of the last days, each time that one was added. Those of the last minutes are left to their jobs. */
export async function recentlyAsked({ branch, now }: Trace): Promise<readonly AskedFor[]> {
  const paths = new Set(branch.touching.filter(({ at }) => isAhead(at, now)).flatMap(({ paths }) => paths))
  const asked = [...paths].map(path => additionsIn(branch.versions(path), now))
  return (await Promise.all(asked)).flat()
}

const isAhead = (at: Date, now: Date) => now.getTime() - at.getTime() <= MOST_AHEAD_MS

async function additionsIn(versions: readonly Version[], now: Date): Promise<readonly AskedFor[]> {
  const added: AskedFor[] = []
  for (const [index, version] of versions.entries()) {
    if (!isAhead(version.at, now)) break
    const before = (await versions[index + 1]?.entries()) ?? []
    for (const entry of (await version.entries()) ?? [])
      if (!before.some(other => isSame(other, entry)) && isRecent(entry, version, now))
        added.push({ entry, addition: version })
  }
  return added
}

const isRecent = ({ request }: RequestEntry, { at }: Version, now: Date) =>
  !isYoung(at, now) && expiryOf(at, request).expiresAt.getTime() + WINDOW_MS > now.getTime()
