import { CHECKSUMS } from './checksums.ts'
import { type Discrepancy, discrepanciesOf } from './discrepancy.ts'

/** A file of a report, beside the list of checksums that came with it. */
export interface ReportFile {
  readonly name: string
  /** By the list; `undefined`: it is not in the list. */
  readonly listed: string | undefined
  /** Of its bytes; `undefined`: it is not there. */
  readonly sha256: string | undefined
}

/** An attestation that is genuine. */
export interface AttestedBy {
  readonly subjects: readonly string[]
  readonly repositoryUrl: string
  readonly commit: string
}

const MEANINGS = {
  'missing-file':
    'The list of checksums has this file, and the folder does not. Take the whole report from the run again',
  'changed-file': 'Its bytes are not those of the list of checksums. Take the report from the run again',
  'unlisted-file': 'The list of checksums does not have it. Take it away, or take the report from the run again',
  unattested:
    'No attestation of a job of this repository is about these bytes. Download it by `gh attestation download FILE -R OWNER/NAME`; if there is none, the file is not what the job wrote',
  'other-repository-attested':
    'A job of another repository attested these bytes, or one on a commit that is not on the default branch. Find out who made the report',
} as const

const found = discrepanciesOf('attestations', MEANINGS)

/**
 * What is wrong with the files of a report. A file is attested if an attestation of this repository, on a commit of its default
 * branch, is about its bytes, or about the list of checksums that has them.
 */
export function wrongFiles(
  files: readonly ReportFile[],
  attestations: readonly AttestedBy[],
  isOurs: (attestation: AttestedBy) => boolean,
): readonly Discrepancy[] {
  const ours = new Set(attestations.filter(isOurs).flatMap(({ subjects }) => subjects))
  const others = new Set(attestations.flatMap(({ subjects }) => subjects))
  const list = files.find(({ name }) => name === CHECKSUMS)?.sha256 ?? ''
  return files.flatMap(({ name, listed, sha256 }) => {
    if (sha256 === undefined) return [found('missing-file', name)]
    if (name !== CHECKSUMS && listed === undefined) return [found('unlisted-file', name)]
    if (listed !== undefined && listed !== sha256) return [found('changed-file', name)]
    if (ours.has(sha256) || ours.has(list)) return []
    return [found(others.has(sha256) ? 'other-repository-attested' : 'unattested', name)]
  })
}
