import type { SessionDocument } from './document.ts'
import { type AccountRef, instanceId } from './ids.ts'
import { LogGroup } from './log-group.ts'
import type { ManagedNode, NodeOptions } from './node.ts'
import { Recording } from './recording.ts'
import type { Session } from './session.ts'
import type { SharedState } from './shared-state.ts'

/** What an account has in one region. */
export class Region {
  readonly world: SharedState
  readonly account: AccountRef
  readonly name: string
  readonly nodes = new Map<string, ManagedNode>()
  readonly documents = new Map<string, SessionDocument>()
  readonly sessions = new Map<string, Session>()
  readonly logGroups = new Map<string, LogGroup>()
  /** Those that something is still to come of: a history of thousands costs nothing. */
  readonly #recordings = new Set<Recording>()

  constructor(world: SharedState, account: AccountRef, name: string) {
    this.world = world
    this.account = account
    this.name = name
  }

  arn(service: string, resource: string): string {
    return `arn:aws:${service}:${this.name}:${this.account.id}:${resource}`
  }

  addNode(id: string, options: NodeOptions): ManagedNode {
    const { online = true, name = id, writesLogs = true, uploads = true, tags = {} } = options
    const node = { id, name, online, writesLogs, uploads, tags, registeredAt: this.#now(), terminated: false }
    this.nodes.set(id, node)
    return node
  }

  terminateNode(id: string): void {
    this.stopNode(id)
    const node = this.nodes.get(id)
    if (node) node.terminated = true
  }

  /** Terminates all with this tag, and adds as many of the same kind. */
  replaceNodes({ key, value }: { readonly key: string; readonly value: string }): readonly string[] {
    const old = [...this.nodes.values()].filter(node => !node.terminated && node.tags[key] === value)
    for (const { id } of old) this.terminateNode(id)
    return old.map(({ name, tags, writesLogs, uploads }) => {
      const id = instanceId(this.account.id, this.name, String(this.nodes.size))
      return this.addNode(id, { name, tags, writesLogs, uploads }).id
    })
  }

  /** Its agent is gone at once: what it has not written by now is lost, an object that was about to come too. */
  stopNode(id: string): void {
    const node = this.nodes.get(id)
    if (!node) throw new Error(`The sandbox's region ${this.name} has no instance ${id}: add it with addInstance.`)
    this.catchUp(this.#now())
    node.online = false
    for (const session of this.sessions.values()) if (session.target === id) session.exit()
    for (const recording of this.#recordings) if (recording.session.target === id) this.#recordings.delete(recording)
  }

  addLogGroup(name: string, kmsKeyId: string | undefined): LogGroup {
    // What agents had to write before is lost: a group that is missing only warns.
    this.catchUp(this.#now())
    const group = new LogGroup(name, this.#now(), kmsKeyId)
    this.logGroups.set(name, group)
    return group
  }

  removeLogGroup(name: string): void {
    this.catchUp(this.#now())
    this.logGroups.delete(name)
  }

  begin(session: Session): void {
    this.sessions.set(session.id, session)
    const isRecorded = session.start.failure === undefined && this.nodes.get(session.target)?.writesLogs !== false
    if (isRecorded) this.#recordings.add(new Recording(session, this))
  }

  /** Writes what the agents of all sessions have recorded up to now: nothing runs in between, so it is caught up on reading. */
  catchUp(now: Date): void {
    for (const recording of this.#recordings) if (recording.catchUp(now)) this.#recordings.delete(recording)
  }

  #now(): Date {
    return this.world.clock.now()
  }
}
