import type { Notification, NotifiedAccess, NotifiedFinding } from '../domain/notification/notification.ts'
import type { Reach } from '../domain/session/reach.ts'
import { formatInstant } from '../shared/instant.ts'
import { printable } from '../shared/printable.ts'
import { type NotificationOrigin, textOfNotification } from './notification-text.ts'

/** What identifies one message, however often it is sent. */
export interface MessageStamp {
  /** A UUID. */
  readonly delivery: string
  readonly sentAt: Date
}

/**
 * The body for a webhook of the kind `json`: public, described by docs/reference/webhook.schema.json. Texts from outside are on
 * one line, without hidden characters, and bounded.
 */
export function webhookJson(notification: Notification, origin: NotificationOrigin, stamp: MessageStamp) {
  const { headline, links } = textOfNotification(notification, origin)
  return {
    version: 1,
    delivery: stamp.delivery,
    sentAt: formatInstant(stamp.sentAt),
    event: notification.kind,
    headline,
    repository: origin.repository,
    links,
    ...('access' in notification && { access: accessJson(notification.access) }),
    ...detailsJson(notification),
  }
}

const MOST_OF_A_TEXT = 2_000
/** The run has all of them. */
const MOST_FINDINGS = 100

function accessJson({ user, account, targets, grant, pullRequest }: NotifiedAccess) {
  return { user: printable(user, 80), account: accountJson(account), ...targetsJson(targets), grant, pullRequest }
}

function targetsJson(targets: Reach) {
  if (targets === 'any') return { instances: targets }
  if (!('tagged' in targets)) return { instances: targets.map(id => printable(id, 80)) }
  const pairs = Object.entries(targets.tagged).map(pair => pair.map(part => printable(part, 300)) as [string, string])
  return { tags: Object.fromEntries(pairs) }
}

const accountJson = ({ name, id, region }: NotifiedAccess['account']) => ({ name: printable(name, 80), id, region })

function detailsJson(notification: Notification) {
  switch (notification.kind) {
    case 'asked': {
      const { reason, durationMs, start, missingApprovals, approvers } = notification
      return {
        reason: printable(reason, MOST_OF_A_TEXT),
        durationSeconds: durationMs / 1_000,
        opensAt: start && formatInstant(start),
        missingApprovals,
        approvers,
      }
    }
    case 'granted': {
      const { reason, opensAt, until, approvedBy } = notification
      const [from, to] = [opensAt, until].map(formatInstant)
      return { reason: printable(reason, MOST_OF_A_TEXT), opensAt: from, until: to, approvedBy }
    }
    case 'refused':
      return { reason: printable(notification.reason, MOST_OF_A_TEXT), findings: findingsJson(notification.why) }
    case 'ending':
      return { until: notification.until && formatInstant(notification.until) }
    case 'ended': {
      const { until, endedAt, state, overrunMs } = notification
      return {
        until: until && formatInstant(until),
        endedAt: formatInstant(endedAt),
        state,
        overrunSeconds: overrunMs / 1_000,
      }
    }
    case 'break-glass': {
      const { reason, until, reviewBy } = notification
      const [end, due] = [until, reviewBy].map(formatInstant)
      return { reason: printable(reason, MOST_OF_A_TEXT), until: end, reviewBy: due }
    }
    case 'debt-due':
      return { reviewBy: formatInstant(notification.reviewBy) }
    case 'alarm':
      return { account: accountJson(notification.account), findings: findingsJson(notification.findings) }
    case 'doctor':
      return { role: notification.role, findings: findingsJson(notification.findings) }
    default:
      return notification satisfies never
  }
}

const findingsJson = (findings: readonly NotifiedFinding[]) =>
  findings.slice(0, MOST_FINDINGS).map(({ what, remedy }) => ({
    what: printable(what, MOST_OF_A_TEXT),
    ...(remedy !== undefined && { remedy: printable(remedy, MOST_OF_A_TEXT) }),
  }))
