import { Bucket, type BucketOptions } from './bucket.ts'
import { IamAccount } from './iam-account.ts'
import { type JsonDocument, jsonText } from './identity.ts'
import type { LogGroup } from './log-group.ts'
import type { ManagedNode, NodeOptions } from './node.ts'
import { type PastSession, pastSession } from './past-session.ts'
import { Region } from './region.ts'
import type { Session } from './session.ts'

/** One account. Its `add…` methods are the setup by hand: instant, and visible everywhere at once. */
export class AwsAccount extends IamAccount {
  /** KMS keys by their ARNs: a key is its policy, for there is no KMS here. */
  readonly keyPolicies = new Map<string, string>()
  readonly regions = new Map<string, Region>()

  /** A managed node: an EC2 instance (`i-…`) or a hybrid one (`mi-…`). Its `online` and `tags` may be set at any time. */
  addInstance(region: string, id: string, options: NodeOptions = {}): ManagedNode {
    return this.region(region).addNode(id, options)
  }

  /** Open sessions on it end there and then, and what their agents have not written by now is lost. */
  stopInstance(region: string, id: string): void {
    this.region(region).stopNode(id)
  }

  /** As `stopInstance`, and it never comes back. Fleet Manager goes on to list it as the setting `terminatedNodes` says. */
  terminateInstance(region: string, id: string): void {
    this.region(region).terminateNode(id)
  }

  /**
   * What an autoscaling group does over night: every instance with this tag is terminated, and as many new ones come, with the
   * same name and tags. Answers the ids of the new ones.
   */
  replaceInstances(region: string, tag: { readonly key: string; readonly value: string }): readonly string[] {
    return this.region(region).replaceNodes(tag)
  }

  /** A session document, schema 1.0. */
  addDocument(region: string, name: string, content: JsonDocument): void {
    const createdAt = this.world.clock.now()
    this.region(region).documents.set(name, { name, owner: this.id, content: jsonText(content), createdAt })
  }

  addLogGroup(region: string, name: string, options: { kmsKeyId?: string } = {}): LogGroup {
    return this.region(region).addLogGroup(name, options.kmsKeyId)
  }

  addBucket(name: string, options: BucketOptions = {}): Bucket {
    this.world.catchUp()
    const bucket = new Bucket(name, this, this.world.clock.now(), options)
    this.world.buckets.set(name, bucket)
    return bucket
  }

  /** With all its streams; what agents would write from now on is lost. */
  removeLogGroup(region: string, name: string): void {
    this.region(region).removeLogGroup(name)
  }

  /** With all its objects; what agents would write from now on is lost. */
  removeBucket(name: string): void {
    this.world.catchUp()
    this.world.buckets.delete(name)
  }

  /** A session of the past, or one that goes on, with its transcripts, through the document, group and bucket that are there now. */
  addSession(region: string, told: PastSession): Session {
    const session = pastSession(told, this.region(region), this)
    this.region(region).begin(session)
    return session
  }

  /** The ground truth, for tests: every session there was, listed or not, with its state at this instant. */
  sessions(region: string): readonly Session[] {
    return [...this.region(region).sessions.values()]
  }

  region(name: string): Region {
    const known = this.regions.get(name)
    if (known) return known
    const region = new Region(this.world, this, name)
    this.regions.set(name, region)
    return region
  }
}
