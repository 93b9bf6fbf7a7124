import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CommandLine, runCommand } from '../../src/cli.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a command of the command line in this process, in a folder. `out` and `err`: what it printed, a line each. */
export async function runCommandLine(workingDirectory: string, ...args: readonly string[]) {
  const said = { out: [] as string[], err: [] as string[], exitCode: 0 }
  const line: CommandLine = {
    args,
    workingDirectory,
    actionFile: join(ROOT, 'action.yml'),
    print: text => said.out.push(text),
    printError: text => said.err.push(text),
    setExitCode: code => {
      said.exitCode = code
    },
  }
  const before = (['SIGINT', 'SIGTERM'] as const).map(signal => [signal, process.listeners(signal)] as const)
  await runCommand(line)
  // A command listens until its process ends.
  for (const [signal, known] of before)
    for (const listener of process.listeners(signal)) if (!known.includes(listener)) process.off(signal, listener)
  return { out: said.out.join('\n'), err: said.err.join('\n'), exitCode: said.exitCode }
}
