import type { SigningKey } from '../../domain/signature/public-keys.ts'
import { type Verification, witnessCheck } from '../../domain/verification/verification.ts'
import { type ComparisonOptions, compareLedgers } from '../../domain/witness/compare.ts'
import type { Git } from '../../git/git.ts'
import {
  type AttestationOptions,
  type AttestedReport,
  verifyReport,
} from '../../services/attestation/report-attestations.ts'
import type { Paths } from '../../services/context.ts'
import { type Branch, readBranch } from '../../services/history/branch.ts'
import type { RulesHistory } from '../../services/history/rules.ts'
import { fetchedLedger } from '../../services/ledger/branch-files.ts'
import { LEDGER_BRANCH } from '../../services/ledger/paths.ts'
import { verifyBranch } from '../../services/ledger/verify-branch.ts'
import { verifyClaims } from '../../services/ledger/verify-claims.ts'
import type { WitnessSource } from '../../services/witness/source.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

export interface VerifyOptions extends ComparisonOptions {
  readonly paths: Paths
  /** The commit of the default branch that is checked out. */
  readonly head: string
  readonly rules: RulesHistory
  /** Absent: the branch is looked at by itself. */
  readonly witness: WitnessSource | undefined
  /** A commit that was the tip of the branch when it was verified before. */
  readonly since?: string
  /** A report, and what is to vouch for it: paths. */
  readonly attested?: Pick<AttestationOptions, 'report' | 'attestations' | 'trustedRoot'>
  readonly debug: (error: unknown) => void
  /** The keys that commits of the branch may be signed with. */
  readonly keys?: ReadonlyMap<string, SigningKey>
}

/**
 * Looks at the branch of the ledger, and compares it with the default branch and with the witnesses, record by record. Needs a
 * clone, and copies of the buckets or a role that reads them; a clone of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is no such branch
 */
export async function verify(git: Git, options: VerifyOptions): Promise<Verification> {
  const { paths, head, rules, witness, since, keys } = options
  const tip = await fetchedLedger(git)
  if (tip === undefined)
    throw new ErrorWithRemedy(
      `There is no branch ${LEDGER_BRANCH}`,
      'Run this after the first grant, or find out who deleted the branch',
    )
  const branch = await verifyBranch(git, { tip, ...(since !== undefined && { since }), ...(keys && { keys }) })
  const main = await readBranch(git, head, paths, rules)
  const claimed = await verifyClaims(branch.claims, { branch: main, requests: paths.requests, rules })
  const compared = await compareLedgers(branch.files, witness?.entries() ?? [], options)
  const attested = options.attested && (await verifyAttested(options, options.attested, main))
  const beside = witness ? witnessCheck(compared, witness.accounts) : { discrepancies: [] }
  return {
    tip,
    records: compared.records,
    commits: branch.commits,
    signatures: branch.signatures,
    ...beside,
    ...(attested && { attested: { files: attested.files, attestations: attested.attestations } }),
    discrepancies: [...branch.discrepancies, ...claimed, ...beside.discrepancies, ...(attested?.discrepancies ?? [])],
  }
}

function verifyAttested(
  { repositoryUrl, debug }: VerifyOptions,
  paths: NonNullable<VerifyOptions['attested']>,
  main: Branch,
): Promise<AttestedReport> {
  if (repositoryUrl === undefined)
    throw new ErrorWithRemedy(
      'The clone does not say which repository it is of, so that no attestation can be one of it',
      'Set the address of `origin`: `git remote set-url origin https://github.com/OWNER/NAME`',
    )
  const isOnDefaultBranch = (commit: string) => main.landed(commit)?.sha === commit
  return verifyReport({ ...paths, repositoryUrl, isOnDefaultBranch, debug })
}
