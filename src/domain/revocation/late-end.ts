import { z } from 'zod'
import { parseInstant } from '../../shared/instant.ts'

/** The end of a grant by its record in the witness, for people who could not be told when it came. */
export interface LateEnd {
  readonly id: string
  readonly user: string
  readonly account: string
  readonly policies: readonly string[]
  /** In the words of the output `result`. */
  readonly verdict: string
  readonly finishedAt: Date
}

/** Built on use, because few starts read one. */
const recordedEnd = () =>
  z.object({
    revocation: z.object({
      user: z.string(),
      account: z.string(),
      policies: z.array(z.string()),
      verdict: z.string(),
      finishedAt: z.string(),
    }),
  })

/** Reads the record of an end. `undefined` for one that tells of none. */
export function parseLateEnd(id: string, record: unknown): LateEnd | undefined {
  const { data } = recordedEnd().safeParse(record)
  const finishedAt = data && parseInstant(data.revocation.finishedAt)
  if (!finishedAt) return undefined
  const { user, account, policies, verdict } = data.revocation
  return { id, user, account, policies, verdict, finishedAt }
}
