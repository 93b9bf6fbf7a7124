/** Why the policy of a grant is gone before its end, by what our jobs have written down. `why`: a clause without a full stop. */
export type EarlyEnd =
  /** A job of ours ended it, or what it was given by does not stand any more. */
  | { readonly kind: 'ours'; readonly why: string }
  /** It is still approved, and no job of ours has ended it: another hand deleted its policy. */
  | { readonly kind: 'others' }
  /** It could not be found out. */
  | { readonly kind: 'unknown'; readonly why: string }

/** What is known of a policy that was gone before its end. */
export interface GoneEarly {
  /** When it was first seen to be gone. */
  readonly since: Date
  readonly cause: EarlyEnd
}

/** The same of a policy that no job of ours is known to have deleted: people have to find out who did. */
export interface UnexplainedDeletion extends GoneEarly {
  readonly cause: Exclude<EarlyEnd, { kind: 'ours' }>
}

export function isUnexplained(early: GoneEarly | undefined): early is UnexplainedDeletion {
  return early !== undefined && early.cause.kind !== 'ours'
}
