/** A path on the branch of the ledger, as our jobs name their records. */
export type RecordPath =
  | {
      readonly kind: 'grant'
      /** `2026-11`, of the merge; `undated` where GitHub could not say. */
      readonly month: string
      readonly grant: string
      /** Without ending: `granted`, `ended.eu-west-1`. */
      readonly name: string
      /** The first part of the name: `granted`, `ended`, `still-open`, `evidence`. */
      readonly what: keyof typeof KIND_BY_NAME
    }
  | {
      readonly kind: 'event'
      readonly month: string
      readonly what: (typeof EVENT_FOLDERS)[number]
      readonly name: string
    }

/** The folders of records that are of no grant alone, and that the witness has as well. */
export const WITNESSED_FOLDERS = ['stops', 'findings', 'sweeps', 'rules'] as const
const EVENT_FOLDERS = [...WITNESSED_FOLDERS, 'reads'] as const

/** What a record of such a folder says it is, as `kind`; a finding that is not there any more lies beside the finding. */
export const KIND_BY_FOLDER = {
  stops: 'stopped',
  findings: 'finding',
  sweeps: 'swept',
  rules: 'rules-changed',
  reads: 'transcripts-read',
} as const satisfies Record<(typeof EVENT_FOLDERS)[number], string>

/** The same of a record in the folder of a grant, by the first part of its name. */
export const KIND_BY_NAME = {
  granted: 'granted',
  refused: 'refused',
  failed: 'failed',
  overtaken: 'overtaken',
  ended: 'ended',
  'still-open': 'ended',
  interrupted: 'ended',
  'deleted-by-others': 'deleted-by-others',
  review: 'review',
  evidence: 'evidence',
  'evidence-so-far': 'evidence',
} as const

/** Names without a region. */
const PLAIN = ['granted', 'refused', 'failed', 'overtaken']
/** Names that go on with the region; some with an instant as well. */
const REGIONAL = ['ended', 'still-open', 'interrupted', 'deleted-by-others', 'evidence', 'evidence-so-far']

/** Of the index: links to records, by day and by person. */
export const INDEX_FOLDERS = ['by-day/', 'by-person/'] as const

export const isIndexPath = (path: string): boolean => INDEX_FOLDERS.some(folder => path.startsWith(folder))

/** Parses a path; `undefined` for one that no job of ours writes. */
export function parseRecordPath(path: string): RecordPath | undefined {
  const [month = '', folder = '', file = '', ...more] = path.split('/')
  if (more.length > 0 || !file.endsWith('.json') || !/^[\w.+=,@-]+$/.test(file)) return undefined
  const name = file.slice(0, -'.json'.length)
  if (month !== 'undated' && !isMonth(month)) return undefined
  if (isGrantFolder(folder)) {
    const [what = '', ...rest] = name.split('.')
    return isGrantRecord(what, rest) ? { kind: 'grant', month, grant: folder, name, what } : undefined
  }
  const what = EVENT_FOLDERS.find(each => each === folder)
  return what && month !== 'undated' && name !== '' ? { kind: 'event', month, what, name } : undefined
}

/** See `grantId` of domain/grant/policy-name.ts, which this folder must not import. */
const isGrantFolder = (text: string) => /^[0-9a-f]{12}-[0-9a-f]{8}$/.test(text)

const isMonth = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)

function isGrantRecord(what: string, rest: readonly string[]): what is keyof typeof KIND_BY_NAME {
  // An instant follows where another file had the path.
  if (PLAIN.includes(what)) return rest.length === 0 || (rest.length === 1 && isInstant(rest[0]))
  if (what === 'review') return rest.length === 1 && /^\d+$/.test(rest[0] ?? '')
  const [region = '', instant, ...more] = rest
  if (!REGIONAL.includes(what) || more.length > 0 || !/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/.test(region)) return false
  return instant === undefined || isInstant(instant)
}

const isInstant = (text = '') => /^\d{8}T\d{6}Z$/.test(text)

/** Whether the witness has such a record as well. The role for logs, which writes the others, cannot add to it. */
export const isWitnessedPath = (path: string): boolean => {
  const parsed = parseRecordPath(path)
  return parsed !== undefined && !['evidence', 'evidence-so-far', 'reads'].includes(parsed.what)
}
