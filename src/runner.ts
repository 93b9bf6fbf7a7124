import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { printable } from './domain/printable.ts'
import { describeProblem, type Problem, ProblemsError } from './domain/problem.ts'
import { messageOf } from './failure.ts'
import type { Markdown } from './render/markdown.ts'

/** The machine that runs the job: GitHub's side of a step. The only place that knows `@actions/core` and the environment. */
export interface Runner {
  readonly input: (name: string) => string
  /** @throws Error that names the variable */
  readonly environment: (name: string) => string
  readonly event: () => Promise<string>
  /** One line of the job log. */
  readonly log: (line: string) => void
  /** An error with its stack and causes, for those who turn debug logging on. */
  readonly debug: (error: unknown) => void
  readonly output: (name: string, value: string) => void
  /** Mistakes at their places in files, in the pull request's diff. */
  readonly annotate: (problems: readonly Problem[]) => void
  /** The same for what is allowed and probably not meant. */
  readonly warn: (problems: readonly Problem[]) => void
  readonly summarize: (summary: Markdown) => Promise<void>
  /** Turns the job red, and says why. */
  readonly fail: (message: string) => void
  /** Turns the job red for what was not expected: the causes go to the debug log. */
  readonly crash: (error: unknown) => void
  readonly mintToken: (audience: string) => Promise<string>
}

/** What GitHub shows of the annotations of one step and one severity, and of one of them. */
const ANNOTATIONS = 10
const ANNOTATION_LENGTH = 4_096

/** GitHub shows nothing of a step's summary that is longer (docs, "Step isolation and limits"). */
const SUMMARY_BYTES = 1024 * 1024

export const githubRunner: Runner = {
  input: core.getInput,
  environment,
  event: () => readFile(environment('GITHUB_EVENT_PATH'), 'utf8'),
  log,
  debug,
  output: core.setOutput,
  annotate: problems => annotate('error', problems),
  warn: problems => annotate('warning', problems),
  summarize: async summary => {
    await core.summary.addRaw(fittingSummary(summary), true).write()
  },
  fail: message => core.setFailed(oneLine(message)),
  crash: error => {
    if (error instanceof ProblemsError) annotate('error', error.problems)
    core.setFailed(fitting(everyLine(messageOf(error))))
    debug(error)
  },
  mintToken,
}

function environment(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(
      `${name} is not set. This is a GitHub action: start it from a workflow, or as \`npm run demo\` does.`,
    )
  return value
}

/**
 * The runner carries out a line that begins with `::`, white space aside, and else anything from `##[` on wherever it stands
 * (actions/runner, ActionCommand.cs): neither may come from outside, so both are broken up.
 */
const oneLine = (text: string) => fitting(printable(text, ANNOTATION_LENGTH).replaceAll('##[', '# #['))

const everyLine = (text: string) => text.split('\n').map(oneLine).join('\n')

/** Whatever a renderer made of it: cut between lines. The word for it comes first, for the cut may lie within a block of code. */
function fittingSummary(summary: string): string {
  if (Buffer.byteLength(summary) < SUMMARY_BYTES) return summary
  const notice = '> ⚠️ This summary is too long for GitHub: its end is left out. The log of this job tells more.\n\n'
  const room = SUMMARY_BYTES - Buffer.byteLength(notice) - 1
  const bytes = Buffer.from(summary).subarray(0, room)
  return notice + bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString('utf8')
}

/** GitHub counts UTF-16 code units. Half a character is left out. */
const fitting = (message: string) => message.slice(0, ANNOTATION_LENGTH).replace(/\p{Cs}$/u, '')

function log(line: string): void {
  core.info(oneLine(line).replace(/^\s*(?=::)/, '. '))
}

function debug(error: unknown): void {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    core.debug(everyLine(cause.stack ?? cause.message))
}

/** The most important first: GitHub shows so many, and the rest stands in the log and in the summary. */
function annotate(severity: 'error' | 'warning', problems: readonly Problem[]): void {
  const show = severity === 'error' ? core.error : core.warning
  for (const { file, line, column, message, remedy } of problems.slice(0, ANNOTATIONS)) {
    show(oneLine(`${message}. ${remedy}.`), { file: oneLine(file), startLine: line, startColumn: column })
  }
  for (const problem of problems.slice(ANNOTATIONS)) log(`${severity}: ${describeProblem(problem)}`)
}

async function mintToken(audience: string): Promise<string> {
  try {
    return await core.getIDToken(audience)
  } catch (cause) {
    throw new Error(
      `GitHub gave no OIDC token (${messageOf(cause)}). Add \`id-token: write\` under \`permissions:\` of this job; pull requests from forks never get one.`,
      { cause },
    )
  }
}
