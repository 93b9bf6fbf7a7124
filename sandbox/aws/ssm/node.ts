/** A managed node: an EC2 instance or a hybrid one. */
export interface ManagedNode {
  readonly id: string
  readonly name: string
  readonly registeredAt: Date
  online: boolean
}
