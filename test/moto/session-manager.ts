import { ACME } from '../../sandbox/acme.ts'
import type { HttpRequest, HttpResponse } from '../../sandbox/shared/http.ts'

interface StandInSession {
  readonly id: string
  readonly target: string
  readonly document: string
  readonly startedAt: Date
  endedAt?: Date
}

type Operation = (input: Readonly<Record<string, unknown>>) => object

/**
 * The operations of Session Manager that moto does not have, and no more of them than our jobs and one user need. Who may do what
 * is not asked: the sandbox and test/infra show that.
 */
export class SessionManager {
  readonly #clock: { now(): Date }
  readonly #sessions: StandInSession[] = []
  readonly #operations: Readonly<Record<string, Operation>>

  constructor(clock: { now(): Date }) {
    this.#clock = clock
    this.#operations = {
      DescribeInstanceInformation: () => ({
        InstanceInformationList: Object.values(ACME.instances).map(InstanceId => ({
          InstanceId,
          PingStatus: 'Online',
        })),
      }),
      DescribeSessions: ({ State, Filters = [] }) => this.#describe(State === 'Active', Filters as readonly Filter[]),
      TerminateSession: ({ SessionId }) => {
        const session = this.#sessions.find(({ id }) => id === SessionId)
        if (session) session.endedAt ??= clock.now()
        return { SessionId }
      },
    }
  }

  /** As the user alice, whose policy allows it. */
  start(document: string): string {
    const id = `alice-0${String(this.#sessions.length + 1).padStart(16, '0')}`
    this.#sessions.push({ id, target: ACME.instances.api, document, startedAt: this.#clock.now() })
    return id
  }

  isOpen(session: string): boolean {
    return this.#sessions.some(({ id, endedAt }) => id === session && endedAt === undefined)
  }

  /** `undefined`: not one of these operations. */
  answer({ headers, body }: HttpRequest): HttpResponse | undefined {
    const operation = this.#operations[/^AmazonSSM\.(\w+)$/.exec(headers['x-amz-target'] ?? '')?.[1] ?? '']
    if (!operation) return undefined
    const output = operation(JSON.parse(Buffer.from(body).toString()))
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(output) }
  }

  #describe(isActive: boolean, filters: readonly Filter[]) {
    const found = this.#sessions.filter(
      session => (session.endedAt === undefined) === isActive && filters.every(filter => accepts(filter, session)),
    )
    return {
      Sessions: found.map(({ id, target, document, startedAt, endedAt }) => ({
        SessionId: id,
        Target: target,
        DocumentName: document,
        Owner: OWNER,
        Status: endedAt ? 'Terminated' : 'Connected',
        StartDate: startedAt.getTime() / 1_000,
        ...(endedAt && { EndDate: endedAt.getTime() / 1_000 }),
      })),
    }
  }
}

interface Filter {
  readonly key: string
  readonly value: string
}

const OWNER = `arn:aws:iam::${ACME.accountId}:user/alice`

function accepts({ key, value }: Filter, { id, startedAt }: StandInSession): boolean {
  switch (key) {
    case 'Owner':
      return value === OWNER
    case 'SessionId':
      return value === id
    case 'InvokedAfter':
      return startedAt.getTime() >= Date.parse(value)
    case 'InvokedBefore':
      return startedAt.getTime() < Date.parse(value)
    default:
      throw new Error(`The stand-in of Session Manager does not know the filter ${key}`)
  }
}
