import type { SessionRow } from './grant-row.ts'
import type { RecordOf } from './record-schemas.ts'

type RecordedSession = RecordOf<'evidence'>['sessions'][number]

/** By how grave they are. */
const SEVERITIES = ['fine', 'warning', 'alarm']

/** A session as a row has it. */
export function sessionRowOf({
  id,
  target,
  startedAt,
  endedAt,
  ended,
  cloudWatch,
  s3,
  verdicts,
}: RecordedSession): SessionRow {
  const worst = verdicts.toSorted((one, other) => gravity(one) - gravity(other)).at(-1)
  return {
    id,
    instance: target,
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(ended !== undefined && { ended }),
    transcripts: { ...(cloudWatch && { cloudWatch }), ...(s3 && { s3: objectOf(s3) }) },
    ...(worst && { verdict: worst.verdict, severity: worst.severity }),
  }
}

const gravity = ({ severity }: { readonly severity: string }) => SEVERITIES.indexOf(severity)

type ObjectRow = NonNullable<SessionRow['transcripts']['s3']>

/** Without the keys that the record does not have. */
function objectOf({
  bucket,
  key,
  state,
  bytes,
  etag,
  versionId,
  sha256,
}: NonNullable<RecordedSession['s3']>): ObjectRow {
  const row: ObjectRow = { bucket, key, state }
  if (bytes !== undefined) row.bytes = bytes
  if (etag !== undefined) row.etag = etag
  if (versionId !== undefined) row.versionId = versionId
  if (sha256 !== undefined) row.sha256 = sha256
  return row
}
