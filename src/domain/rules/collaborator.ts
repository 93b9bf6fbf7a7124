/** What a person may do in the repository: what the collaborator-permission endpoint answers. */
export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'
/** A person whom GitHub knows by a login at this moment, and what they may do in the repository. */
export interface Collaborator {
  /** Of the account: it stays when the login changes. */
  readonly id: number
  readonly permission: Permission
}
