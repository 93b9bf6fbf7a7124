/** An option of the command line: the input of the same name in action.yml, which has its default. */
export interface CommandOption {
  readonly value: 'FOLDER' | 'FILE' | 'TEXT' | 'INSTANT'
  readonly help: string
}

interface Command {
  readonly help: string
  readonly options: Readonly<Record<string, CommandOption>>
}

const COMMON: Command['options'] = {
  checkout: { value: 'FOLDER', help: 'the clone of the repository with the requests; this folder unless given' },
  witness: { value: 'FOLDER', help: 'copies of the witnesses: FOLDER/ACCOUNT/ledger/…; without it none is compared' },
  repository: { value: 'TEXT', help: 'its address, https://github.com/OWNER/NAME; that of `origin` unless given' },
}

const VERIFY: Command['options'] = {
  ...COMMON,
  'since-commit': { value: 'TEXT', help: 'tip of the branch when it was verified before' },
  'signing-keys': { value: 'FILE', help: 'public keys that its commits may be signed with' },
  report: { value: 'FOLDER', help: 'a report with SHA256SUMS, to see that a job of this repository attested it' },
  attestations: { value: 'FILE', help: 'what `gh attestation download` wrote: a file, or a folder of files' },
  'trusted-root': { value: 'FILE', help: 'what `gh attestation trusted-root` wrote' },
}

/** The modes that read a clone and need nothing else. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  verify: { help: 'says whether the branch of the ledger is what our jobs wrote, record by record', options: VERIFY },
  report: {
    help: 'writes all grants of a period to files, with proof that none is missing',
    options: {
      ...COMMON,
      since: {
        value: 'INSTANT',
        help: 'what was merged or observed at 2026-11-01T00:00:00Z or later; the last month unless given',
      },
      until: { value: 'INSTANT', help: 'what was merged or observed before; until now unless given' },
      output: { value: 'FOLDER', help: 'a folder that is not there yet, or is empty; `report` unless given' },
      formats: { value: 'TEXT', help: 'some of csv,jsonl,markdown,ocsf,html; all unless given' },
    },
  },
}

/** What `--help` prints. */
export function helpText(): string {
  const lines = Object.entries(COMMANDS).flatMap(([name, { help, options }]) => [
    '',
    `  ${name}: ${help}`,
    ...Object.entries(options).map(([option, { value, help: about }]) => optionLine(`--${option} ${value}`, about)),
    optionLine('--json', 'prints the result as JSON'),
  ])
  return [
    'Usage: jit-ssm-access COMMAND [OPTIONS]',
    ...lines,
    '',
    'It reads a clone and copies of the witnesses, asks nobody, and needs no token.',
    'Copy a witness: aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger, for each account.',
    'Exit code: 0 all is as it should be, 1 it is not, 2 it could not be found out.',
  ].join('\n')
}

const optionLine = (option: string, about: string) => `    ${option.padEnd(22)} ${about}`
