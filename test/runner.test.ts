import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reportCheckup } from '../src/modes/doctor/report.ts'
import { reportGrant } from '../src/modes/grant/report.ts'
import { reportLogs } from '../src/modes/logs/report.ts'
import { reportRevoke } from '../src/modes/revoke/report.ts'
import { reportSweep } from '../src/modes/sweep/report.ts'
import { reportValidation } from '../src/modes/validate/report.ts'
import { logsJson } from '../src/render/evidence-json.ts'
import { grantJson, revokeJson, sweepJson } from '../src/render/json.ts'
import type { Markdown } from '../src/render/markdown.ts'
import { githubRunner } from '../src/runner/runner.ts'
import { printable } from '../src/shared/printable.ts'
import { type Problem, ProblemsError } from '../src/shared/problem.ts'
import { logsResult } from './support/evidence-text.ts'
import {
  checkup,
  grantResult,
  problem,
  revokeResult,
  type Say,
  saying,
  sweepResult,
  validation,
  validationUnknown,
} from './support/free-text.ts'
import { everySnippet, fuzz, hostileText, LONG } from './support/hostile.ts'
import { outputsIn, runnerReads } from './support/runner-model.ts'

// Over 200 lines: every command of the runner is held against the same model of it.

const folder = mkdtempSync(join(tmpdir(), 'runner-'))
const outputFile = join(folder, 'output')
const summaryFile = join(folder, 'summary')

beforeAll(() => {
  vi.stubEnv('GITHUB_OUTPUT', outputFile)
  vi.stubEnv('GITHUB_STEP_SUMMARY', summaryFile)
})
beforeEach(() => empty())
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function empty(): void {
  writeFileSync(outputFile, '')
  writeFileSync(summaryFile, '')
}

/** What reaches the runner through the real `@actions/core`. */
async function written(act: () => unknown): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { exitCode } = process
  try {
    await act()
    return write.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    write.mockRestore()
    process.exitCode = exitCode
  }
}

describe('a line of the job log', () => {
  it.each([
    ['plain text', 'plain text'],
    ['in between ::error::x', 'in between ::error::x'],
    ['::stop-commands::x', '. ::stop-commands::x'],
    [' \t::add-mask::x', ' \\u{9}::add-mask::x'],
    ['\u3000::warning::x', '. ::warning::x'],
    ['at the end ##[add-path]/tmp', 'at the end # #[add-path]/tmp'],
    ['###[error]x', '## #[error]x'],
    ['#\u200b#[error]x', '#\\u{200b}#[error]x'],
  ])('is escaped if the runner could take it for a command: %j is written %j', async (line, expected) => {
    expect(await written(() => githubRunner.log(line))).toBe(`${expected}\n`)
  })
})

describe('a line of a transcript', () => {
  it.each([
    ['::error::x', '. ::error::x'],
    ['\t::add-mask::x', '\\u{9}::add-mask::x'],
    ['10:00:00Z alice-1 | ##[stop-commands]x', '10:00:00Z alice-1 | # #[stop-commands]x'],
    ['a\n::error::x\r\n##[error]y', 'a\\u{a}::error::x\\u{d}\\u{a}# #[error]y'],
  ])('is escaped if the runner could take it for a command: %j is written %j', async (line, expected) => {
    expect(await written(() => githubRunner.transcript(line))).toBe(`${expected}\n`)
  })

  it('is written completely, although the agent cuts at 200 kB', async () => {
    const line = `${'写'.repeat(100_000)}${'x'.repeat(100_000)}`
    expect(await written(() => githubRunner.transcript(line))).toBe(`${line}\n`)
  })
})

it('problems beyond the ten annotations that GitHub shows are in the log', async () => {
  const mistake = { file: 'a.yaml', line: 1, column: 2, message: '##[error]x', remedy: 'z' }
  const lines = (await written(() => githubRunner.annotate(Array(12).fill(mistake)))).split('\n')
  expect(lines.filter(line => line === '::error file=a.yaml,line=1,col=2::# #[error]x. z.')).toHaveLength(10)
  expect(lines.filter(line => line === 'error: a.yaml:1:2: # #[error]x. z.')).toHaveLength(2)
})

