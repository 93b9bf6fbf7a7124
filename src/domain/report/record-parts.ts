import { z } from 'zod'

/** Longer texts are no record of ours: everyone with write permission can add files to the branch. */
export const recordedText = (longest = 2_000) => z.string().max(longest)
export const recordedLongText = () => recordedText(20_000)
/** Lists are as long as what one job did. */
export const recordedList = <T extends z.ZodType>(item: T) => z.array(item).max(10_000)
/** By a pattern alone: a ledger has hundreds of thousands. The 30th of February is taken for the 2nd of March. */
export const recordedInstant = () => z.string().regex(INSTANT)
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/
export const recordedSha = () => z.string().regex(/^[0-9a-f]{40}$/)
export const recordedPerson = () => z.object({ login: recordedText(100), id: z.number().int().optional() })

/** What every record says of itself. Records of earlier releases do not say who started the run. */
export const recordedRun = () =>
  z.object({
    observedAt: recordedInstant(),
    run: recordedText().optional(),
    startedBy: recordedPerson()
      .extend({ event: recordedText(100) })
      .optional(),
  })
