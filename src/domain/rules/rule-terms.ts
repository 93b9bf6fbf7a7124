import { formatDuration } from '../../shared/instant.ts'
import type { BreakGlass } from './break-glass.ts'
import type { Rule } from './rules.ts'
import type { Webhook } from './webhook.ts'

/** One term of a rule as people compare it: `max_duration` and `8h`. `value`: as in the rule file; what it means if left out. */
export interface RuleTerm {
  readonly key: string
  readonly value: string
}

/** The terms of a rule that decide what it gives, to whom and by whose word. */
export function termsOfRule(rule: Rule): readonly RuleTerm[] {
  const { instances, minDurationMs, maxDurationMs, startWithinMs, approvals, approvalWithinMs } = rule
  const { approvers, requesters, reason, mfa, sourceIps, breakGlass } = rule
  return [
    { key: 'instances', value: listed(instances, 'all') },
    { key: 'max_instances', value: String(rule.maxInstances) },
    { key: 'live', value: String(rule.live) },
    { key: 'min_duration', value: minDurationMs === 0 ? 'none' : formatDuration(minDurationMs) },
    { key: 'max_duration', value: formatDuration(maxDurationMs) },
    { key: 'start_within', value: startWithinMs === undefined ? 'no limit' : formatDuration(startWithinMs) },
    { key: 'approvals', value: String(approvals) },
    { key: 'approval_within', value: formatDuration(approvalWithinMs) },
    { key: 'approvers', value: listed(approvers, 'everyone with write permission') },
    { key: 'requesters', value: listed(requesters, 'everyone') },
    { key: 'reason', value: reason?.source ?? 'any' },
    { key: 'mfa', value: String(mfa) },
    { key: 'source_ips', value: listed(sourceIps, 'everywhere') },
    { key: 'break_glass', value: breakGlass ? describeBreakGlass(breakGlass) : 'nobody' },
  ]
}

/** What a webhook is told of, in one term: `slack: ended, granted (prod)`. */
export function termOfWebhook({ name, kind, events, accounts }: Webhook): RuleTerm {
  return { key: name, value: `${kind}: ${listed(events, 'nothing')} (${listed(accounts, 'all accounts')})` }
}

const describeBreakGlass = ({ who, maxDurationMs, review }: BreakGlass): string =>
  `${listed(who, '')}, without an approval, for ${formatDuration(maxDurationMs)}; ${review.approvals} to review it within ${formatDuration(review.withinMs)}`

function listed(values: readonly string[] | undefined, absent: string): string {
  if (values === undefined) return absent
  return values.length === 0 ? 'nobody' : values.toSorted().join(', ')
}
