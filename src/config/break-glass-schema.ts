import { accountField, accountList, orTeam, takePerson } from './account-field.ts'
import { durationField } from './duration-field.ts'
import { MAX_DURATION_MS } from './request-schema.ts'
import { count, fields } from './yaml/schema.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Later than this nobody remembers what was done. */
const MAX_REVIEW_WITHIN_MS = 7 * DAY

/** `break_glass:` of a rule, as written. */
export function breakGlassSchema() {
  return fields('{who: [carol, acme/oncall], max_duration: 1h}', {
    who: accountList('who: [carol, acme/oncall]', accountField('carol', orTeam(takePerson), takePerson)),
    max_duration: durationField('max_duration: 1h', { min: MINUTE, max: MAX_DURATION_MS }),
    review: reviewSchema().prefault({}),
  })
}

function reviewSchema() {
  return fields('{approvals: 1, within: 24h}', {
    approvals: count('approvals: 1', 1, 10).default(1),
    within: durationField('within: 24h', { min: MINUTE, max: MAX_REVIEW_WITHIN_MS }).default(DAY),
  })
}
