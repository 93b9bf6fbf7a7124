import type { Bucket } from './bucket.ts'
import { type LogDestination, LogPublisher } from './log-publisher.ts'
import type { ManagedNode } from './node.ts'
import type { Session } from './session.ts'

/** What an agent needs of its region to write to CloudWatch Logs and S3. */
interface Destination extends LogDestination {
  readonly world: { readonly buckets: ReadonlyMap<string, Bucket> }
  readonly nodes: ReadonlyMap<string, Pick<ManagedNode, 'uploads'>>
}

/** What the agent of one session writes: a stream as it goes, and an object once it has ended. */
export class Recording {
  readonly session: Session
  readonly #region: Destination
  readonly #publisher: LogPublisher

  constructor(session: Session, region: Destination) {
    this.session = session
    this.#region = region
    this.#publisher = new LogPublisher(session, region)
  }

  /** Writes what is due by now and was not written yet. Answers whether that was all there will ever be. */
  catchUp(now: Date): boolean {
    const published = this.#publisher.catchUp(now)
    return this.#upload(now) && published
  }

  #upload(now: Date): boolean {
    const { id, target, connectedAt, start } = this.session
    const { bucket, keyPrefix } = start.inputs
    if (bucket === undefined || this.#region.nodes.get(target)?.uploads === false) return true
    const endedAt = this.session.endedBy(now)
    if (!endedAt) return false
    const uploadedAt = new Date(endedAt.getTime() + start.s3DelayMs)
    if (uploadedAt > now) return false
    const printed = this.session.outputBy(endedAt).map(({ text }) => text)
    const text = `Script started on ${connectedAt.toISOString()}\n${printed.join('')}\nScript done on ${endedAt.toISOString()}\n`
    const key = keyPrefix ? `${keyPrefix}/${id}.log` : `${id}.log`
    this.#region.world.buckets.get(bucket)?.put(key, Buffer.from(text), uploadedAt)
    return true
  }
}
