import { join } from 'node:path'
import { type AwsSettings, AwsWorld } from './aws/world.ts'
import { VirtualClock } from './clock.ts'
import { GitHubWorld } from './github/world.ts'
import { type RunningServer, startServer } from './server.ts'
import type { Handle, HttpRequest, HttpResponse } from './shared/http.ts'
import { OidcIssuer } from './shared/oidc.ts'
import { Random } from './shared/random.ts'

export interface SandboxOptions {
  readonly clock: { now(): Date }
  /** The same seed draws the same delays. */
  readonly seed?: number
  /** An empty folder: the bare repository is made in it. */
  readonly directory: string
  readonly repository?: string
  readonly settings?: Partial<AwsSettings>
}

/** AWS, GitHub and its OIDC issuer, behind one HTTP face: as `handle` in process, or on a port of 127.0.0.1. */
export class Sandbox {
  readonly clock: { now(): Date }
  readonly oidc: OidcIssuer
  readonly aws: AwsWorld
  readonly github: GitHubWorld

  constructor({ clock, seed = 1, directory, repository = 'acme/jit-access', settings = {} }: SandboxOptions) {
    this.clock = clock
    this.oidc = new OidcIssuer({ clock })
    this.aws = new AwsWorld({ clock, random: new Random(seed), settings, oidc: this.oidc })
    this.github = new GitHubWorld({ clock, repository, directory: join(directory, 'origin.git') })
  }

  /** Routes by the first part of the path: `/github`, `/oidc`, `/clock`; all else is AWS, which never has these. */
  readonly handle: Handle = request => {
    const [, first = '', rest = '/'] = /^\/(github|oidc|clock)(\/.*)?$/.exec(request.target) ?? []
    const inner: HttpRequest = { ...request, target: rest }
    if (first === 'github') return this.github.handle(inner)
    if (first === 'oidc') return this.oidc.handle(inner)
    if (first === 'clock') return this.#advance(request)
    return this.aws.handle(request)
  }

  /** Listens on a free port, and stops with the process. */
  async start(options: { unref?: boolean; port?: number } = {}): Promise<RunningServer> {
    const server = await startServer(this.handle, options)
    this.github.apiUrl = `${server.url}/github`
    return server
  }

  /** `POST /clock` with a number of milliseconds: a process under test waits on virtual time. Answers the new instant. */
  async #advance({ method, body }: HttpRequest): Promise<HttpResponse> {
    const { clock } = this
    const ms = Number(Buffer.from(body).toString())
    if (method !== 'POST' || !(clock instanceof VirtualClock) || !(ms >= 0)) {
      return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'This clock runs by itself.' }
    }
    await clock.advance(ms)
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(clock.now().getTime()) }
  }
}
