import { execFileSync } from 'node:child_process'
import type { Key } from '../../sandbox/aws/state/identity.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import type { Scenario } from './scenario.ts'

/** The blocks of a Markdown text to paste into a shell. */
export const blocksOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].map(([, lines]) => lines ?? '')

/** What a real shell hands to `aws` for each line of a block. */
export function argumentsOf(block: string): readonly (readonly string[])[] {
  const script = `aws() { printf '%s\\0' "$@"; printf '\\n'; }\n${block}`
  const lines = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n')
  return lines.flatMap(line => (line === '' ? [] : [line.split('\0').slice(0, -1)]))
}

/** The options of a command: those of ours all have a value. */
export const optionsOf = (words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(words.flatMap((word, index) => (word.startsWith('--') ? [[word, words[index + 1] ?? '']] : [])))

/**
 * The terminal of a person: it knows of the AWS CLI what the lines of a grant comment need, and nothing else. Profiles begin empty;
 * whom AWS lets in, and as whom, says the sandbox.
 */
export class Terminal {
  readonly #scenario: Scenario
  readonly #person: Employee
  readonly #profiles = new Map<string, Record<string, string>>()
  readonly #signedIn = new Set<string>()

  constructor(scenario: Scenario, person: Employee) {
    this.#scenario = scenario
    this.#person = person
  }

  /** What the commands of a block answer, joined: the caller's ARN, a session's id, an error's name. */
  async paste(block: string): Promise<string> {
    const answers: string[] = []
    for (const words of argumentsOf(block)) answers.push(await this.#run(words).catch(error => error.name))
    return answers.join('')
  }

  async #run(words: readonly string[]): Promise<string> {
    const { '--profile': profile, ...options } = optionsOf(words)
    const [service, command, key = '', value = ''] = words
    switch (`${service} ${command}`) {
      case 'configure set':
        this.#profiles.set(profile ?? '', { ...this.#profiles.get(profile ?? ''), [key]: value })
        return ''
      case 'sts get-caller-identity':
        return (await this.#keyOf(profile)).caller.arn
      case 'ssm start-session': {
        const { '--target': target = '', '--document-name': document = '', '--reason': reason } = options
        return this.#scenario.connectWith(await this.#keyOf(profile), target, document, reason)
      }
    }
    // `aws login` and `aws sso login` open a browser, in which the person signs in.
    if (service === 'login' || (service === 'sso' && command === 'login')) {
      this.#signedIn.add(profile ?? '')
      return ''
    }
    throw new Error(`no such command: ${words.join(' ')}`)
  }

  /** The credentials of a profile, as the AWS CLI finds them; without one, of the variables that a provider's own way has set. */
  async #keyOf(profile: string | undefined): Promise<Key> {
    const { workforce } = this.#scenario.acme
    const person = this.#person
    if (profile === undefined) {
      if (person.way === 'saml' || person.way === 'oidc') return workforce.signIn(person)
      throw new Error('Unable to locate credentials')
    }
    const {
      role_arn: role,
      role_session_name: sessionName,
      source_profile: source,
      credential_process: command = '',
    } = this.#profiles.get(profile) ?? {}
    const from = source ?? /^aws configure export-credentials --profile (\S+) --format process$/.exec(command)?.[1]
    if (from === undefined || !this.#signedIn.has(from)) throw new Error(`Profile ${profile} has no credentials`)
    if (role !== undefined && role !== person.roleArn) throw new Error(`${role} is not the role of ${person.name}`)
    return workforce.signIn(person, sessionName === undefined ? {} : { sessionName })
  }
}
