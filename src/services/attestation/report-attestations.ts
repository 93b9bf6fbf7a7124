import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openAttestationVerifier } from '../../attestation/verify-bundle.ts'
import { type AttestedBy, type ReportFile, wrongFiles } from '../../domain/verification/attestation-check.ts'
import { CHECKSUMS, parseChecksums } from '../../domain/verification/checksums.ts'
import type { Discrepancy } from '../../domain/verification/discrepancy.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

export interface AttestationOptions {
  /** A folder with a report and its `SHA256SUMS`. */
  readonly report: string
  /** A file of attestations, or a folder of such files: Sigstore bundles, one a line or one a file. */
  readonly attestations: string
  /** The file of trusted roots. */
  readonly trustedRoot: string
  readonly repositoryUrl: string
  /** Whether a commit is on the default branch. */
  readonly isOnDefaultBranch: (commit: string) => boolean
  readonly debug: (error: unknown) => void
}

/** What was looked at of a report. */
export interface AttestedReport {
  readonly files: number
  readonly attestations: number
  readonly discrepancies: readonly Discrepancy[]
}

/** Verifies that jobs of this repository made the files of a report. @throws ErrorWithRemedy when there is nothing to look at */
export async function verifyReport(options: AttestationOptions): Promise<AttestedReport> {
  const { repositoryUrl, isOnDefaultBranch, debug } = options
  const files = await filesOf(options.report)
  const verifier = await openAttestationVerifier(await readText(options.trustedRoot), debug)
  const bundles = await bundlesIn(options.attestations)
  const attested: readonly AttestedBy[] = bundles.flatMap(bundle => verifier.verify(bundle) ?? [])
  const isOurs = (each: AttestedBy) => each.repositoryUrl === repositoryUrl && isOnDefaultBranch(each.commit)
  const discrepancies = wrongFiles(files, attested, isOurs)
  return { files: files.length, attestations: bundles.length, discrepancies }
}

async function filesOf(folder: string): Promise<readonly ReportFile[]> {
  const list = await readText(join(folder, CHECKSUMS))
  const listed = parseChecksums(list)
  const there = (await readdir(folder, { withFileTypes: true })).filter(each => each.isFile()).map(({ name }) => name)
  const files: ReportFile[] = []
  for (const name of new Set([...there, ...listed.keys()])) {
    const bytes = there.includes(name) ? await readFile(join(folder, name)) : undefined
    files.push({ name, listed: listed.get(name), sha256: bytes && sha256(bytes) })
  }
  return files
}

async function bundlesIn(path: string): Promise<readonly unknown[]> {
  const isFolder = (await stat(path).catch(error => unreadable(path, error))).isDirectory()
  const files = isFolder ? (await readdir(path)).map(name => join(path, name)) : [path]
  const bundles: unknown[] = []
  for (const file of files) bundles.push(...jsonsIn(await readText(file)))
  return bundles
}

/** One JSON, or one a line. What is none counts as an attestation that nothing vouches for. */
function jsonsIn(text: string): readonly unknown[] {
  const whole = parse(text)
  if (whole !== undefined) return [whole].flat()
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => parse(line) ?? {})
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readText = (file: string) => readFile(file, 'utf8').catch(error => unreadable(file, error))

function unreadable(file: string, cause: unknown): never {
  throw new ErrorWithRemedy(
    `${file} cannot be read`,
    'Give `report` (the folder of a report with SHA256SUMS), `attestations` (what `gh attestation download` wrote) and `trusted-root` (what `gh attestation trusted-root` wrote)',
    { cause },
  )
}
