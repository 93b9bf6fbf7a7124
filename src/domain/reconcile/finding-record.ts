import { formatInstant } from '../../shared/instant.ts'
import { parsePolicyName } from '../grant/policy-name.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { sha256 } from '../witness/sha256.ts'
import { FINDING_WORDS } from './finding-words.ts'
import { RESPONSES } from './responses.ts'
import { type Finding, reasonOf, subjectOf } from './sweep.ts'

/** How long access may be over before it counts as found late: by then a follow-up, and sweeps after it, had their time. */
const LATE_MS = 60 * 60_000

/**
 * Whether the ledger keeps a finding: what people are warned of, and what is not as it was merged. Not what is on its way: access
 * that is live, young or just ending, and an open review, which has records of its own.
 */
export function isRecorded(finding: Finding, now: Date): boolean {
  if (RESPONSES[finding.state].severity !== 'nothing') return true
  switch (finding.state) {
    case 'superseded':
    case 'foreign':
    case 'undetermined':
      return true
    case 'expired': {
      const end = finding.kind === 'policy' ? parsePolicyName(finding.policy.name)?.expiresAt : undefined
      return end !== undefined && now.getTime() - end.getTime() > LATE_MS
    }
    default:
      return false
  }
}

/** A finding as the ledger has it: one for each policy, and one for each session. */
export interface FindingRecord {
  /** Of its file, without the ending. The same finding has the same name in each sweep. */
  readonly name: string
  readonly account: AwsAccount
  /** As JSON, without who observed it. Instants as text. */
  readonly about: Readonly<Record<string, unknown>>
}

export function recordsOfFinding(finding: Finding): readonly FindingRecord[] {
  const { user } = subjectOf(finding)
  const { account } = 'planned' in finding ? finding.planned : finding
  const state = FINDING_WORDS[finding.state]
  return detailsOf(finding).map(({ subject, ...details }) => ({
    name: [state.replaceAll(' ', '-'), account.name, user, subject].map(inFileName).join('.'),
    account,
    about: {
      state,
      account: account.name,
      region: account.region,
      user: user.slice(0, 200),
      ...details,
      why: reasonOf(finding),
    },
  }))
}

interface Details extends Readonly<Record<string, unknown>> {
  /** The policy, session or grant that it is about. */
  readonly subject: string
}

function detailsOf(finding: Finding): readonly Details[] {
  switch (finding.kind) {
    case 'policy': {
      const { policy, grant } = finding
      const { name: subject, document } = policy
      return [
        {
          subject,
          policy: subject,
          document: document.slice(0, MOST_TEXT),
          sessions: [],
          pullRequest: grant?.pullRequest,
        },
      ]
    }
    case 'session':
      return finding.sessions.map(({ id, target, document, startedAt }) => ({
        subject: id,
        document,
        sessions: [id],
        instances: [target],
        startedAt: startedAt && formatInstant(startedAt),
      }))
    case 'grant': {
      const { policyName, approval } = finding.planned
      return [{ subject: policyName, policy: policyName, sessions: [], pullRequest: approval.pullRequest.number }]
    }
    case 'debt':
      return [
        {
          subject: finding.debt?.grant ?? 'unreadable',
          grant: finding.debt?.grant,
          sessions: [],
          pullRequest: finding.debt?.pullRequest.number,
        },
      ]
  }
}

/** All inline policies of a role come to 10,240 characters at most. */
const MOST_TEXT = 10_240

/** Four of these fit a file name, which has 255 bytes. */
const MOST_OF_NAME = 52

/** Anybody may choose the name of a policy or of a role's session: what a file name may not have is told apart by a digest. */
function inFileName(text: string): string {
  const safe = text.replaceAll(/[^\w+=,.@-]/g, '_')
  return safe === text && text.length <= MOST_OF_NAME
    ? text
    : `${safe.slice(0, MOST_OF_NAME - 9)}-${sha256(text).slice(0, 8)}`
}
