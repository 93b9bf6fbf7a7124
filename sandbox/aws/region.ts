import type { AwsAccount } from './account.ts'
import type { LogGroup } from './logs/log-group.ts'
import type { SessionDocument } from './ssm/document.ts'
import type { ManagedNode } from './ssm/node.ts'
import { Recording } from './ssm/recording.ts'
import type { Session } from './ssm/session.ts'

/** What an account has in one region. */
export class Region {
  readonly account: AwsAccount
  readonly name: string
  readonly nodes = new Map<string, ManagedNode>()
  readonly documents = new Map<string, SessionDocument>()
  readonly sessions = new Map<string, Session>()
  readonly logGroups = new Map<string, LogGroup>()
  /** Those that something is still to come of: a history of thousands costs nothing. */
  readonly #recordings = new Set<Recording>()

  constructor(account: AwsAccount, name: string) {
    this.account = account
    this.name = name
  }

  arn(service: string, resource: string): string {
    return `arn:aws:${service}:${this.name}:${this.account.id}:${resource}`
  }

  begin(session: Session): void {
    this.sessions.set(session.id, session)
    if (session.start.failure === undefined) this.#recordings.add(new Recording(session, this))
  }

  /** Writes what the agents of all sessions have recorded up to now: nothing runs in between, so it is caught up on reading. */
  catchUp(now: Date): void {
    for (const recording of this.#recordings) if (recording.catchUp(now)) this.#recordings.delete(recording)
  }
}
