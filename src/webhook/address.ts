import { WEBHOOK } from '../shared/identifiers.ts'
import { quoted } from '../shared/printable.ts'
import type { Failure } from '../shared/result.ts'

/** Where a webhook is reached. All but the name is secret. */
export interface WebhookAddress {
  readonly name: string
  /** `https:` */
  readonly url: string
  /** What JSON is signed with. */
  readonly secret?: string
}

export interface WebhookAddresses {
  readonly byName: ReadonlyMap<string, WebhookAddress>
  /** Lines that cannot be used. They never quote what may be secret. */
  readonly failures: readonly Failure[]
}

/** A shorter one can be guessed. It is masked wherever it occurs, and GitHub hands on no output in which a mask occurs. */
const SHORTEST_SECRET = 16

/**
 * The addresses in the input `webhooks`: `NAME URL` or `NAME URL SECRET`, one a line. A line that cannot be used stops no job: what
 * has to end must not wait for what only tells.
 */
export function parseAddresses(text: string): WebhookAddresses {
  const byName = new Map<string, WebhookAddress>()
  const failures: Failure[] = []
  text.split('\n').forEach((line, index) => {
    const parts = line.split(/\s+/).filter(Boolean)
    if (parts.length === 0 || parts[0]?.startsWith('#')) return
    const [name = '', url = '', secret, ...rest] = parts
    const wrong =
      rest.length > 0 ? 'it has more than a name, an address and a secret' : mistakeIn({ name, url, secret }, byName)
    if (wrong === undefined) byName.set(name, { name, url, ...(secret !== undefined && { secret }) })
    else
      failures.push({ message: `Line ${index + 1} of the input \`webhooks\` cannot be used: ${wrong}`, remedy: REMEDY })
  })
  return { byName, failures }
}

const REMEDY =
  'Correct the secret that it comes from: one line for each webhook, `NAME https://…`, and for JSON a secret of at least 16 characters after the address'

interface Line {
  readonly name: string
  readonly url: string
  readonly secret: string | undefined
}

function mistakeIn({ name, url, secret }: Line, known: ReadonlyMap<string, unknown>): string | undefined {
  if (!WEBHOOK.accepts(name)) return 'it does not begin with the name of a webhook'
  if (known.has(name)) return `${quoted(name)} has a line already`
  if (url === '') return `${quoted(name)} has no address`
  if (!URL.canParse(url)) return `the address of ${quoted(name)} is no URL`
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:') return `the address of ${quoted(name)} does not begin with \`https://\``
  if (parsed.username || parsed.password)
    return `the address of ${quoted(name)} has a user or a password in it, which no request sends`
  if (secret !== undefined && secret.length < SHORTEST_SECRET)
    return `the secret of ${quoted(name)} is shorter than ${SHORTEST_SECRET} characters`
  return undefined
}

/** What must never be shown of these addresses. The path alone is as secret as the whole. */
export function secretsIn(addresses: Iterable<WebhookAddress>): readonly string[] {
  return [...addresses].flatMap(({ url, secret }) => {
    const { href, pathname, search } = new URL(url)
    const path = `${pathname}${search}`
    const parts = [
      url,
      href,
      ...(secret === undefined ? [] : [secret]),
      ...(path.length < SHORTEST_SECRET ? [] : [path]),
    ]
    return [...new Set(parts)]
  })
}
