import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import timers from 'node:timers/promises'
import type { Handle, HttpRequest, HttpResponse } from './shared/http.ts'

export interface RunningServer {
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

/** Serves `handle` on a free port of 127.0.0.1. With `unref` it does not keep the process alive by itself. */
export async function startServer(
  handle: Handle,
  options: { unref?: boolean; port?: number } = {},
): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    serve(handle, incoming, outgoing).catch((error: unknown) => {
      // A bug of the sandbox: loud here, and a plain 500 there, so that no caller hangs.
      console.error('sandbox:', error)
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(`The sandbox failed: ${String(error)}`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  if (options.unref) server.unref()
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close(error => (error ? reject(error) : resolve()))
      server.closeAllConnections()
    })
  return { port, url: `http://127.0.0.1:${port}`, close }
}

async function serve(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await handle(await read(incoming))
  if (response.delayMs) await timers.setTimeout(response.delayMs, undefined, { ref: false })
  if (response.reset) {
    incoming.socket.resetAndDestroy()
    return
  }
  if (response.stall) return stall(response, outgoing)
  const whole = typeof response.body === 'string' ? Buffer.from(response.body) : response.body
  const sent = response.cut ? whole.subarray(0, whole.byteLength / 2) : whole
  const isBroken = response.cut === 'broken'
  // The answer to HEAD says how long the body would be; everybody else's length is what is sent, or what breaks off.
  const isHead = incoming.method === 'HEAD'
  const length = isHead ? response.headers['content-length'] : String((isBroken ? whole : sent).byteLength)
  outgoing.writeHead(response.status, {
    ...response.headers,
    ...(length !== undefined && { 'content-length': length }),
  })
  if (isBroken) outgoing.write(sent, () => outgoing.destroy())
  else outgoing.end(isHead ? undefined : sent)
}

/** Short, so that tests need not wait for it; any is short of every limit that measures silence. */
const DRIP_MS = 5

/** Ends when the client gives up, or the server closes. */
function stall({ stall, status, headers, body }: HttpResponse, outgoing: ServerResponse): void {
  if (stall === 'unanswered') return
  const whole = typeof body === 'string' ? Buffer.from(body) : body
  if (stall === 'half') {
    outgoing.writeHead(status, { ...headers, 'content-length': whole.byteLength })
    outgoing.write(whole.subarray(0, whole.byteLength / 2))
    return
  }
  const { 'content-length': _, ...endless } = headers
  outgoing.writeHead(status, endless)
  let sent = 0
  const timer = setInterval(
    () => outgoing.write(sent < whole.byteLength ? whole.subarray(sent, ++sent) : ' '),
    DRIP_MS,
  ).unref()
  outgoing.once('close', () => clearInterval(timer))
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return { method: incoming.method ?? 'GET', target: incoming.url ?? '/', headers, body: Buffer.concat(chunks) }
}
