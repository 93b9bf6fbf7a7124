import { Readable } from 'node:stream'
import {
  buildQueryString,
  type HttpRequest as SmithyRequest,
  HttpResponse as SmithyResponse,
} from '@smithy/core/protocols'
import type { Handle, HttpRequest } from './shared/http.ts'

/**
 * A `requestHandler` for SDK v3 clients that calls `handle` directly, without sockets. `sleep` waits out slow answers:
 * give it the virtual clock's.
 */
export function inProcess(handle: Handle, options: { sleep?: (ms: number) => Promise<void> } = {}) {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(
      request: SmithyRequest,
      { abortSignal }: { abortSignal?: AbortSignal } = {},
    ): Promise<{ response: SmithyResponse }> {
      abortSignal?.throwIfAborted()
      const response = await handle(await fromSmithy(request))
      if (response.stall === 'unanswered') await aborted(abortSignal)
      if (response.delayMs) await options.sleep?.(response.delayMs)
      if (response.reset) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      const bytes = typeof response.body === 'string' ? Buffer.from(response.body) : response.body
      // Only S3 reads a body as a stream; bytes are much faster for everybody else.
      const isStream = request.path !== '/' && request.path !== ''
      const body = response.stall
        ? stalled(bytes, abortSignal)
        : response.cut === 'broken'
          ? brokenOff(bytes)
          : isStream
            ? Readable.from([bytes])
            : bytes
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

/** What of an answer arrives that never does as a whole, however it is drawn out. */
function stalled(bytes: Uint8Array, signal: AbortSignal | undefined): Readable {
  return Readable.from(
    (async function* () {
      yield bytes.subarray(0, bytes.byteLength / 2)
      await aborted(signal)
    })(),
  )
}

/** Waits until the client gives up, as it would for a socket. */
const aborted = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => {
    const fail = () => reject(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    if (signal?.aborted) fail()
    else signal?.addEventListener('abort', fail, { once: true })
  })

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
