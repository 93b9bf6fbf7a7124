import { IAMClient } from '@aws-sdk/client-iam'
import { SSMClient } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll } from 'vitest'
import type { AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import type { Handle } from '../../sandbox/shared/http.ts'

export const REGION = 'ap-southeast-1'

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface Clients {
  readonly iam: IAMClient
  readonly ssm: SSMClient
}

/**
 * Where one world after the other is played. Making SDK clients takes longer than a hundred calls, so each person's are
 * made once and speak to the world that is on: the same person has the same keys in every world.
 */
export class Stage {
  clock = new VirtualClock(new Date(0))
  #world: AwsWorld | undefined
  #latencyMs = () => 0
  readonly #clients = new Map<string, Clients>()

  /** `latencyMs` is drawn twice a call of those who are slow: on the way there, and on the way back. */
  enter(world: AwsWorld, clock: VirtualClock, latencyMs: () => number): void {
    this.#world = world
    this.clock = clock
    this.#latencyMs = latencyMs
  }

  readonly handle: Handle = request => {
    if (!this.#world) throw new Error('no world is on')
    return this.#world.handle(request)
  }

  /** Every call takes its time: others act meanwhile. */
  readonly handleSlowly: Handle = async request => {
    await this.clock.advance(this.#latencyMs())
    const response = await this.handle(request)
    await this.clock.advance(this.#latencyMs())
    return response
  }

  clients(credentials: Keys, handle: Handle = this.handle): Clients {
    const known = this.#clients.get(credentials.accessKeyId)
    if (known) return known
    const made = makeClients(credentials, handle)
    this.#clients.set(credentials.accessKeyId, made)
    return made
  }
}

function makeClients(credentials: Keys, handle: Handle): Clients {
  const config = {
    region: REGION,
    credentials,
    endpoint: 'http://sandbox',
    requestHandler: inProcess(handle),
    maxAttempts: 1,
    cacheMiddleware: true,
  }
  return { iam: new IAMClient(config), ssm: new SSMClient(config) }
}

/** A stage for all tests of a file. The SDK signs by `Date.now`: it tells the time of the world that is on. */
export function useStage(): Stage {
  const stage = new Stage()
  const { now } = Date
  beforeAll(() => {
    Date.now = () => stage.clock.now().getTime()
  })
  afterAll(() => {
    Date.now = now
  })
  return stage
}
