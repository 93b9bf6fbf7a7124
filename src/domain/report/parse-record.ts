import { parseJson } from '../../shared/json.ts'
import { isGrantId } from '../grant/policy-name.ts'
import { KIND_BY_FOLDER, KIND_BY_NAME } from '../ledger/record-path.ts'
import {
  type EndSummary,
  type EvidenceSummary,
  grantIn,
  type LedgerEntry,
  type PlacedRecord,
  type RecordPlace,
  type UnreadableRecord,
} from './ledger-entry.ts'
import { createPack } from './packed-record.ts'
import { type RecordKind, type RecordOf, recordSchemas } from './record-schemas.ts'
import { sessionRowOf } from './session-row.ts'

/** Parses records. The schemas are built once. A record that cannot be parsed is an entry too, never an error. */
export function createRecordParser(): (place: RecordPlace, bytes: Uint8Array) => LedgerEntry {
  const schemas = recordSchemas()
  const pack = createPack()
  return (place, bytes) => {
    const kind = kindAt(place.path)
    if (kind === undefined) return unreadable(place, 'No job of ours writes a file of this name')
    let value: unknown
    try {
      value = parseJson(bytes)
    } catch {
      return unreadable(place, 'It is not JSON')
    }
    const parsed = schemas[kind].safeParse(value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return unreadable(place, `It is not in the words of ${kind}: ${issue?.path.join('.') || 'the record'}`)
    }
    const entry = placed(kind, place, parsed.data)
    return entry.kind === 'unreadable' ? entry : (pack(entry as PlacedRecord<RecordKind>) as LedgerEntry)
  }
}

function placed(kind: RecordKind, place: RecordPlace, data: unknown): LedgerEntry {
  const id = grantIn(place.path)
  const foreign = foreignId(kind, data, id)
  if (foreign !== undefined) return unreadable(place, `It is about grant ${foreign}, and lies in the folder of ${id}`)
  const record =
    kind === 'ended'
      ? slim(data as RecordOf<'ended'>)
      : kind === 'evidence'
        ? summariseEvidence(data as RecordOf<'evidence'>)
        : data
  return { kind, place, record } as LedgerEntry
}

const unreadable = (place: RecordPlace, why: string): UnreadableRecord => ({ kind: 'unreadable', place, why })

/** The id that a record gives itself, where that is not the one of its folder. */
function foreignId(kind: RecordKind, data: unknown, id: string | undefined): string | undefined {
  const own =
    kind === 'granted'
      ? (data as RecordOf<'granted'>).grant.id
      : kind === 'evidence'
        ? (data as RecordOf<'evidence'>).id
        : kind === 'review'
          ? (data as RecordOf<'review'>).grant
          : id
  return own === id ? undefined : own
}

const summariseEvidence = ({ observedAt, minutesUsed, sessions }: RecordOf<'evidence'>): EvidenceSummary => ({
  observedAt,
  minutesUsed,
  sessions: sessions.map(sessionRowOf),
})

function slim({ revocation, ...rest }: RecordOf<'ended'>): EndSummary {
  const { passes, ...kept } = revocation
  const { named, deleted, terminated, failures } = summarise(passes)
  return {
    observedAt: rest.observedAt,
    ...(rest.run !== undefined && { run: rest.run }),
    ...(rest.startedBy && { startedBy: rest.startedBy }),
    ...(rest.mergeSha !== undefined && { mergeSha: rest.mergeSha }),
    revocation: kept,
    passes: passes.length,
    terminated,
    sawAnything: terminated > 0 || deleted > 0,
    otherPolicies: [...named].filter(name => !kept.policies.includes(name)),
    failures,
  }
}

/** Without a schema for each pass, because ends are most of a ledger. What is not as jobs write it counts for nothing. */
function summarise(passes: readonly unknown[]) {
  const named = new Set<string>()
  let [deleted, terminated] = [0, 0]
  let failures: readonly string[] = []
  for (const pass of passes) {
    const each = (typeof pass === 'object' && pass !== null ? pass : {}) as Record<string, unknown>
    for (const name of [...textsIn(each.deleted), ...textsIn(each.gone)]) named.add(name)
    deleted += textsIn(each.deleted).length
    terminated += textsIn(each.terminated).length
    failures = textsIn(each.failures).slice(0, 3)
  }
  return { named, deleted, terminated, failures }
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(each => typeof each === 'string' && each.length <= 2_000) : []

/** Where two jobs wrote at once, the second file has its time in its name. */
const IS_GONE = /\.gone(?:\.\d{8}T\d{6}Z)?\.json$/

/** What a file must be, by its path; `undefined`: no record of ours has such a path. */
function kindAt(path: string): RecordKind | undefined {
  const [, folder = '', name = '', ...more] = path.split('/')
  if (more.length > 0 || !name.endsWith('.json')) return undefined
  const event = kindIn(KIND_BY_FOLDER, folder)
  if (event) return event === 'finding' && IS_GONE.test(name) ? 'finding-gone' : event
  if (!isGrantId(folder)) return undefined
  const [first = ''] = name.split('.')
  return kindIn(KIND_BY_NAME, first)
}

/** Anyone may name a file or a folder `constructor`. */
const kindIn = (kinds: Readonly<Record<string, RecordKind>>, name: string): RecordKind | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name] : undefined
