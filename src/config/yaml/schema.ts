import { z } from 'zod'
import { type NameKind, refuseName } from '../../shared/identifiers.ts'
import { quoted } from '../../shared/printable.ts'
import { hint, nearest } from '../../shared/suggest.ts'
import type { Path } from './file.ts'

/**
 * What a mistake is about, which decides where it is shown. The message of a `value` lacks its subject, which follows from
 * its path; the other messages are whole.
 */
export type About = 'value' | 'found' | 'missing' | 'key'

export interface Params {
  readonly about: About
  readonly remedy: string
  /** The known key that an unknown one most likely means. */
  readonly meant?: string | undefined
}

/** Refuses the current value: `must be a list`. What was found is added to the message, unless the message already says it. */
export type Refuse = (predicate: string, remedy: string, about?: 'value' | 'found') => undefined

/** A value of a file. `example`: what to write if it is missing or empty. `take`: converts it to `T` or refuses it. */
export function taken<T>(example: string, take: (value: unknown, refuse: Refuse) => T | undefined) {
  return z.unknown().transform((value, context): T => {
    const issue = (message: string, about: About, remedy: string): undefined => {
      context.issues.push({ code: 'custom', message, params: { about, remedy } satisfies Params, input: value })
    }
    if (value === undefined) issue('is missing', 'missing', `Add ${quoted(example, 100)}`)
    else if (value === null) issue('is empty', 'value', `Write ${quoted(example, 100)}`)
    else {
      const result = take(value, (predicate, remedy, about = 'found') => issue(predicate, about, remedy))
      if (result !== undefined) return result
      // `take` returned nothing and refused nothing: a vague refusal is better than an undefined value later.
      if (context.issues.length === 0) issue('is not what belongs here', 'found', `Write ${quoted(example, 100)}`)
    }
    return undefined as T
  })
}

/** A text. Values that YAML reads as a number or truth value may need quotes. */
export function textField<T = string>(example: string, take: (text: string, refuse: Refuse) => T | undefined) {
  return taken(example, (value, refuse) => {
    if (typeof value === 'string') return take(value, refuse)
    if (typeof value !== 'number' && typeof value !== 'boolean')
      return refuse('must be a text', `Write ${quoted(example, 100)}`)
    const quotesWouldDo = take(String(value), () => undefined) !== undefined
    const remedy = quotesWouldDo ? 'Put quotes around it' : `Write ${quoted(example, 100)}`
    return refuse(`must be a text, and YAML reads this as a ${typeof value}`, remedy)
  })
}

export function name(kind: NameKind, example: string) {
  return textField(example, (value, refuse) => {
    const refusal = refuseName(kind, value)
    return refusal ? refuse(refusal.message, refusal.remedy, 'value') : value
  })
}

export function truth(example: string) {
  return taken(example, (value, refuse) =>
    typeof value === 'boolean'
      ? value
      : refuse('must be `true` or `false`', `Write ${quoted(example)}: YAML 1.2 knows no yes, no, on or off`),
  )
}

/** A whole number from `min` to `max`. */
export function count(example: string, min: number, max: number) {
  return taken(example, (value, refuse) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : refuse(`must be a whole number from ${min} to ${max}`, `Write ${quoted(example)}`),
  )
}

/** A list of `min` to `max` entries. */
export function listOf<T extends z.ZodType>(example: string, item: T, max = Number.POSITIVE_INFINITY, min = 1) {
  return taken(example, (value, refuse) => {
    if (!Array.isArray(value)) return refuse('must be a list', `Write ${quoted(example, 100)}`)
    if (value.length < min) return refuse('is an empty list', `Write ${quoted(example, 100)}`, 'value')
    if (value.length > max) return refuse(`has ${value.length} entries; ${max} are allowed`, 'Take some out', 'value')
    return value as unknown[]
  }).pipe(z.array(item))
}

/** A list of texts without repeats. `same` maps two spellings of one thing to the same text. */
export function setOf<T extends z.ZodType<string>>(
  example: string,
  item: T,
  max?: number,
  same = (text: string) => text,
  min?: number,
) {
  return listOf(example, item, max, min).check(
    always<readonly unknown[]>((entries, report) => {
      const seen = new Set<string>()
      entries.forEach((entry, index) => {
        if (typeof entry !== 'string') return
        if (seen.has(same(entry))) report([index], `repeats ${quoted(entry)}`, 'Write each entry once')
        seen.add(same(entry))
      })
    }),
  )
}

/** A mapping with these keys and no others. `explained`: what to do about some of the others. */
export function fields<S extends z.ZodRawShape>(
  example: string,
  shape: S,
  explained: Readonly<Record<string, string>> = {},
) {
  const known = Object.keys(shape)
  return mapping(example).pipe(
    z
      .object(shape)
      .catchall(z.unknown())
      .check(
        always<Record<string, unknown>>((map, report) => {
          for (const key of Object.keys(map)) if (!known.includes(key)) reportUnknown(key, known, explained, report)
        }),
      ) as unknown as z.ZodObject<S>,
  )
}

function reportUnknown(
  key: string,
  known: readonly string[],
  explained: Readonly<Record<string, string>>,
  report: ReportProblem,
): void {
  const lower = key.toLowerCase()
  if (Object.hasOwn(explained, lower)) {
    report([key], `Unknown key ${quoted(key)}`, explained[lower] ?? '', 'key')
    return
  }
  const meant = nearest(key, known)
  report([key], `Unknown key ${quoted(key)}${hint(key, known)}`, `Use only ${known.join(', ')}`, 'key', meant)
}

/** A mapping whose keys people choose: names of one kind. */
export function mapOf<T extends z.ZodType>(example: string, kind: NameKind, item: T, min = 0) {
  return mapping(example, min).pipe(
    z.record(z.string(), item).check(
      always<Record<string, unknown>>((map, report) => {
        for (const key of Object.keys(map)) {
          const refusal = refuseName(kind, key)
          if (refusal) report([key], `The key ${refusal.message}`, refusal.remedy, 'key')
        }
      }),
    ),
  )
}

function mapping(example: string, min = 0) {
  return taken(example, (value, refuse) => {
    const remedy = `Write ${quoted(example, 100)}`
    if (!isMapping(value)) return refuse('must be a mapping (`key: value` lines)', remedy)
    return Object.keys(value).length < min ? refuse('is an empty mapping', remedy, 'value') : value
  })
}

/** Reads a value by one of two schemas. A union would report the mistakes for both of its members. */
export function eitherOf<T>(choose: (value: unknown) => z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((value, context): T => {
    const read = choose(value).safeParse(value)
    if (read.success) return read.data
    context.issues.push(...read.error.issues.map(issue => ({ ...issue, input: value }) as z.core.$ZodRawIssue))
    return z.NEVER
  })
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reports a mistake at a path below the current value. */
export type ReportProblem = (path: Path, message: string, remedy: string, about?: About, meant?: string) => void

/**
 * A check that also runs on a value with mistakes, so that all mistakes of a file are found at once. Refused parts are
 * `undefined`.
 */
export function always<T>(check: (value: T, report: ReportProblem) => void): z.core.$ZodCheck<T> {
  const wrapped = new z.core.$ZodCheck({
    check: 'custom',
    when: ({ value }) => typeof value === 'object' && value !== null,
  }) as z.core.$ZodCheck<T>
  wrapped._zod.check = ({ value, issues }) => {
    check(value, (path, message, remedy, about = 'value', meant) => {
      const params = { about, remedy, meant } satisfies Params
      issues.push({ code: 'custom', path: [...path], message, params, input: value, continue: true })
    })
  }
  return wrapped
}
