import type { IAMClient } from '@aws-sdk/client-iam'

/** A user or a role, as IAM has it. */
export interface IamEntity {
  /** As IAM spells it: IAM ignores case in names, but file names do not. */
  readonly name: string
  readonly arn: string
  /** The unique id: `AIDA…` or `AROA…`. One that is deleted and made anew has another. */
  readonly id: string
  /** With a slash at both ends. */
  readonly path: string
  /** The ARN of the permissions boundary, if there is one. */
  readonly boundary?: string
  /** Only a role has it. */
  readonly trust?: RoleTrust
}

/** Who may assume a role, and for how long. */
export interface RoleTrust {
  /** The JSON of the trust policy, decoded. */
  readonly document: string
  readonly maxSessionMs: number
}

/** The calls about one holder, as the two kinds of holders have them. */
export interface HolderCalls {
  readonly actions: Readonly<Record<'lookUp' | 'list' | 'get' | 'put' | 'delete', string>>
  lookUp(client: IAMClient, name: string): Promise<IamEntity | undefined>
  list(client: IAMClient, name: string): Promise<readonly string[]>
  /** The document as IAM sends it: percent-encoded. */
  get(client: IAMClient, name: string, policy: string): Promise<string | undefined>
  put(client: IAMClient, name: string, policy: string, document: string): Promise<unknown>
  delete(client: IAMClient, name: string, policy: string): Promise<unknown>
}
