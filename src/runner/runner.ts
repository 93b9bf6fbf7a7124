import { appendFile, readFile } from 'node:fs/promises'
import { EOL } from 'node:os'
// By file, not by package: the package's entry loads the client for OIDC tokens and with it undici, which was half of what a
// start loaded.
import { issue, issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js'
import { toCommandProperties } from '../../node_modules/@actions/core/lib/utils.js'
import type { MintToken } from '../aws/identity-token.ts'
import type { Markdown } from '../render/markdown.ts'
import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/printable.ts'
import { describeProblem, type Problem, ProblemsError } from '../shared/problem.ts'

/** The runner that executes the job. The only place that uses `@actions/core` and the environment. */
export interface Runner {
  readonly input: (name: string) => string
  /** @throws Error that names the variable */
  readonly environment: (name: string) => string
  readonly event: () => Promise<string>
  /** One line of the job log. */
  readonly log: (line: string) => void
  /** Writes one whole line of a transcript, of any length. */
  readonly transcript: (line: string) => void
  /** Writes an error with its stack and causes, or a line, to the debug log. */
  readonly debug: (error: unknown) => void
  readonly output: (name: string, value: string) => void
  /** Hides a secret in the log. The runner hands on no output in which it occurs. */
  readonly mask: (secret: string) => void
  /** Mistakes at their places in files, in the pull request's diff. */
  readonly annotate: (problems: readonly Problem[]) => void
  /** The same for warnings about what is allowed but probably not meant. */
  readonly warn: (problems: readonly Problem[]) => void
  /** A warning without a place in a file. */
  readonly caution: (message: string) => void
  readonly summarize: (summary: Markdown) => Promise<void>
  /** Fails the job with a message. */
  readonly fail: (message: string) => void
  /** Fails the job because of an unexpected error; its causes go to the debug log. */
  readonly crash: (error: unknown) => void
  /** An OIDC token of this job, masked in the log. One request. @throws IdTokenError */
  readonly mintToken: MintToken
}

/** How many annotations of one step and severity GitHub shows, and how long each may be. */
const ANNOTATIONS = 10
const ANNOTATION_LENGTH = 4_096

/** GitHub drops a step summary that is longer (docs, "Step isolation and limits"). */
const SUMMARY_BYTES = 1024 * 1024

export const githubRunner: Runner = {
  input: name => process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '',
  environment,
  event: () => readFile(environment('GITHUB_EVENT_PATH'), 'utf8'),
  log,
  transcript: line => process.stdout.write(notACommand(harmless(line, Number.POSITIVE_INFINITY)) + EOL),
  debug,
  output: (name, value) => issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value)),
  mask: secret => issue('add-mask', secret),
  annotate: problems => annotate('error', problems),
  warn: problems => annotate('warning', problems),
  caution: message => issue('warning', oneLine(message)),
  summarize: summary => appendFile(environment('GITHUB_STEP_SUMMARY'), fittingSummary(summary) + EOL),
  fail: message => fail(oneLine(message)),
  crash: error => {
    if (error instanceof ProblemsError) annotate('error', error.problems)
    fail(fitting(everyLine(messageOf(error))))
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
 * The runner executes a line that begins with `::` after white space, and otherwise anything from `##[` on at any position
 * (actions/runner, ActionCommand.cs). Text from outside must contain neither, so both are broken up.
 */
const oneLine = (text: string) => fitting(harmless(text, ANNOTATION_LENGTH))

const harmless = (text: string, length: number) => printable(text, length).replaceAll('##[', '# #[')

const notACommand = (line: string) => line.replace(/^\s*(?=::)/, '. ')

const everyLine = (text: string) => text.split('\n').map(oneLine).join('\n')

/**
 * Cuts a summary that is too long, between lines. The note about it comes first, because the cut may be inside a code block.
 */
function fittingSummary(summary: string): string {
  if (Buffer.byteLength(summary) < SUMMARY_BYTES) return summary
  const notice = '> ⚠️ This summary is too long for GitHub: its end is left out. The log of this job tells more.\n\n'
  const room = SUMMARY_BYTES - Buffer.byteLength(notice) - 1
  const bytes = Buffer.from(summary).subarray(0, room)
  return notice + bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString('utf8')
}

/** GitHub counts UTF-16 code units. A split surrogate pair is removed. */
const fitting = (message: string) => message.slice(0, ANNOTATION_LENGTH).replace(/\p{Cs}$/u, '')

function log(line: string): void {
  process.stdout.write(notACommand(oneLine(line)) + EOL)
}

function fail(message: string): void {
  process.exitCode = 1
  issue('error', message)
}

function debug(error: unknown): void {
  if (typeof error === 'string') issue('debug', oneLine(error))
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    issue('debug', everyLine(cause.stack ?? cause.message))
}

/** Annotates the most important problems: GitHub shows a limited number, and the rest is in the log and in the summary. */
function annotate(severity: 'error' | 'warning', problems: readonly Problem[]): void {
  for (const { file, line, column, message, remedy } of problems.slice(0, ANNOTATIONS)) {
    const place = toCommandProperties({ file: oneLine(file), startLine: line, startColumn: column })
    issueCommand(severity, place, oneLine(`${message}. ${remedy}.`))
  }
  for (const problem of problems.slice(ANNOTATIONS)) log(`${severity}: ${describeProblem(problem)}`)
}

async function mintToken(audience: string, signal?: AbortSignal): Promise<string> {
  const { requestIdToken } = await import('./id-token.ts')
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = process.env
  const token = await requestIdToken({ url, requestToken }, audience, { signal })
  issue('add-mask', token)
  return token
}
