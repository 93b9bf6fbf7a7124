import type { Ending, Revocation } from '../domain/revocation.ts'
import { code, codes, instant, join, type Markdown, md } from './markdown.ts'
import { verdictOf } from './revocation.ts'

/** The comment on a pull request shortly before its access ends; `requests` is the folder of the request files. */
export function renderEnding({ user, account, instances, expiresAt }: Ending, requests: string): Markdown {
  const end = expiresAt ? md` at ${instant(expiresAt)}` : md` soon`
  return md`### ⏰ Access of ${code(user)} in ${code(account.name)} ends${end}

AWS lets nobody in any more from then on, and whoever is still connected${placesOf(instances)} is cut off: save your work before.

**To go on**, open a pull request that changes this request in ${code(`${requests}${user}.yaml`)}: its reason or its duration. Once it is approved and merged, the duration counts from that merge, and sessions that the new grant covers stay open.`
}

/** The same comment, when access has ended. */
export function renderEnded(revocation: Revocation): Markdown {
  const { ending, verdict } = revocation
  const title = verdict === 'clean' ? md`🔒 Access of` : md`❌ Access of`
  const left = revocation.passes.at(-1)?.covered ?? []
  const others =
    left.length > 0 ? [md`Left open, for another live grant covers them: ${codes(left.map(({ id }) => id))}.`] : []
  return join(
    [
      md`### ${title} ${code(ending.user)} in ${code(ending.account.name)} ${verdict === 'clean' ? md`has ended` : md`is not proven to have ended`}`,
      verdictOf(revocation),
      ...others,
    ],
    '\n\n',
  )
}

const placesOf = (instances: Ending['instances']): Markdown =>
  instances === 'any' ? md`` : md` to ${codes(instances)}`
