import { z } from 'zod'

/** An instant in UTC as ISO 8601 with seconds, `2026-11-24T02:00:00Z`. Rows hold text only: they are written as they are. */
export const instantText = () => z.string().meta({ format: 'date-time' })

/** An account of GitHub. The id is of the account, because a login may change hands; absent in records of earlier releases. */
export const personRow = () => z.object({ login: z.string(), id: z.number().int().optional() })
export type PersonRow = z.infer<ReturnType<typeof personRow>>

/** Who started a run, and by which event: `push`, `workflow_dispatch`, `schedule`. */
export const starterRow = () => personRow().extend({ event: z.string() })
export type StarterRow = z.infer<ReturnType<typeof starterRow>>

/** `witnessed`: whether the witness has the same bytes; absent where no witness was read. */
export const artefactRow = () =>
  z.object({
    /** The path on the branch of the ledger. */
    path: z.string(),
    sha256: z.string(),
    witnessed: z.boolean().optional(),
  })
export type ArtefactRow = z.infer<ReturnType<typeof artefactRow>>

export const pullRequestRow = () => z.object({ number: z.number().int(), url: z.string().optional() })

/** What all rows of events have: when and in which run it was observed, by whom that was started, and where it is recorded. */
export const eventRow = () =>
  z.object({
    observedAt: instantText(),
    run: z.string().optional(),
    startedBy: starterRow().optional(),
    artefact: artefactRow(),
  })