describe('the text of an annotation', () => {
  it.each<[string, Partial<Problem>, string]>([
    [
      'a name with signs of the syntax',
      { file: 'a,b:c%\n.yaml' },
      '::error file=a%2Cb%3Ac%25\\u{a}.yaml,line=1,col=2::x. z.',
    ],
    [
      'a name with an escape',
      { file: '\u001b[2J\u202e.yaml' },
      '::error file=\\u{1b}[2J\\u{202e}.yaml,line=1,col=2::x. z.',
    ],
    [
      'the older syntax',
      { message: '##[error]x\n::add-mask::y' },
      '::error file=a,line=1,col=2::# #[error]x\\u{a}::add-mask::y. z.',
    ],
  ])('cannot leave its place: %s', async (_, said, expected) => {
    const mistake = { file: 'a', line: 1, column: 2, message: 'x', remedy: 'z', ...said }
    expect(await written(() => githubRunner.annotate([mistake]))).toBe(`${expected}\n`)
  })
})

it('a crash shows no escape of the terminal, not even in the debug log', async () => {
  const error = Object.assign(new Error('a\u001b[2Jb'), { stack: 'Error: a\u001b[2Jb\n    at ##[error]x' })
  expect(await written(() => githubRunner.crash(error))).toBe(
    '::error::a\\u{1b}[2Jb\n::debug::Error: a\\u{1b}[2Jb%0A    at # #[error]x\n',
  )
})

/** Everything that writes text from outside into the job log: a new report is a line more. */
const WRITERS: readonly (readonly [string, (say: Say) => unknown])[] = [
  ['a line of the log', say => githubRunner.log(say())],
  ['an annotation', say => githubRunner.annotate([problem(say)])],
  ['more annotations than GitHub shows', say => githubRunner.annotate(Array.from({ length: 12 }, () => problem(say)))],
  ['why a job failed', say => githubRunner.fail(say())],
  ['a crash', say => githubRunner.crash(new Error(say(), { cause: new Error(say()) }))],
  ['what was thrown and is no error', say => githubRunner.crash(say())],
  ['a crash for mistakes in a file', say => githubRunner.crash(new ProblemsError([problem(say), problem(say)]))],
  ['the report of grant', say => reportGrant(githubRunner, grantResult(say))],
  ['the report of revoke', say => reportRevoke(githubRunner, revokeResult(say))],
  ['the report of sweep', say => reportSweep(githubRunner, sweepResult(say))],
  ['a line of a transcript', say => githubRunner.transcript(say())],
  ['the report of logs', say => reportLogs(githubRunner, logsResult(say))],
  ['the report of doctor', say => reportCheckup(githubRunner, checkup(say), [])],
  ['the report of validate', say => reportValidation(githubRunner, validation(say))],
  ['the report of validate, approvals unknown', say => reportValidation(githubRunner, validationUnknown(say))],
]

describe.each(WRITERS)('hostile text in %s', (_, act) => {
  /** The commands and the number of lines; what is in them is checked on the way. */
  const shapeOf = async (say: Say) => {
    const stdout = await written(() => act(say))
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    const { commands, shown } = runnerReads(stdout)
    for (const { name, data } of commands) if (name === 'error') expect(data.length).toBeLessThanOrEqual(4_096)
    const names = commands.map(({ name, properties }) => `${name} ${Object.keys(properties)}`)
    return { names, lines: shown.length }
  }

  it('gives the runner no command of others, and no line more', async () => {
    let fields = 0
    const ours = await shapeOf(() => `harmless${fields++}`)
    const check = async (texts: readonly string[]) => {
      expect(await shapeOf(saying(texts))).toEqual(ours)
    }
    for (let from = 0; from < everySnippet.length; from += fields) await check(everySnippet.slice(from, from + fields))
    await fc.assert(fc.asyncProperty(fc.array(hostileText(LONG), { minLength: 1, maxLength: 4 }), check), fuzz(25))
  })
})

