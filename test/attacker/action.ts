/** What an attacker with write permission does: one of these after the other, in any order. Those that are not possible are left out. */
export type Action =
  /** Opens a pull request. `from`: the branch that its own branch starts at. */
  | { readonly do: 'open'; readonly by: Hand; readonly base: Base; readonly from: Base; readonly file: FileChange }
  /** Pushes a further commit to the latest open pull request. */
  | { readonly do: 'push'; readonly by: Hand; readonly file: FileChange }
  | { readonly do: 'review'; readonly by: Reviewer; readonly state: 'APPROVED' | 'CHANGES_REQUESTED' }
  /** Dismisses the latest review. */
  | { readonly do: 'dismiss' }
  | { readonly do: 'retarget'; readonly base: Base }
  | { readonly do: 'merge'; readonly method: 'merge' | 'squash' | 'rebase' }
  /** Merges on the command line: what lands has another file than the head. */
  | { readonly do: 'merge otherwise'; readonly file: FileChange }
  | { readonly do: 'close' }
  /** Pushes the file to the branch `feature` of the attacker, without a pull request. */
  | { readonly do: 'push feature'; readonly file: FileChange }
  /** Takes another login for the account; a new account without permission takes the old one. */
  | { readonly do: 'rename' }
  | { readonly do: 'edit ledger'; readonly edit: LedgerEdit }
  /** Tries, with the keys of their IAM user, to add an end to the witness and to delete what is there. */
  | { readonly do: 'edit witness' }
  | { readonly do: 'comment' }
  | { readonly do: 'open issue' }
  /** Starts sessions on every instance. */
  | { readonly do: 'connect' }
  /** Does nothing more until the jobs have run. */
  | { readonly do: 'wait' }

/** Accounts that open, commit and push. The attacker has two; the rules name both. */
export type Hand = 'own' | 'second' | 'bot' | 'carol'
/** Accounts that review. `successor`: the account that took the old login. */
export type Reviewer = 'own' | 'second' | 'successor' | 'bot' | 'carol'
export type Base = 'main' | 'feature'

/** The requests of the file; none: the file is deleted. `notes`: the file stays as it is, and another one changes. */
export type FileChange = readonly RequestName[] | 'notes'
export type RequestName = 'api' | 'api longer' | 'db' | 'api again'

export type LedgerEdit =
  | 'forge grants'
  | 'forge ends'
  | 'delete ends'
  | 'delete everything'
  /** Forces the branch to a commit without any history: then only the witness knows what was ended. */
  | 'rewind'
  | 'delete branch'

/** What one attacker does, from first to last. */
export type History = readonly Action[]

/** The jobs of a world. Each serves all attackers in it. */
export type Job =
  /** The push of this phase; cancelled: the runner never started it; killed: at that call to AWS. */
  | { readonly run: 'grant'; readonly fate: 'done' | 'cancelled' | 'killed' }
  /** A re-run of the job of an earlier push, on the same commit. */
  | { readonly run: 'grant again'; readonly phase: number }
  /** Eleven minutes later, or soon: while it leaves what a young merge took away to the job of that merge. */
  | { readonly run: 'sweep'; readonly repair: boolean; readonly isSoon?: true }
  /** A re-run of a sweep on the commit that an earlier phase left. */
  | { readonly run: 'sweep again'; readonly phase: number; readonly repair: boolean }
  /** The emergency stop by a person of the company; `pick` chooses among what is live. */
  | { readonly run: 'stop'; readonly what: 'everything' | 'user' | 'grant-id'; readonly pick: number }
  /** A dispatched follow-up of all that was ever granted, with made-up terms. It does not wait. */
  | { readonly run: 'forged follow-up' }

export interface Phase {
  readonly jobs: readonly Job[]
  /** How long nobody does anything after the jobs. */
  readonly pauseMinutes: number
}

export interface Schedule {
  readonly phases: readonly Phase[]
  /** How the last grants end: by a relayed follow-up that waits for each, or by the sweep alone. */
  readonly last: 'follow-up' | 'sweep'
}
