import { InputError } from './input-error.ts'
import type { GivenInputs } from './input-schema.ts'

/** Where witnesses are read: copies in a folder, relative to the workspace; the accounts' buckets, by the role for logs; nowhere. */
export type WitnessChoice =
  | { readonly kind: 'copies'; readonly folder: string }
  | { readonly kind: 'buckets' }
  | { readonly kind: 'none' }

/** `none` is a word: a folder of that name is `./none`. */
export function witnessOf({ witness }: Pick<GivenInputs, 'witness'>): WitnessChoice {
  if (witness === undefined) return { kind: 'buckets' }
  return witness === 'none' ? { kind: 'none' } : { kind: 'copies', folder: witness }
}

/** Paths, relative to the workspace. */
export interface AttestedInputs {
  /** The folder of a report with its `SHA256SUMS`. */
  readonly report: string
  /** A file of attestations, or a folder of such files. */
  readonly attestations: string
  /** The file of trusted roots. */
  readonly trustedRoot: string
}

type OfVerify = 'witness' | 'since-commit' | 'signing-keys' | 'report' | 'attestations' | 'trusted-root'

/** The inputs of mode `verify`. */
export function verifyInputsOf(given: Pick<GivenInputs, OfVerify>) {
  const { 'since-commit': since, 'signing-keys': signingKeys } = given
  const attested = attestedOf(given)
  return {
    witness: witnessOf(given),
    ...(since !== undefined && { since }),
    ...(signingKeys !== undefined && { signingKeys }),
    ...(attested && { attested }),
  }
}

function attestedOf(given: Pick<GivenInputs, OfVerify>): AttestedInputs | undefined {
  const { report, attestations, 'trusted-root': trustedRoot } = given
  if (report === undefined && attestations === undefined && trustedRoot === undefined) return undefined
  if (report === undefined || attestations === undefined || trustedRoot === undefined)
    throw new InputError(
      'Attestations need all of `report` (the folder of a report), `attestations` (what `gh attestation download` wrote) and `trusted-root` (what `gh attestation trusted-root` wrote)',
    )
  return { report, attestations, trustedRoot }
}
