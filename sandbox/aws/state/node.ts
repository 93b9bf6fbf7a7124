/** A managed node: an EC2 instance or a hybrid one. */
export interface ManagedNode {
  readonly id: string
  readonly name: string
  readonly registeredAt: Date
  /** Whether its agent may write to CloudWatch Logs and S3: an instance profile can lack that, and sessions run all the same. */
  readonly writesLogs: boolean
  /** Whether it may write to S3. */
  readonly uploads: boolean
  online: boolean
}

export type NodeOptions = Partial<Pick<ManagedNode, 'online' | 'name' | 'writesLogs' | 'uploads'>>
