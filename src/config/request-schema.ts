import { z } from 'zod'
import { beginsLikeId, INSTANCE, INSTANCE_OR_NAME, refuseName, TAG_KEY, TAG_VALUE } from '../shared/identifiers.ts'
import { parseInstant } from '../shared/instant.ts'
import { quoted } from '../shared/printable.ts'
import { nearest } from '../shared/suggest.ts'
import { durationField } from './duration-field.ts'
import { always, fields, mapOf, name, type Refuse, type ReportProblem, setOf, textField, truth } from './yaml/schema.ts'

/** No session document can end a session later than this (SSM: maxSessionDuration ≤ 1440 minutes). */
export const MAX_DURATION_MS = 24 * 3_600_000

/** About what fits the 2,048 characters of a user's inline policies: 17 current instance ids in `ap-southeast-1`. */
export const MAX_INSTANCES = 20

/** Each is asked for by itself, and is a condition of its own in a live policy. */
const MAX_TAGS = 5

const MAX_REASON = 500

/** The `account` of a request: a text. The schema does not know which accounts exist, so its advice is general. */
export const ACCOUNT = textField('account: dev', text => text)

const KEYS = {
  /** Read separately with {@link ACCOUNT}: it counts even if other keys have mistakes. */
  account: z.unknown().optional(),
  instances: setOf(`instances: [${INSTANCE.example}]`, instanceOrName(), MAX_INSTANCES).optional(),
  tags: mapOf(
    `tags: {${TAG_KEY.example}: ${TAG_VALUE.example}}`,
    TAG_KEY,
    name(TAG_VALUE, `${TAG_KEY.example}: ${TAG_VALUE.example}`),
    1,
  )
    .check(always(refuseTooManyTags))
    .optional(),
  duration: durationField('duration: 4h', { max: MAX_DURATION_MS }),
  reason: textField('reason: "INC-1234: api-3 disk full"', takeReason),
  start: textField('start: 2026-11-24T02:00:00Z', takeStart).optional(),
  break_glass: truth('break_glass: true').default(false),
}

/** What people write in a request and does not belong there, with what to do instead. */
const EXPLAINED = {
  region: 'Leave it out: the account says the region',
  document: 'Leave it out: the rules choose the session document by the duration',
  port: 'Leave it out: only shells are given, for a tunnel is not recorded; docs/troubleshooting.md says what to do instead',
  user: 'Leave it out: the file is for one user, whom its name tells',
  users: 'Leave it out, and write a file for each user: its name tells the user',
  approvers: 'Leave it out: the rules say who may approve',
  end: 'Write `duration:` instead, and `start:` if access opens later',
  until: 'Write `duration:` instead, and `start:` if access opens later',
  expires: 'Write `duration:` instead, and `start:` if access opens later',
  hours: 'Write `duration: 4h` instead',
  minutes: 'Write `duration: 30m` instead',
  ticket: 'Write it into `reason:`',
} as const

/** One request as written (docs/design.md §5), without its account. */
export const REQUEST = fields('{account: …, instances: […], duration: …, reason: …}', KEYS, EXPLAINED).check(
  always(requireOneKindOfTarget),
  always(refuseStartOfEmergency),
)
export const REQUEST_KEYS: readonly string[] = Object.keys(KEYS)

/** An entry of `instances:`. What begins like an id is refused as one. */
export function instanceOrName() {
  return textField(INSTANCE.example, (value, refuse) => {
    const refusal = refuseName(beginsLikeId(value) ? INSTANCE : INSTANCE_OR_NAME, value)
    return refusal ? refuse(refusal.message, refusal.remedy, 'value') : value
  })
}

function requireOneKindOfTarget(
  request: { readonly instances?: unknown; readonly tags?: unknown },
  report: ReportProblem,
) {
  const [hasInstances, hasTags] = ['instances', 'tags'].map(key => Object.hasOwn(request, key))
  if (hasInstances && hasTags)
    report(['tags'], 'stands beside `instances`', 'Write one of them; ask for the other in a request of its own')
  else if (!hasInstances && !hasTags && !Object.keys(request).some(isMisspeltTarget))
    report(
      ['instances'],
      'is missing',
      `Add ${quoted(`instances: [${INSTANCE.example}]`)} or ${quoted(`tags: {${TAG_KEY.example}: ${TAG_VALUE.example}}`)}`,
      'missing',
    )
}

/** What can wait for its start can wait for its approval. */
function refuseStartOfEmergency(
  request: { readonly start?: unknown; readonly break_glass?: unknown },
  report: ReportProblem,
) {
  if (request.break_glass !== true || !Object.hasOwn(request, 'start')) return
  const remedy = 'Leave `start` out; or leave `break_glass` out, and have the request approved'
  report(['start'], 'stands beside `break_glass`, which opens access at the merge', remedy)
}

const isMisspeltTarget = (key: string) =>
  !REQUEST_KEYS.includes(key) && ['instances', 'tags'].includes(nearest(key, REQUEST_KEYS) ?? '')

function refuseTooManyTags(tags: Readonly<Record<string, unknown>>, report: ReportProblem) {
  const keys = Object.keys(tags)
  if (keys.length > MAX_TAGS) report([], `has ${keys.length} tags; ${MAX_TAGS} are allowed`, 'Take some out')
  keys.forEach((key, index) => {
    // AWS compares the key of a condition without regard to case.
    const twin = keys.slice(0, index).find(other => other.toLowerCase() === key.toLowerCase())
    if (twin !== undefined)
      report([key], `The tag ${quoted(key)} differs from ${quoted(twin)} only in case`, 'Keep one', 'key')
  })
}

function takeReason(value: string, refuse: Refuse): string | undefined {
  const reason = value.trim()
  const length = [...reason].length
  if (length === 0)
    return refuse('must say something', 'Write why access is needed, such as "INC-1234: api-3 disk full"')
  if (/[\n\t]/.test(reason)) return refuse('must be a single line', 'Put it on one line without tabs, in quotes')
  if (length > MAX_REASON)
    return refuse(`has ${length} characters; ${MAX_REASON} are allowed`, 'Shorten it, and link to the rest', 'value')
  return reason
}

function takeStart(value: string, refuse: Refuse): Date | undefined {
  const start = parseInstant(value)
  // Years have four digits, and dates far from now are mistakes.
  if (start && start.getUTCFullYear() >= 2020 && start.getUTCFullYear() < 2100) return start
  return refuse(start ? 'must lie between 2020 and 2099' : 'must be an instant with its zone', remedyForStart(value))
}

function remedyForStart(value: string): string {
  if (/^\d{4}-\d\d?-\d\d?$/.test(value)) return 'Add time and zone: `2026-11-24T02:00:00Z`'
  if (/T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)) return 'End it in `Z` for UTC, or in an offset such as `+07:00`'
  if (/\.\d+(Z|[+-]\d\d:\d\d)$/.test(value)) return 'Leave the parts of a second out'
  return 'Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`'
}
