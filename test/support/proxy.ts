import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { vi } from 'vitest'

/** What a proxy does with CONNECT. */
export type ProxyBehaviour =
  /** Opens the tunnel, whatever the name of the server, to its port on 127.0.0.1. */
  | 'open'
  /** The same for those who give a user and a password; 407 for others. */
  | { readonly credentials: string }
  /** Refuses with a status. */
  | number
  /** Accepts the connection and never answers. */
  | 'silent'

export interface TestProxy {
  readonly url: string
  /** The servers that were asked for, `HOST:PORT`, in order. */
  readonly asked: readonly string[]
  /** Connections that are open. */
  readonly sockets: ReadonlySet<Socket>
  behaviour: ProxyBehaviour
  close(): void
}

/** A proxy on 127.0.0.1. `portOf`: the port on 127.0.0.1 that stands for a server; absent: that of the server. */
export async function startProxy(
  behaviour: ProxyBehaviour = 'open',
  portOf: (host: string, port: number) => number = (_, port) => port,
): Promise<TestProxy> {
  const sockets = new Set<Socket>()
  const asked: string[] = []
  const server = createServer()
  const proxy = { behaviour }
  server.on('connection', socket => {
    sockets.add(socket)
    // A server of Node keeps its half of a connection open.
    socket.once('end', () => socket.end()).once('close', () => sockets.delete(socket))
  })
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '')
    // Without a reader, Node does not notice that the other side is gone.
    client.on('error', () => {}).resume()
    const status = statusOf(proxy.behaviour, request.headers['proxy-authorization'])
    if (status === undefined) return
    if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
    const { hostname, port } = new URL(`http://${request.url}`)
    const onward = connect(portOf(hostname, Number(port || 80)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(client).pipe(onward)
    })
    onward.on('error', () => client.destroy())
    client.on('close', () => onward.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    sockets,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  })
}

function statusOf(behaviour: ProxyBehaviour, authorization: string | undefined): number | undefined {
  if (behaviour === 'silent') return undefined
  if (typeof behaviour === 'number') return behaviour
  if (behaviour === 'open') return 200
  return authorization === `Basic ${Buffer.from(behaviour.credentials).toString('base64')}` ? 200 : 407
}

const NAMES = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()])

/** The variables of this process, until `vi.unstubAllEnvs()`: those given, and no others that are about proxies. */
export function stubProxies(given: Readonly<Record<string, string>> = {}): void {
  for (const name of NAMES) vi.stubEnv(name, given[name])
}
