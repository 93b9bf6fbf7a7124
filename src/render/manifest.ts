import type { LogsResult, SavedFile } from '../domain/evidence/evidence.ts'
import { CHECKSUMS, checksumLine } from '../domain/verification/checksums.ts'
import { formatInstant } from '../shared/instant.ts'
import { sessionEvidenceOf } from './evidence-json.ts'

/** The files beside saved transcripts: the sources of each copy, and checksums as `sha256sum --check SHA256SUMS` reads them. */
export function manifestFiles({ at, sessions, saved }: LogsResult): ReadonlyMap<string, string> {
  const manifest = {
    savedAt: formatInstant(at),
    sessions: sessions.map(evidence => ({
      ...sessionEvidenceOf(evidence),
      files: saved.filter(({ session }) => session === evidence.session.id).map(fileOf),
    })),
  }
  return new Map([
    ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
    [CHECKSUMS, saved.map(({ sha256, path }) => checksumLine(sha256, path)).join('')],
  ])
}

function fileOf({ path, bytes, sha256, source }: SavedFile) {
  return {
    path,
    bytes,
    sha256,
    source: source.kind === 'S3' ? { ...source, modifiedAt: formatInstant(source.modifiedAt) } : source,
  }
}