it('an annotation has the text of the problem, at its place, whatever it is', async () => {
  const check = async ({ file, message }: Pick<Problem, 'file' | 'message'>) => {
    const stdout = await written(() => githubRunner.annotate([{ file, line: 3, column: 12, message, remedy: 'Do it' }]))
    const shown = (text: string) => printable(text, 4_096).replaceAll('##[', '# #[')
    expect(runnerReads(stdout).commands).toEqual([
      { name: 'error', properties: { file: shown(file), line: '3', col: '12' }, data: shown(`${message}. Do it.`) },
    ])
  }
  const names = hostileText({ maxLength: 255, pieces: 6 }).map(name => `requests/${name}`)
  const messages = hostileText({ maxLength: 400, pieces: 10 })
  await fc.assert(fc.asyncProperty(fc.record({ file: names, message: messages }), check), fuzz(200))
})

describe('a summary', () => {
  const MIB = 1024 * 1024
  const line = `${'写真'.repeat(50)}\n`
  const lines = (bytes: number) => line.repeat(Math.floor(bytes / Buffer.byteLength(line))) as Markdown

  it('is written as it is if GitHub takes it', async () => {
    await githubRunner.summarize(lines(MIB - 1))
    expect(readFileSync(summaryFile, 'utf8')).toBe(`${lines(MIB - 1)}\n`)
  })

  it('loses its end between two lines if it is too long, and says so', async () => {
    await githubRunner.summarize(lines(MIB + 1_000))
    const summary = readFileSync(summaryFile)
    expect(summary.length).toBeLessThanOrEqual(MIB)
    expect(summary.length).toBeGreaterThan(MIB - 1_000)
    expect(summary.toString()).toMatch(/^> ⚠️ This summary is too long for GitHub.+\n\n(?:(?:写真){50}\n)+\n$/)
  })
})

describe('an output', () => {
  it('is read back unchanged, and forges no other', async () => {
    const check = async (values: readonly string[]) => {
      empty()
      await written(() => values.forEach((value, index) => void githubRunner.output(`name${index}`, value)))
      const expected = values.map((value, index) => [`name${index}`, Buffer.from(value).toString()] as const)
      expect([...outputsIn(readFileSync(outputFile, 'utf8'))]).toEqual(expected)
    }
    await check(everySnippet.map(snippet => `\n${snippet}\n`))
    await fc.assert(fc.asyncProperty(fc.array(hostileText(LONG), { minLength: 1, maxLength: 4 }), check), fuzz(50))
  })

  it('is JSON about what a complete run has done', async () => {
    const check = async (texts: readonly string[]) => {
      empty()
      const [granted, revoked] = [grantResult(saying(texts)), revokeResult(saying(texts))]
      await written(() => reportGrant(githubRunner, granted))
      expect(result()).toEqual(JSON.parse(JSON.stringify(grantJson(granted))))
      await written(() => reportRevoke(githubRunner, revoked))
      expect(result()).toEqual(JSON.parse(JSON.stringify(revokeJson(revoked))))
      const swept = sweepResult(saying(texts))
      await written(() => reportSweep(githubRunner, swept))
      expect(result()).toEqual(JSON.parse(JSON.stringify(sweepJson(swept))))
      const found = logsResult(saying(texts))
      await written(() => reportLogs(githubRunner, found))
      expect(result()).toEqual(JSON.parse(JSON.stringify(logsJson(found))))
    }
    const result = () => JSON.parse(outputsIn(readFileSync(outputFile, 'utf8')).get('result') ?? '')
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText({ maxLength: 1_000, pieces: 8 }), { minLength: 1, maxLength: 4 }), check),
      fuzz(8),
    )
  })
})
