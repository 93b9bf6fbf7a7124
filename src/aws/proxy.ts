import type { HttpRequest } from '@smithy/types'
import { getProxyUrl } from '../../node_modules/@actions/http-client/lib/proxy.js'
import type { ProxyAgent } from '../../node_modules/undici/index.js'
import { ObstacleError, obstacleTo } from '../shared/network.ts'
import type { Answer, AttemptLimits, Handler } from './attempts.ts'

/**
 * Sends the requests of this client through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say, also in lower case:
 * by the rule and the library of GitHub's own packages, so that AWS, GitHub and the token endpoint are reached alike. Without a
 * proxy they go through the SDK's own handler.
 */
export function routeThroughProxy(client: { readonly config: object }, limits: AttemptLimits): void {
  const config = client.config as { requestHandler: Handler }
  const direct = config.requestHandler
  const tunnels = new Map<string, Promise<ProxyAgent>>()
  config.requestHandler = Object.assign(Object.create(direct) as Handler, {
    async handle(request: HttpRequest, options: Parameters<Handler['handle']>[1] = {}): Promise<Answer> {
      const target = new URL(`${request.protocol}//${request.hostname}${request.port ? `:${request.port}` : ''}`)
      const proxy = getProxyUrl(target)
      try {
        if (!proxy) return await direct.handle(request, options)
        const tunnel = tunnels.get(proxy.href) ?? openTunnel(proxy, limits)
        tunnels.set(proxy.href, tunnel)
        return await send(await tunnel, target, request, options.abortSignal)
      } catch (error) {
        if (options.abortSignal?.aborted) throw error
        const obstacle = obstacleTo(target, proxy, error)
        throw obstacle ? new ObstacleError(obstacle, error) : named(error)
      }
    },
  })
}

/** undici, which GitHub's packages contain: loaded when there is a proxy. It keeps connections for the next requests. */
async function openTunnel(proxy: URL, { connectMs, attemptMs }: AttemptLimits): Promise<ProxyAgent> {
  const { Pool, ProxyAgent } = await import('../../node_modules/undici/index.js')
  const { username, password } = proxy
  return new ProxyAgent({
    uri: proxy.href,
    ...((username || password) && {
      token: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    }),
    // An aborted request does not abort the wait for the answer to its CONNECT, so that has a limit of its own.
    clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: connectMs }),
    proxyTls: { timeout: connectMs },
    requestTls: { timeout: connectMs },
    headersTimeout: attemptMs,
    bodyTimeout: attemptMs,
  })
}

/** Sends exactly the path that was signed. */
async function send(tunnel: ProxyAgent, target: URL, request: HttpRequest, signal?: AbortSignal): Promise<Answer> {
  const query = queryOf(request)
  const { statusCode, headers, body } = await tunnel.request({
    origin: target.origin,
    path: query ? `${request.path}?${query}` : request.path,
    method: request.method as 'GET',
    // undici refuses to wait for `100 Continue`, which the SDK asks for before large bodies.
    headers: Object.entries(request.headers)
      .filter(([name]) => name.toLowerCase() !== 'expect')
      .flat(),
    body: request.body ?? null,
    ...(signal && { signal }),
  })
  const single = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return { response: { statusCode, headers: Object.fromEntries(single), body } }
}

/** As the SDK signs and sends it. Its own function for this would load half of the SDK. */
const queryOf = ({ query = {} }: HttpRequest) =>
  Object.entries(query)
    .flatMap(([name, values]) => [values].flat().map(value => (value === null ? [name] : [name, value])))
    .map(pair => pair.map(escapeRfc3986).join('='))
    .join('&')

const escapeRfc3986 = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** Under the name that the SDK tries again for, as it does for the same errors of its own handler. */
const named = (error: unknown) => {
  const { code = '' } = error as { readonly code?: string }
  return error instanceof Error && code.startsWith('UND_ERR_')
    ? Object.assign(new Error(error.message, { cause: error }), {
        name: 'TimeoutError',
        code: code.endsWith('TIMEOUT') ? 'ETIMEDOUT' : 'ECONNRESET',
      })
    : error
}
