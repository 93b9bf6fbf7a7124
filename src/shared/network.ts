import { ErrorWithRemedy } from './errors.ts'
import type { Refusal } from './refusal.ts'

/** What stands between this job and a server, if it is something that people can remove. */
export interface Obstacle {
  readonly refusal: Refusal
  /** Whether another attempt meets it as well. */
  readonly isLasting: boolean
  /** Whether it took the whole time of the attempt to find out. */
  readonly ranOutOfTime?: true
}

/** A proxy, or a certificate of its network, prevented a call. */
export class ObstacleError extends ErrorWithRemedy {
  override readonly name = 'ObstacleError'
  /** Tells the SDK of AWS to try again. */
  readonly $retryable?: { readonly throttling: false }

  /** Node's code for a connection that ran out of time. */
  readonly code?: 'ETIMEDOUT'

  constructor({ refusal, isLasting, ranOutOfTime }: Obstacle, cause: unknown) {
    super(refusal.message, refusal.remedy, { cause })
    if (ranOutOfTime) this.code = 'ETIMEDOUT'
    if (!isLasting) this.$retryable = { throttling: false }
  }
}

/** Node's and OpenSSL's codes for a certificate of an authority that Node does not know. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Codes for a connection that did not come about. Through a proxy, they are about the proxy: it alone is connected to. */
const UNREACHABLE = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
])

/**
 * The obstacle that a failed request met, if it can be told.
 * @param proxy the proxy of the request, if there is one. Its user and password are never shown.
 * @param host what to call the server; its name and port, unless they are secret
 */
export function obstacleTo(
  target: URL,
  proxy: URL | undefined,
  error: unknown,
  host = `${target.hostname}:${target.port || (target.protocol === 'http:' ? 80 : 443)}`,
): Obstacle | undefined {
  const causes = causesOf(error)
  const codes = causes.map(({ code }) => String(code ?? ''))
  const untrusted = codes.find(code => UNTRUSTED.has(code))
  if (untrusted !== undefined) return untrustedCertificate(host, untrusted)
  if (!proxy) return undefined
  const way = { host, proxy: `${proxy.protocol}//${proxy.host}` }
  // undici says so when the answer to CONNECT is not 200 (lib/dispatcher/proxy-agent.js of 6.29).
  const status = causes.map(({ message }) => /^Proxy response \((\d{3})\)/.exec(message)?.[1]).find(Boolean)
  if (status !== undefined) return refusedByProxy(way, Number(status))
  const unreachable = codes.find(code => UNREACHABLE.has(code))
  return unreachable === undefined ? undefined : unreachableProxy(way, unreachable)
}

interface Way {
  /** The server, with its port. */
  readonly host: string
  readonly proxy: string
}

const untrustedCertificate = (host: string, code: string): Obstacle => ({
  refusal: {
    message: `The certificate of ${host} is of an authority that Node does not know (${code})`,
    remedy:
      'If your network has an authority of its own, write its certificate to a file on the runner and name that in NODE_EXTRA_CA_CERTS, and for git in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")',
  },
  isLasting: true,
})

function refusedByProxy({ host, proxy }: Way, status: number): Obstacle {
  if (status === 407) {
    return {
      refusal: {
        message: `The proxy ${proxy} wants a user and a password for the way to ${host} (407)`,
        remedy:
          'Put both into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT, with special characters as %XX (docs/setup.md, "Behind a proxy")',
      },
      isLasting: true,
    }
  }
  const isLasting = status < 500 && status !== 429
  return {
    refusal: isLasting
      ? {
          message: `The proxy ${proxy} refuses the way to ${host} (${status})`,
          remedy: `Have it allow CONNECT to ${host}, or name the host in NO_PROXY if this runner reaches it without the proxy (docs/setup.md, "Behind a proxy")`,
        }
      : {
          message: `The proxy ${proxy} did not reach ${host} (${status})`,
          remedy: `See that the proxy can look up and reach ${host}, then run the job again: it repeats nothing that was done`,
        },
    isLasting,
  }
}

const unreachableProxy = ({ host, proxy }: Way, code: string): Obstacle => ({
  refusal: {
    message: `The proxy ${proxy}, the way to ${host}, could not be reached (${code})`,
    remedy:
      'Check HTTPS_PROXY of this runner and that the proxy runs, then run the job again: it repeats nothing that was done',
  },
  isLasting: false,
  ...(/TIMEOUT|TIMEDOUT/.test(code) && { ranOutOfTime: true }),
})

function causesOf(error: unknown): readonly (Error & { readonly code?: unknown })[] {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error && !causes.includes(cause); cause = cause.cause) causes.push(cause)
  return causes
}
