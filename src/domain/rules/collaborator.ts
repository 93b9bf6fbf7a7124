/** The permission of a person in the repository, as the collaborator-permission endpoint returns it. */
export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'
/** The person who has a login at this moment, and their permission in the repository. */
export interface Collaborator {
  /** The id of the account, which does not change with the login. */
  readonly id: number
  readonly permission: Permission
}
