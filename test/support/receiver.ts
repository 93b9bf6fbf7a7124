import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from './certificate.ts'

/** What a receiver does with a request. */
export type ReceiverBehaviour =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Reads the request, and never answers. */
  | 'silent'
  /** Answers 500, and no body comes. */
  | 'endless'
  /** Closes the connection. */
  | 'broken'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** As it was sent. */
  readonly raw: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect
  readonly body: any
}

export interface Receiver {
  /** For the path of a webhook: `https://127.0.0.1:PORT/PATH`. */
  readonly url: (path: string) => string
  readonly received: readonly Received[]
  /** The certificate, as PEM. */
  readonly authority: string
  /** By request, the first one first; after the last one, 200. */
  readonly behaviours: ReceiverBehaviour[]
  close(): void
}

/** A server for webhooks on 127.0.0.1, over TLS. */
export async function startReceiver(): Promise<Receiver> {
  const { key, cert } = makeCertificate(['127.0.0.1'])
  const received: Received[] = []
  const behaviours: ReceiverBehaviour[] = []
  const server = createServer({ key, cert }, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString('utf8')
    received.push({ path: request.url ?? '', headers: request.headers, raw, body: JSON.parse(raw) })
    const behaviour = behaviours.shift() ?? { status: 200, body: 'ok' }
    if (behaviour === 'silent') return
    if (behaviour === 'broken') return void request.socket.destroy()
    if (behaviour === 'endless') return response.writeHead(500).flushHeaders()
    response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: path => `https://127.0.0.1:${port}${path}`,
    received,
    authority: cert,
    behaviours,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/**
 * For a process of tests, in which no authority can be added any more: its environment, as whoever starts a job sets it. The
 * action itself has no such switch.
 */
export const TRUSTS_TESTS = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' }
