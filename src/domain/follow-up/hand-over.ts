import type { Refusal } from '../../shared/refusal.ts'
import type { GrantRecord } from '../grant/record.ts'
import type { Rules } from '../rules/rules.ts'
import { byIds, followUpsOf } from './follow-up.ts'

/**
 * For each of the outputs `grants` and `follow-ups`, in UTF-16 code units. GitHub takes 1 MiB of outputs from a job, two bytes for
 * each unit, and hands over none of them if there is more (docs/aws-facts.md GH-18). A workflow may hand on all of ours: the
 * output `result` has a limit of its own.
 */
const MOST_UNITS = 125_000

/** The most that can be handed over by their ids: 24 units each, in jobs of a hundred. */
export const MOST_GRANTS_A_RUN = 5_000

export interface HandedOver {
  readonly grants: string
  readonly followUps: string
}

/** The outputs that follow-ups are started with: whole records, or ids alone where those are too long. AWS has the terms. */
export function handOver(grants: readonly GrantRecord[], followUp: Rules['followUp'], now: Date): HandedOver {
  const followUps = followUpsOf(grants, followUp, now)
  return {
    grants: withinLimit(grants) ?? JSON.stringify(grants.map(({ id }) => id)),
    followUps: withinLimit(followUps) ?? JSON.stringify(byIds(followUps)),
  }
}

function withinLimit(value: unknown): string | undefined {
  const text = JSON.stringify(value)
  return text.length > MOST_UNITS ? undefined : text
}

/** Why a run that has given that many grants gives no more: what cannot be handed over has no follow-up. */
export const refuseMoreThanFit = (given: number): Refusal | undefined =>
  given < MOST_GRANTS_A_RUN
    ? undefined
    : {
        message: `This run has given ${given} grants, and GitHub hands over no more of them to the jobs that end them`,
        remedy: 'Ask for the others in a pull request of their own',
      }
