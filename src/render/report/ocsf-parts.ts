import type { GrantRow } from '../../domain/report/grant-row.ts'
import type { StarterRow } from '../../domain/report/parts.ts'
import type { ReportHeader } from '../../domain/report/report.ts'

/** The version of the schema that the events follow. Each number in these files is from there: docs/reference/report-formats.md. */
export const OCSF_VERSION = '1.8.0'

/** Milliseconds since 1970. */
export const ocsfTime = (instant: string): number => Date.parse(instant)

/** `severity_id`, and its caption. */
export const OCSF_SEVERITIES = {
  informational: { severity_id: 1, severity: 'Informational' },
  low: { severity_id: 2, severity: 'Low' },
  medium: { severity_id: 3, severity: 'Medium' },
  high: { severity_id: 4, severity: 'High' },
} as const
export type OcsfSeverity = keyof typeof OCSF_SEVERITIES

export const OCSF_STATUSES = {
  success: { status_id: 1, status: 'Success' },
  failure: { status_id: 2, status: 'Failure' },
  unknown: { status_id: 0, status: 'Unknown' },
} as const

/** The classes of events that we write, with their activities. */
const CLASSES = {
  assign: { uid: 3005, name: 'User Access Management', activity: 1, activityName: 'Assign Privileges' },
  revoke: { uid: 3005, name: 'User Access Management', activity: 2, activityName: 'Revoke Privileges' },
  session: { uid: 3003, name: 'Authorize Session', activity: 1, activityName: 'Assign Privileges' },
} as const

export function classification(kind: keyof typeof CLASSES, severity: OcsfSeverity) {
  const { uid, name, activity, activityName } = CLASSES[kind]
  return {
    category_uid: 3,
    category_name: 'Identity & Access Management',
    class_uid: uid,
    class_name: name,
    activity_id: activity,
    activity_name: activityName,
    type_uid: uid * 100 + activity,
    type_name: `${name}: ${activityName}`,
    ...OCSF_SEVERITIES[severity],
  }
}

/** `uid`: the same in each report, so that an event that comes twice is recognised. `record`: where the ledger has it. */
export function ocsfMetadata(
  { repository, repositoryUrl }: ReportHeader,
  { uid, grant, record }: { readonly uid: string; readonly grant: string; readonly record: string | undefined },
) {
  return {
    version: OCSF_VERSION,
    profiles: ['cloud'],
    product: { name: 'JIT SSM Access', vendor_name: 'JIT SSM Access', url_string: repositoryUrl },
    uid: `${repository}/${uid}`,
    correlation_uid: grant,
    log_name: 'access-ledger',
    log_provider: repository,
    ...(record !== undefined && { log_source: record }),
  }
}

/** The cloud, and who the access is for: attributes of all events of a grant. */
export const aboutGrant = ({ user, principal, account, accountId, region }: GrantRow) => ({
  cloud: {
    provider: 'AWS',
    region,
    account: { name: account, uid: accountId, type: 'AWS Account', type_id: 10 },
  },
  user: {
    name: user,
    type: 'User',
    type_id: 1,
    ...(principal && { uid: principal.identity }),
    account: principal
      ? { name: principal.role, type: 'AWS IAM Role', type_id: 4 }
      : { name: user, type: 'AWS IAM User', type_id: 3 },
  },
  /** What the policy of a grant allows. */
  privileges: ['ssm:StartSession'],
})

/** Who started the run that did it. */
export const ocsfActor = (starter: StarterRow | undefined) => ({
  actor: {
    app_name: 'JIT SSM Access',
    ...(starter && {
      user: {
        name: starter.login,
        ...(starter.id !== undefined && { uid: String(starter.id) }),
        domain: 'GitHub',
        type: 'User',
        type_id: 1,
      },
    }),
  },
})

/** The instances of a grant, and the tags of those that may come. */
export const ocsfResources = ({ instances, live, region }: GrantRow) => [
  ...instances.map(uid => ({ uid, type: 'AWS::EC2::Instance', region })),
  ...(live
    ? [
        {
          name: 'instances that have these tags',
          type: 'AWS::EC2::Instance',
          region,
          tags: Object.entries(live).map(([name, value]) => ({ name, value })),
        },
      ]
    : []),
]
