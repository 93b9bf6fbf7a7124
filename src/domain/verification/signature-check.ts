import type { SignatureVerdict } from '../signature/verify-signature.ts'
import { type Discrepancy, discrepanciesOf } from './discrepancy.ts'

/** The signatures of the commits of the ledger. */
export interface SignatureCounts {
  /** How many commits claim to be signed by each key, by its id; `none`: those that are not signed. */
  readonly keys: Readonly<Record<string, number>>
  /** Absent: no keys were given, so none was checked. */
  readonly good?: number
}

const MEANINGS = {
  unsigned:
    'It is not signed, and GitHub signs what our jobs commit. Find out who pushed it, unless your GitHub does not sign commits of its API',
  'bad-signature': 'Its signature is not of this commit. Find out who pushed it',
  'unknown-key':
    'It is signed by a key that is not in the file of `signing-keys`. Take the newest https://github.com/web-flow.gpg; if it stays, find out who pushed the commit',
} as const

const found = discrepanciesOf('signatures', MEANINGS)

/** What a signature tells; `undefined`: the commit is not signed. */
export function wrongSignature(sha: string, verdict: SignatureVerdict | undefined): readonly Discrepancy[] {
  const kind = verdict === undefined ? 'unsigned' : KINDS[verdict.kind]
  if (kind === undefined) return []
  const key = verdict?.keyId === undefined ? '' : `, key ${verdict.keyId}`
  return [found(kind, `commit ${sha.slice(0, 12)}${key}`)]
}

const KINDS = { good: undefined, bad: 'bad-signature', 'unknown-key': 'unknown-key' } as const
