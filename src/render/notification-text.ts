import type { Notification, NotifiedAccess, NotifiedFinding } from '../domain/notification/notification.ts'
import { describeReach, type Reach } from '../domain/session/reach.ts'
import { formatDuration, formatMoment } from '../shared/instant.ts'
import { counted, firstOf, printable } from '../shared/printable.ts'

/** Where a notification comes from: addresses on GitHub, without a `/` at the end. */
export interface NotificationOrigin {
  /** `acme/jit-access` */
  readonly repository: string
  readonly repositoryUrl: string
  readonly runUrl: string
}

/**
 * What a notification says, as printable plain text of bounded length. It contains text from outside: escape it for where it is
 * shown.
 */
export interface NotificationText {
  /** One line: who, what, until when, and what to do. */
  readonly headline: string
  /** Details with their labels, at most eight. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly links: readonly NotificationLink[]
}

export interface NotificationLink {
  /** Our own words. */
  readonly text: string
  readonly url: string
}

/** What is told of a request, a finding or a name at most, in characters. Slack shows 2,000 of a field. */
const MOST = { reason: 500, name: 80, finding: 200, findings: 5 } as const

/** The words of a notification, the same for each kind of webhook. */
export function textOfNotification(notification: Notification, origin: NotificationOrigin): NotificationText {
  const [mark, what, todo] = sentencesOf(notification)
  return {
    headline: `${mark} ${what}. ${todo}.`,
    facts: factsOf(notification).filter(([, value]) => value !== ''),
    links: linksOf(notification, origin),
  }
}

/** The mark, who and what and until when, and what to do: sentences without a full stop. */
function sentencesOf(notification: Notification): readonly [mark: string, what: string, todo: string] {
  switch (notification.kind) {
    case 'asked': {
      const { access, durationMs, missingApprovals } = notification
      const asked = `${nameOf(access)} asks for access to ${whereOf(access)} for ${formatDuration(durationMs)}`
      const approvals = counted(missingApprovals, 'approval is', 'approvals are')
      return ['🔎', asked, `${approvals} missing: look at the pull request, and approve it if that is right`]
    }
    case 'granted': {
      const { access, until } = notification
      const given = `${nameOf(access)} has access to ${whereOf(access)} until ${formatMoment(until)}`
      return ['✅', given, 'Nothing has to be done: it ends by itself']
    }
    case 'refused': {
      const { access } = notification
      return [
        '❌',
        `${nameOf(access)} did not get access to ${whereOf(access)}`,
        'The pull request says what to change',
      ]
    }
    case 'ending': {
      const { access, until } = notification
      const when = until ? `at ${formatMoment(until)}` : 'soon'
      const todo = `Save your work. To go on, open a pull request that changes the request`
      return ['⏰', `Access of ${nameOf(access)} to ${whereOf(access)} ends ${when}`, todo]
    }
    case 'ended':
      return sentencesOfEnd(notification)
    case 'break-glass': {
      const { access, until, reviewBy } = notification
      const taken = `${nameOf(access)} took access without approval to ${whereOf(access)} until ${formatMoment(until)}`
      return ['🚨', taken, `Another person has to review it by ${formatMoment(reviewBy)}`]
    }
    case 'debt-due': {
      const { access, reviewBy } = notification
      const open = `The access that ${nameOf(access)} took without approval to ${whereOf(access)} is not reviewed`
      return ['🚨', open, `The review was due at ${formatMoment(reviewBy)}: review it now`]
    }
    case 'alarm': {
      const { account, findings } = notification
      const found = `The sweep found access in ${printable(account.name, MOST.name)} that nobody merged (${findings.length})`
      return ['🚨', found, 'It is being ended. Find out how it came about: the run says where to look']
    }
    case 'doctor': {
      const { role, findings } = notification
      const found = `The doctor found ${counted(findings.length, 'thing')} wrong or not known, as a job with the role ${role} sees it`
      return ['🩺', found, 'The run says what to do about each']
    }
    default:
      return notification satisfies never
  }
}

