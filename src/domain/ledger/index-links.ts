import { z } from 'zod'
import { formatCompactInstant, parseInstant } from '../../shared/instant.ts'
import { isGrantId } from '../grant/policy-name.ts'
import { INDEX_FOLDERS } from './record-path.ts'

const [BY_DAY, BY_PERSON] = INDEX_FOLDERS

/** The records that the index has: what a person got, did not get, and had taken away, and what came of it. */
const INDEXED: ReadonlySet<string> = new Set([
  'granted',
  'refused',
  'failed',
  'overtaken',
  'ended',
  'still-open',
  'deleted-by-others',
  'review',
  'evidence',
])

/**
 * The symbolic links by which people find a record, each with its target, relative to the link:
 * `by-day/2026-11-24/T101500Z.granted.alice.GRANT-ID.json` and `by-person/alice/20261124T101500Z.granted.GRANT-ID.json` →
 * `../../2026-11/GRANT-ID/granted.json`. The time is that of the observation. What else the name of the record has, a region for
 * example, follows the id, so no two records share a link. Empty for records that the index does not have.
 */
export function indexLinks(path: string, content: string): ReadonlyMap<string, string> {
  const [, folder = '', id = '', kind = '', more = ''] =
    /^(\d{4}-\d{2}|undated)\/([^/]+)\/([a-z-]+)((?:\.[^/.]+)*)\.json$/.exec(path) ?? []
  const about = INDEXED.has(kind) && isGrantId(id) ? aboutOf(content) : undefined
  if (folder === '' || about === undefined) return new Map()
  const { user, at } = about
  const [day, time] = [formatCompactInstant(at).slice(0, 8), formatCompactInstant(at).slice(8)]
  const date = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].join('-')
  const target = `../../${path}`
  return new Map([
    [`${BY_DAY}${date}/${time}.${kind}.${inPath(user)}.${id}${more}.json`, target],
    [`${BY_PERSON}${inPath(user).toLowerCase()}/${day}${time}.${kind}.${id}${more}.json`, target],
  ])
}

const withUser = () => z.object({ user: z.string().min(1).max(MOST_LETTERS) })
const indexed = () =>
  z.object({ observedAt: z.string() }).and(z.union([withUser(), z.object({ revocation: withUser() })]))

/** Longer names would not fit into the name of a file. IAM allows 64 letters; a role with its identity may be longer. */
const MOST_LETTERS = 160

/** Built on use, and once: a commit may have a thousand records. */
let schema: ReturnType<typeof indexed> | undefined

function aboutOf(content: string): { readonly user: string; readonly at: Date } | undefined {
  try {
    schema ??= indexed()
    const record = schema.parse(JSON.parse(content))
    const { user } = 'user' in record ? record : record.revocation
    const at = parseInstant(record.observedAt)
    return at && { user, at }
  } catch {
    return undefined
  }
}

/**
 * A name as one part of a path. IAM's letters are safe there but for a `.` in front: `.`, `..` and `.git` are names that git takes
 * in no path. `%` is none of IAM's letters, so no two names become one. IAM ignores case in names; so do some file systems.
 */
const inPath = (name: string): string =>
  name.replaceAll(/^\.|[^\w+=,.@-]/gu, character =>
    [...Buffer.from(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
