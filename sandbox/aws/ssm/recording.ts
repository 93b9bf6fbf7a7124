import type { Region } from '../region.ts'
import { LogPublisher } from './log-publisher.ts'
import type { Session } from './session.ts'

/** What the agent of one session writes: a stream as it goes, and an object once it has ended. */
export class Recording {
  readonly session: Session
  readonly #region: Region
  readonly #publisher: LogPublisher

  constructor(session: Session, region: Region) {
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
    const { id, connectedAt, start } = this.session
    const { bucket, keyPrefix } = start.inputs
    if (bucket === undefined) return true
    const endedAt = this.session.endedBy(now)
    if (!endedAt) return false
    const uploadedAt = new Date(endedAt.getTime() + start.s3DelayMs)
    if (uploadedAt > now) return false
    const printed = this.session.outputBy(endedAt).map(({ text }) => text)
    const text = `Script started on ${connectedAt.toISOString()}\n${printed.join('')}\nScript done on ${endedAt.toISOString()}\n`
    const key = keyPrefix ? `${keyPrefix}/${id}.log` : `${id}.log`
    this.#region.account.world.buckets.get(bucket)?.put(key, Buffer.from(text), uploadedAt)
    return true
  }
}