function sentencesOfEnd({ access, until, endedAt, state, overrunMs }: Extract<Notification, { kind: 'ended' }>) {
  const whose = `Access of ${nameOf(access)} to ${whereOf(access)}`
  switch (state) {
    case 'proven': {
      const isEarly = until !== undefined && endedAt < until
      const end = isEarly ? `before its time, which was ${formatMoment(until)}` : `at ${formatMoment(until ?? endedAt)}`
      const rest = overrunMs > 0 ? `, and its last session closed ${formatDuration(overrunMs)} later` : ''
      return ['🔒', `${whose} ended ${end}${rest}`, 'Nothing has to be done'] as const
    }
    case 'contradicted':
      return [
        '🚨',
        `${whose} has ended, and it was not what had been granted`,
        'Find out in CloudTrail who called iam:PutUserPolicy',
      ] as const
    case 'unproven':
      return ['🚨', `${whose} is not proven to have ended`, 'The run says what is still open: end it now'] as const
    default:
      return state satisfies never
  }
}

function factsOf(notification: Notification): NotificationText['facts'] {
  switch (notification.kind) {
    case 'asked': {
      const { access, reason, start, approvers } = notification
      const opens = start ? formatMoment(start) : 'at the merge'
      const who = approvers ? firstOf(approvers.map(nameIn), 10) : 'everyone with write permission'
      return [reasonOf(reason), ...placeOf(access), ['Opens', opens], ['May approve', who]]
    }
    case 'granted': {
      const { access, reason, opensAt, approvedBy } = notification
      const by = firstOf(approvedBy.map(nameIn))
      return [reasonOf(reason), ...placeOf(access), ['Opens', formatMoment(opensAt)], ['Approved by', by]]
    }
    case 'refused': {
      const { access, reason, why } = notification
      return [reasonOf(reason), ...placeOf(access), ['Why', listed(why, 2)]]
    }
    case 'break-glass':
      return [reasonOf(notification.reason), ...placeOf(notification.access)]
    case 'ending':
    case 'ended':
    case 'debt-due':
      return placeOf(notification.access)
    case 'alarm':
    case 'doctor':
      return [['Found', listed(notification.findings, MOST.findings)]]
    default:
      return notification satisfies never
  }
}

const reasonOf = (reason: string) => ['Reason', printable(reason, MOST.reason)] as const

const placeOf = ({ account, targets, grant }: NotifiedAccess): NotificationText['facts'] => [
  ['Account', [account.name, account.id, account.region].flatMap(part => (part ? nameIn(part) : [])).join(', ')],
  [
    isList(targets) ? 'Instances' : 'Instances with',
    targets === 'any' ? '' : firstOf(describeReach(targets).map(nameIn), 10),
  ],
  ['Grant', grant ?? ''],
]

function listed(findings: readonly NotifiedFinding[], most: number): string {
  const lines = findings.slice(0, most).map(({ what, remedy }) => {
    const said = printable(what, MOST.finding)
    return remedy === undefined ? `${said}.` : `${said}. ${printable(remedy, MOST.finding)}.`
  })
  const rest = findings.length - most
  return [...lines, ...(rest > 0 ? [`And ${rest} more: the run tells of them.`] : [])].join('\n')
}

const isList = (targets: Reach): targets is readonly string[] => Array.isArray(targets)

const nameIn = (text: string) => printable(text, MOST.name)
const nameOf = ({ user }: NotifiedAccess) => nameIn(user)

/** `i-… in dev`, or how many: the details have all of them. */
function whereOf({ account, targets }: NotifiedAccess): string {
  const name = nameIn(account.name)
  if (targets === 'any') return name
  const parts = describeReach(targets).map(nameIn)
  if (!isList(targets)) return `what is tagged ${firstOf(parts, 3)} in ${name}`
  return `${parts.length === 1 ? parts[0] : `${parts.length} instances`} in ${name}`
}

function linksOf(
  notification: Notification,
  { repositoryUrl, runUrl }: NotificationOrigin,
): readonly NotificationLink[] {
  const number = 'access' in notification ? notification.access.pullRequest : undefined
  return [
    ...(number === undefined ? [] : [{ text: `Pull request #${number}`, url: `${repositoryUrl}/pull/${number}` }]),
    { text: 'The run', url: runUrl },
  ]
}
