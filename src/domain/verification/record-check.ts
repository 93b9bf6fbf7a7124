import { z } from 'zod'
import { parseInstant } from '../../shared/instant.ts'
import { parseJson } from '../../shared/json.ts'
import { grantIdsIn, isGrantId, mergeOf } from '../grant/policy-name.ts'
import { KIND_BY_FOLDER, KIND_BY_NAME, parseRecordPath, type RecordPath } from '../ledger/record-path.ts'
import { type Discrepancy, discrepanciesOf } from './discrepancy.ts'

const MEANINGS = {
  'unreadable-record': 'It is not in the words that our jobs write. Find out who pushed it to the branch',
  'wrong-id': 'It is about another grant than its path says. Find out who pushed it to the branch',
  'wrong-kind': 'It says something else than its name. Find out who pushed it to the branch',
  'wrong-month': 'It lies in another month than it is of. Find out who pushed it to the branch',
  'wrong-region': 'It is about another region than its name says. Find out who pushed it to the branch',
  'not-merged':
    'No commit of the default branch is the merge that it names. Check that the checkout is up to date; then find out who pushed the record',
  'not-requested': 'The merge that it names has no such request. Find out who pushed it to the branch',
  'other-terms':
    'It says that more, other or longer access was given than its merge asked for. Find out who pushed it to the branch',
} as const
export type RecordFault = keyof typeof MEANINGS

export const wrongRecord = discrepanciesOf('records', MEANINGS)

/** What a record of a grant or of a request that was not granted says, as far as the default branch can confirm it. */
export interface ClaimedMerge {
  readonly path: string
  /** `granted`, `refused`, `failed`, `overtaken`. */
  readonly what: string
  readonly grant: string
  readonly user: string
  /** The grant as recorded, unparsed. */
  readonly given?: unknown
}

export interface CheckedRecord {
  readonly wrong: readonly Discrepancy[]
  readonly claim?: ClaimedMerge
  /** The commit of the ledger that it says it was read from. */
  readonly readFrom?: string
}

/** What all records have, and what some have: only the types of what is looked at here. */
const anyRecord = () =>
  z.object({
    observedAt: z.string(),
    run: z.string().optional(),
    kind: z.string(),
    mergeSha: z.string().optional(),
    digest: z.string().optional(),
    user: z.string().optional(),
    region: z.string().optional(),
    readFrom: z.string().optional(),
    mergedAt: z.string().optional(),
    /** Of evidence, which names its grant so. */
    id: z.string().optional(),
    grant: z.unknown().optional(),
    revocation: z.object({ region: z.string(), policies: z.array(z.string()), user: z.string().optional() }).optional(),
  })
type AnyRecord = z.infer<ReturnType<typeof anyRecord>>

let schema: ReturnType<typeof anyRecord> | undefined

/** Looks at one record by itself. Never throws. */
export function checkRecord(path: string, bytes: Uint8Array): CheckedRecord {
  const place = parseRecordPath(path)
  if (!place) return { wrong: [] }
  const record = parse(bytes)
  if (!record || !parseInstant(record.observedAt)) return { wrong: [wrongRecord('unreadable-record', path)] }
  const kinds = [...wrongNames(place, record)]
  const readFrom = /^[0-9a-f]{40}$/.test(record.readFrom ?? '') ? record.readFrom : undefined
  const claim = place.kind === 'grant' && kinds.length === 0 ? claimIn(path, place, record) : undefined
  return {
    wrong: kinds.map(kind => wrongRecord(kind, path)),
    ...(claim && { claim }),
    ...(readFrom !== undefined && { readFrom }),
  }
}

function parse(bytes: Uint8Array): AnyRecord | undefined {
  try {
    schema ??= anyRecord()
    return schema.parse(parseJson(bytes))
  } catch {
    return undefined
  }
}

function* wrongNames(place: RecordPath, record: AnyRecord): Generator<RecordFault> {
  if (place.kind === 'event') {
    const isGone = place.what === 'findings' && record.kind === 'finding-gone'
    if (record.kind !== KIND_BY_FOLDER[place.what] && !isGone) yield 'wrong-kind'
    const month = place.what === 'rules' ? (record.mergedAt ?? record.observedAt) : record.observedAt
    // What a later sweep no longer finds lies beside the finding, in its month.
    if (record.kind !== 'finding-gone' && !month.startsWith(place.month)) yield 'wrong-month'
    return
  }
  const { what, name, grant } = place
  if (record.kind !== KIND_BY_NAME[what]) yield 'wrong-kind'
  if (!idsIn(record).every(ids => ids.includes(grant))) yield 'wrong-id'
  const region = record.revocation?.region ?? record.region
  const named = name.split('.')[1]
  if (['ended', 'still-open', 'interrupted', 'deleted-by-others'].includes(what) && region !== named)
    yield 'wrong-region'
  const mergedAt = (record.grant as { readonly mergedAt?: unknown } | null | undefined)?.mergedAt
  if (what === 'granted' && typeof mergedAt === 'string' && !mergedAt.startsWith(place.month)) yield 'wrong-month'
}

/** The ids of grants that a record names, by each of its parts that name any. */
function idsIn({ mergeSha, digest, id: evidenceOf, grant, revocation }: AnyRecord): readonly (readonly string[])[] {
  const own = mergeSha !== undefined && digest !== undefined ? [`${mergeSha.slice(0, 12)}-${digest}`] : undefined
  const given = typeof grant === 'string' ? grant : (grant as { readonly id?: unknown } | null | undefined)?.id
  const id = given ?? evidenceOf
  const named = typeof id === 'string' && isGrantId(id) ? [id] : undefined
  // The removal of a request is recorded under the merge that removed it.
  const ended = own ? [] : grantIdsIn(revocation?.policies ?? [])
  return [own, named, ended.length > 0 ? ended : undefined].filter(ids => ids !== undefined)
}

const OF_REQUESTS: readonly string[] = ['granted', 'refused', 'failed', 'overtaken']

function claimIn(path: string, { what, grant }: RecordPath & { kind: 'grant' }, record: AnyRecord) {
  if (!OF_REQUESTS.includes(what)) return undefined
  const { user = '', grant: given } = record
  return { path, what, grant, user, ...(what === 'granted' && { given }) }
}

/** The beginning of the merge commit that a claim is of. */
export const mergeClaimed = ({ grant }: ClaimedMerge): string => mergeOf(grant)
