import { readFile, realpath } from 'node:fs/promises'
import { dirname, join, parse, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { COMMANDS, helpText } from './commands.ts'
import { originAt, parseOrigin } from './git/origin.ts'
import { main } from './main.ts'
import { listenForStop } from './runner/stop.ts'
import { EXIT, terminalRunner } from './runner/terminal.ts'
import { systemClock } from './shared/clock.ts'
import { messageOf } from './shared/errors.ts'

/** The parts of a process that a command uses. */
export interface CommandLine {
  readonly args: readonly string[]
  readonly workingDirectory: string
  /** The path of action.yml, which has the defaults of inputs. */
  readonly actionFile: string
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
  readonly setExitCode: (code: number) => void
}

/** `entry`: the script that was started, of which action.yml is in the folder above. */
export async function runAtTerminal(entry: string, args: readonly string[]): Promise<void> {
  await runCommand({
    args,
    workingDirectory: process.cwd(),
    actionFile: join(dirname(await realpath(entry)), '..', 'action.yml'),
    print: text => console.log(text),
    printError: text => console.error(text),
    setExitCode: code => {
      process.exitCode = code
    },
  })
}

/** Runs one mode for a person at a terminal, without GitHub and its tokens: `npx CLONE-OF-THIS-ACTION verify`. Never throws. */
export async function runCommand(line: CommandLine): Promise<void> {
  const asked = parseCommand(line.args)
  if (asked === 'help') return line.print(helpText())
  if ('mistake' in asked) {
    line.setExitCode(EXIT.failed)
    return line.printError(`${asked.mistake}\n\n${helpText()}`)
  }
  const { command, json } = asked
  const { repository, ...values } = asked.values
  const at = (path: string) => resolve(line.workingDirectory, path)
  // All inputs are paths below the workspace.
  const workspace = parse(line.workingDirectory).root
  const below = (path: string) => relative(workspace, at(path)).split(sep).join('/')
  const given = Object.entries(values).map(([name, value]) => {
    const isPath = ['FOLDER', 'FILE'].includes(COMMANDS[command]?.options[name]?.value ?? '')
    return [name, isPath ? below(value) : value]
  })
  // A clone has no role: it reads the copies that it is given, or no witness.
  const here = { checkout: below('.'), witness: 'none', output: below('report') }
  const inputs = { ...(await defaultsOf(line.actionFile)), ...here, ...Object.fromEntries(given) }
  const environment = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'terminal',
    ...(repository === undefined ? await originAt(at(values.checkout ?? '.')) : parseOrigin(repository)),
  }
  const runner = terminalRunner({ ...line, inputs: { ...inputs, mode: command }, environment, json })
  await main({ runner, clock: systemClock, stop: listenForStop(runner.log) })
}

type AskedCommand =
  | { readonly command: string; readonly values: Readonly<Record<string, string>>; readonly json: boolean }
  | { readonly mistake: string }
  | 'help'

function parseCommand([command = '', ...rest]: readonly string[]): AskedCommand {
  if (['help', '--help', '-h'].includes(command) || rest.includes('--help')) return 'help'
  const known = COMMANDS[command]
  if (!known)
    return { mistake: `There is no command \`${command}\`. The commands are ${Object.keys(COMMANDS).join(', ')}.` }
  const options = Object.fromEntries(Object.keys(known.options).map(name => [name, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args: rest, options: { ...options, json: { type: 'boolean' } }, strict: true })
    const { json = false, ...texts } = values as Record<string, string> & { json?: boolean }
    return { command, values: texts, json }
  } catch (error) {
    return { mistake: messageOf(error) }
  }
}

const actionInputs = () => z.object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })

/** As the runner would give them; what GitHub computes is left out. */
async function defaultsOf(actionFile: string): Promise<Readonly<Record<string, string>>> {
  const { inputs } = actionInputs().parse(parseYaml(await readFile(actionFile, 'utf8')))
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { default: text = '' }]) => (text.includes('${{') ? [] : [[name, text]])),
  )
}
