import { Readable } from 'node:stream'
import {
  buildQueryString,
  type HttpRequest as SmithyRequest,
  HttpResponse as SmithyResponse,
} from '@smithy/core/protocols'
import type { Handle, HttpRequest } from './http.ts'

/**
 * A `requestHandler` for SDK v3 clients that calls `handle` directly, without sockets. `sleep` waits out slow answers:
 * give it the virtual clock's.
 */
export function inProcess(handle: Handle, options: { sleep?: (ms: number) => Promise<void> } = {}) {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request: SmithyRequest): Promise<{ response: SmithyResponse }> {
      const response = await handle(await fromSmithy(request))
      if (response.delayMs) await options.sleep?.(response.delayMs)
      if (response.reset) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      const bytes = typeof response.body === 'string' ? Buffer.from(response.body) : response.body
      // Only S3 reads a body as a stream; bytes are much faster for everybody else.
      const isStream = request.path !== '/' && request.path !== ''
      const body = response.cut === 'broken' ? brokenOff(bytes) : isStream ? Readable.from([bytes]) : bytes
      return { response: new SmithyResponse({ statusCode: response.status, headers: { ...response.headers }, body }) }
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  }
}

/** The first half, and then what a socket says that drops. */
function brokenOff(bytes: Uint8Array): Readable {
  return Readable.from(
    (function* () {
      yield bytes.subarray(0, bytes.byteLength / 2)
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    })(),
  )
}

async function fromSmithy(request: SmithyRequest): Promise<HttpRequest> {
  const query = buildQueryString(request.query)
  const headers: Record<string, string> = {}
  for (const name in request.headers) headers[name.toLowerCase()] = String(request.headers[name])
  return {
    method: request.method,
    target: (request.path || '/') + (query ? `?${query}` : ''),
    headers,
    body: await bytesOf(request.body),
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array()
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return body
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Uint8Array | string>) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
