import { expect } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import type { Preview } from '../../src/domain/preview/preview.ts'
import type { Problem } from '../../src/shared/problem.ts'
import { runnerReads } from './runner-model.ts'

/** A mistake as the job log tells of it, annotations included. */
export interface Told {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The message and the remedy. */
  readonly said: string
}

/** What mode `validate` made of request files, by its log: the one place that tells all of it, however much there is. */
export interface Verdicts {
  readonly told: readonly Told[]
  /** By user: what each request would become. */
  readonly previews: ReadonlyMap<string, readonly string[]>
}

const KINDS: Readonly<Record<string, Preview['kind']>> = {
  grant: 'grantable',
  refuse: 'refused',
  keep: 'kept',
  end: 'ends',
}

export function verdictsOf({ log }: JobResult): Verdicts {
  const { commands, shown } = runnerReads(log)
  const annotated = commands.flatMap(({ name, properties: { file, line, col }, data }) =>
    name === 'error' && file !== undefined ? [{ file, line: Number(line), column: Number(col), said: data }] : [],
  )
  const told = [...annotated]
  const previews = new Map<string, string[]>()
  for (const line of shown) {
    const [, file = '', number, column, said = ''] = /^error: (.+?):(\d+):(\d+): (.*)$/.exec(line) ?? []
    if (number !== undefined) told.push({ file, line: Number(number), column: Number(column), said })
    const [, verb = '', user = ''] = /^plan: would (\w+) (.+?): /.exec(line) ?? []
    const kind = KINDS[verb]
    if (kind !== undefined) previews.set(user, [...(previews.get(user) ?? []), kind])
  }
  return { told, previews }
}

/** Every refusal has a position within its file, and says in one printable line what is wrong and what to do. */
export function expectPlaced(told: readonly Told[], files: ReadonlyMap<string, Uint8Array>): void {
  const lines = new Map([...files].map(([path, bytes]) => [path, linesOf(bytes)]))
  const misplaced = told.filter(each => !isInside(each, lines.get(each.file)) || !SAYS_SOMETHING.test(each.said))
  expect(misplaced).toEqual([])
}

/** The same of problems as data. */
export function expectGood(problems: readonly Problem[], files: ReadonlyMap<string, Uint8Array>): void {
  expect(problems.filter(({ message, remedy }) => !isPrintable(message) || !isPrintable(remedy))).toEqual([])
  expectPlaced(
    problems.map(({ file, line, column, message, remedy }) => ({ file, line, column, said: `${message}. ${remedy}.` })),
    files,
  )
}

const linesOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n')

function isInside({ line, column }: Told, lines: readonly string[] = []): boolean {
  const text = Number.isInteger(line) ? lines[line - 1] : undefined
  return text !== undefined && Number.isInteger(column) && column >= 1 && column <= text.length + 1
}

const isPrintable = (text: string) => /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+$/u.test(text)

/** `Message. Remedy.` */
const SAYS_SOMETHING = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+\. [^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+\.$/u

/** The job came to its end by itself: a stack or an error of the language would be a crash. */
export function expectNoCrash({ exitCode, log }: JobResult): void {
  expect(exitCode).toBe(1)
  expect(log).not.toMatch(/^\s+at .+:\d+:\d+\)?$|\b(?:Range|Reference|Syntax|Type)Error\b|heap out of memory/m)
}
