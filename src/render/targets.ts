import { pairsOf, partsOf, type RequestTargets } from '../domain/request/targets.ts'
import { type Naming, nameWithId } from '../domain/rules/targets.ts'
import type { Reach } from '../domain/session/reach.ts'
import { codes, type Markdown, md } from './markdown.ts'

/** What a request is for. `account`: to say the ids of its names. */
export const renderTargets = (targets: RequestTargets, account?: Naming): Markdown =>
  targets.tags
    ? md`what is tagged ${codes(partsOf(targets))}`
    : codes(partsOf(targets).map(each => nameWithId(account, each)))

/** Before the instances of an ending; nothing where every instance counts. */
export const renderReach = (reach: Reach): Markdown => {
  if (reach === 'any') return md``
  return 'tagged' in reach ? md` to what is tagged ${codes(pairsOf(reach.tagged))}` : md` to ${codes(reach)}`
}
