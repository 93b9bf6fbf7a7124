import type { z } from 'zod'
import { quoted } from '../../shared/printable.ts'
import type { Parsed, Problem } from '../../shared/problem.ts'
import { describeFound, type Path, type YamlFile } from './file.ts'
import type { Params } from './schema.ts'

type Issue = Params & { readonly path: Path; readonly message: string }

/** Checks `value`, the part of a file at `path`, against its schema. Reports every mistake at its place. */
export function readPart<T extends z.ZodType>(
  yaml: YamlFile,
  path: Path,
  value: unknown,
  schema: T,
): Parsed<z.output<T>> {
  // Without compilation: each schema reads one file, and compiling takes longer than reading.
  const result = schema.safeParse(value, { jitless: true })
  if (result.success) return { ok: true, value: result.data }
  const issues = result.error.issues.map(issue => toIssue(path, issue))
  const misspelt = new Set(issues.map(({ path, meant }) => meant && JSON.stringify([...path.slice(0, -1), meant])))
  const causes = issues.filter(({ about, path }) => about !== 'missing' || !misspelt.has(JSON.stringify(path)))
  return { ok: false, problems: causes.map(issue => toProblem(yaml, issue)) }
}

/** The schemas of this project only create custom issues; any other kind is a mistake in a schema. */
function toIssue(top: Path, issue: z.core.$ZodIssue): Issue {
  const path = [...top, ...issue.path] as Path
  const params = issue.code === 'custom' ? (issue.params as Params) : undefined
  if (!params) throw new TypeError(`a schema reports ${issue.code} at ${path.join('.')}: ${issue.message}`)
  return { ...params, path, message: issue.message }
}

function toProblem(yaml: YamlFile, { about, path, message, remedy }: Issue): Problem {
  switch (about) {
    case 'key':
      return { ...yaml.keyAt(path), message, remedy }
    case 'missing':
      return { ...yaml.valueAt(path.slice(0, -1)), message: `${subject(path)} is missing`, remedy }
    case 'value':
      return { ...yaml.valueAt(path), message: `${subject(path)} ${message}`, remedy: withComment(yaml, path, remedy) }
    case 'found':
      return {
        ...yaml.valueAt(path),
        message: `${subject(path)} ${message}, found ${describeFound(yaml, path)}`,
        remedy,
      }
    default:
      return about satisfies never
  }
}

/** `reason: #1` is empty: what people took for its text is a comment. */
const withComment = (yaml: YamlFile, path: Path, remedy: string) =>
  /^\s*:\s+#/.test(yaml.afterKey(path))
    ? `${remedy}; what begins with \`#\` is a comment, so put quotes around it`
    : remedy

/** `` `duration` ``, `` Entry 2 of `instances` ``, `Entry 2`, `The file`. */
function subject(path: Path): string {
  const last = path.at(-1)
  const parent = path.at(-2)
  if (typeof last === 'string') return quoted(last)
  if (last === undefined) return 'The file'
  return typeof parent === 'string' ? `Entry ${last + 1} of ${quoted(parent)}` : `Entry ${last + 1}`
}
