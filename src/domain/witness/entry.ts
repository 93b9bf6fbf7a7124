import { z } from 'zod'
import { parseInstant } from '../../shared/instant.ts'
import { parseJson } from '../../shared/json.ts'
import { LOGINS_PREFIX, OPENED_KEY, type Series, WITNESS_PREFIX } from './keys.ts'
import { sha256 } from './sha256.ts'

/** Where an object of the witness is. */
interface Place {
  /** Whose bucket: its name in the rules, or the folder of the copy; `''` for a copy without one. */
  readonly account: string
  readonly key: string
}

/** One object of a witness without its content: what is compared, so that a witness of any size fits into memory. */
export type WitnessEntry = Place &
  (
    | WitnessedEntry
    /** Says since when the account has a witness. */
    | { readonly form: 'opened'; readonly at: Date; readonly run: string }
    /** To which account a login belonged. */
    | { readonly form: 'login' }
    /** Its key or its content is not in the words that our jobs write. */
    | { readonly form: 'unreadable' }
  )

/** A record with a number in a series. */
export interface WitnessedEntry {
  readonly form: 'record'
  readonly series: Series
  readonly number: number
  readonly kind: string
  readonly name: string
  /** When it was written. */
  readonly at: Date
  /** The address of the workflow run that wrote it. */
  readonly run: string
  /** Of the same record on the branch; absent for what only the witness has. */
  readonly path?: string
  readonly sha256?: string
  /** The id of the AWS account that the record names. */
  readonly accountId?: string
  /** Whether `sha256` is of the record in the same object. */
  readonly isConsistent: boolean
}

const common = () => ({ version: z.literal(1), at: z.string(), run: z.string() })
const openedObject = () => z.object(common())
const recordObject = () =>
  z.object({
    ...common(),
    kind: z.string(),
    name: z.string(),
    path: z.string().optional(),
    sha256: z.string().optional(),
    record: z.unknown(),
  })

/** Built once: a witness may have hundreds of thousands of objects. */
let schemas: { readonly opened: ReturnType<typeof openedObject>; readonly record: ReturnType<typeof recordObject> }

/** Reads one object, so that its content need not be kept. Never throws. */
export function readWitnessEntry(account: string, key: string, content: Uint8Array): WitnessEntry {
  const place = { account, key }
  if (key.startsWith(LOGINS_PREFIX)) return { ...place, form: 'login' }
  try {
    schemas ??= { opened: openedObject(), record: recordObject() }
    const json: unknown = parseJson(content)
    return { ...place, ...(key === OPENED_KEY ? openedIn(json) : recordIn(key, json)) }
  } catch {
    return { ...place, form: 'unreadable' }
  }
}

/** An object that nobody needs to read: it is larger than any of ours. */
export const oversizedEntry = (account: string, key: string): WitnessEntry => ({ account, key, form: 'unreadable' })

function openedIn(json: unknown) {
  const { at, run } = schemas.opened.parse(json)
  return { form: 'opened', at: instantIn(at), run } as const
}

function recordIn(key: string, json: unknown): WitnessedEntry {
  const [, series = '', number = ''] = /^(.+)\/(\d{3,9})\.json$/.exec(key.slice(WITNESS_PREFIX.length)) ?? []
  if (series === '' || !key.startsWith(WITNESS_PREFIX)) throw new TypeError('no key of a record')
  const { at, run, kind, name, path, sha256: digest, record } = schemas.record.parse(json)
  const accountId = accountIdIn(record)
  return {
    form: 'record',
    series: series as Series,
    number: Number(number),
    kind,
    name,
    at: instantIn(at),
    run,
    ...(path !== undefined && { path }),
    ...(digest !== undefined && { sha256: digest }),
    ...(accountId !== undefined && { accountId }),
    // The bytes on the branch, as `written` of services/ledger/files.ts makes them.
    isConsistent: digest === undefined || digest === sha256(`${JSON.stringify(record, null, 2)}\n`),
  }
}

function instantIn(text: string): Date {
  const instant = parseInstant(text)
  if (!instant) throw new TypeError('no instant')
  return instant
}

/** A grant that was about to be given is the record itself; one that was given is in it. */
function accountIdIn(record: unknown): string | undefined {
  const { accountId, grant } = (record ?? {}) as { readonly accountId?: unknown; readonly grant?: unknown }
  const id = accountId ?? (typeof grant === 'object' ? (grant as { accountId?: unknown } | null)?.accountId : undefined)
  return typeof id === 'string' ? id : undefined
}
