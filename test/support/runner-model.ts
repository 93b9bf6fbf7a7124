/** A command that the runner carries out. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** What the runner makes of a step's output: the commands in it, and the lines that it shows. */
export function runnerReads(stdout: string): {
  readonly commands: readonly Command[]
  readonly shown: readonly string[]
} {
  const commands: Command[] = []
  const shown: string[] = []
  // .NET ends a line at each of the three.
  for (const line of stdout.replace(/\r\n$|[\r\n]$/, '').split(/\r\n|\r|\n/)) {
    const command = commandOf(line) ?? oldCommandOf(line)
    if (command) commands.push(command)
    else shown.push(line)
  }
  return { commands, shown }
}

/**
 * `::name key=value,…::data` (actions/runner, ActionCommand.TryParseV2). Any name counts as known: one may be registered at
 * run time by `stop-commands`.
 */
function commandOf(line: string): Command | undefined {
  const [, info, data] = /^[\s\u0085]*::(.*?)::(.*)$/su.exec(line) ?? []
  if (info === undefined || data === undefined) return undefined
  const space = info.indexOf(' ')
  const listed =
    space > 0
      ? info
          .slice(space + 1)
          .trim()
          .split(',')
      : []
  const properties = listed.flatMap(pair => {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? []
    return key !== undefined && value !== undefined ? [[key, unescapedProperty(value)] as const] : []
  })
  return {
    name: space < 0 ? info : info.slice(0, space),
    properties: Object.fromEntries(properties),
    data: unescaped(data),
  }
}

/** `##[name key=value;…]data`, wherever it stands (ActionCommand.TryParse). */
function oldCommandOf(line: string): Command | undefined {
  const [, name, data] = /##\[([^\]]*)\](.*)$/su.exec(line) ?? []
  return name !== undefined && data !== undefined ? { name, properties: {}, data } : undefined
}

const unescaped = (data: string) => data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapedProperty = (value: string) =>
  value
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

/** What the runner reads from `GITHUB_OUTPUT` on Linux (FileCommandManager). @throws Error where it would fail the job */
export function outputsIn(file: string): ReadonlyMap<string, string> {
  const lines = file.split('\n')
  const outputs = new Map<string, string>()
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [, name = '', sign, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
    if (sign === undefined || name === '') throw new Error(`no output: ${line}`)
    if (sign === '=') outputs.set(name, rest)
    else {
      const end = lines.indexOf(rest)
      if (rest === '' || end < 0) throw new Error(`no end of ${name}: ${rest}`)
      outputs.set(
        name,
        lines
          .splice(0, end + 1)
          .slice(0, -1)
          .join('\n'),
      )
    }
  }
  return outputs
}
