import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/printable.ts'
import { describeProblem } from '../shared/problem.ts'
import type { Runner } from './runner.ts'

/** Exit codes of the command line: what was looked at is not as it should be; it could not be looked at. */
export const EXIT = { differs: 1, failed: 2 } as const

/** What a person at a terminal gives a run. */
export interface Terminal {
  /** Inputs by their names in action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  /** What GitHub's runner would set: `GITHUB_REPOSITORY` and the like. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether the result is printed as JSON, and nothing else on standard output. */
  readonly json: boolean
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
  readonly setExitCode: (code: number) => void
}

/** Longest line that is printed of text from outside. */
const LINE_LENGTH = 4_096

/** A runner for people at a terminal, without GitHub: for modes that only read. */
export function terminalRunner(terminal: Terminal): Runner {
  const { inputs, environment, json, setExitCode } = terminal
  const line = (text: string) => printable(text, LINE_LENGTH)
  const say = (text: string) => (json ? terminal.printError : terminal.print)(line(text))
  const complain = (text: string) => {
    for (const each of text.split('\n')) terminal.printError(line(each))
  }
  return {
    input: name => inputs[name] ?? '',
    environment(name) {
      const value = environment[name]
      if (value !== undefined) return value
      throw name === 'GITHUB_SERVER_URL' || name === 'GITHUB_REPOSITORY'
        ? new Error(
            'The clone does not say which repository of GitHub it is of. Give `--repository https://github.com/OWNER/NAME`.',
          )
        : new Error(`${name} is known to jobs of GitHub only. Run this mode in a workflow.`)
    },
    event: () => Promise.reject(new Error('Only a job of GitHub has an event. Run this mode in a workflow.')),
    log: say,
    transcript: say,
    debug: () => {},
    output(name, value) {
      if (json && name === 'result') terminal.print(value)
    },
    mask: () => {},
    annotate: problems => complain(problems.map(describeProblem).join('\n')),
    warn: problems => complain(problems.map(each => `warning: ${describeProblem(each)}`).join('\n')),
    caution: message => complain(`warning: ${message}`),
    // The log says the same, and a report is in files.
    summarize: async () => {},
    fail(message) {
      setExitCode(EXIT.differs)
      complain(message)
    },
    crash(error) {
      setExitCode(EXIT.failed)
      complain(messageOf(error))
    },
    mintToken: () => Promise.reject(new Error('Only a job of GitHub gets OIDC tokens. Give a folder as `--witness`.')),
  }
}
