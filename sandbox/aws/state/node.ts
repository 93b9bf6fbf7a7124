/** A managed node: an EC2 instance or a hybrid one. */
export interface ManagedNode {
  readonly id: string
  readonly name: string
  readonly registeredAt: Date
  /** Whether its agent may write to CloudWatch Logs and S3: an instance profile can lack that, and sessions run all the same. */
  readonly writesLogs: boolean
  /** Whether it may write to S3. */
  readonly uploads: boolean
  /** Of the EC2 instance, or of the managed node. They may be set at any time: whoever may tag can. */
  tags: Readonly<Record<string, string>>
  online: boolean
  /** Gone for good; it may be listed for a while. */
  terminated: boolean
}

export type NodeOptions = Partial<Pick<ManagedNode, 'online' | 'name' | 'writesLogs' | 'uploads' | 'tags'>>
