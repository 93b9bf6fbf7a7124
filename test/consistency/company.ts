import type { AwsAccount } from '../../sandbox/aws/world.ts'
import { deployStack } from '../../sandbox/cloudformation/templates.ts'
import type { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import type { AwsAccount as AccountRules, Rules } from '../../src/domain/rules/rules.ts'
import { NO_NAMES } from '../../src/domain/rules/targets.ts'
import { API, DB, type Draw, LATE, type Person } from './draw.ts'
import { REGION } from './stage.ts'

const HOUR = 3_600_000

export const ACCOUNT_ID = '123456789012'
/** Ours: a session through it belongs to a grant. */
export const DOCUMENT = 'JitAccess-1h'
/** A document of another team: its sessions are not ours. */
export const PLATFORM_DOCUMENT = 'PlatformTeam-Shell'

const role = (name: string) => `arn:aws:iam::${ACCOUNT_ID}:role/${name}`

export const ACCOUNT: AccountRules = {
  name: 'dev',
  id: ACCOUNT_ID,
  region: REGION,
  partition: 'aws',
  roles: { grant: role('JitGrant'), revoke: role('JitRevoke'), logs: role('JitLogs') },
  documents: [{ name: DOCUMENT, maxMs: HOUR }],
  logs: { group: 'sessions', bucket: 'session-logs', prefix: 'sessions' },
  names: NO_NAMES,
  foreignDocuments: [],
}

export const RULES: Rules = {
  accounts: new Map([[ACCOUNT.name, ACCOUNT]]),
  rules: [],
  users: new Map(),
  people: new Map(),
  accountIds: new Map(),
  notify: [],
  followUp: { ...DEFAULT_FOLLOW_UP, maxWaitMs: 5 * HOUR },
}

export const roleOf = (person: Person): string => `JitShell-${person}`

/** The session names of alice and her neighbours begin alike, too. */
export const identityOf = (person: Person): string => `${person}@acme.example`

export const peopleOf = ({ roles }: Pick<Draw, 'roles'>): Rules['people'] =>
  new Map(
    roles.map(person => {
      const access = { role: roleOf(person), identity: identityOf(person), signIn: 'permission-set' } as const
      return [person, { logins: [`${person}-gh`], ...access }]
    }),
  )

export const allow = (Action: readonly string[], Resource: string | readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
})

/** What alice may do besides the grants, until a session is open through it. */
export const PLATFORM_POLICY = {
  name: 'platform-team',
  document: allow(
    ['ssm:StartSession'],
    [
      `arn:aws:ec2:${REGION}:${ACCOUNT_ID}:instance/${API}`,
      `arn:aws:ssm:${REGION}:${ACCOUNT_ID}:document/${PLATFORM_DOCUMENT}`,
    ],
  ),
}

/** The same document without its conditions on the time, as jit-admin-session wrote it. */
export function unbounded(document: string): string {
  return JSON.stringify(JSON.parse(document), (key, value) => (key === 'DateLessThan' ? undefined : value))
}

/** What grants for tags ask for. */
export const TAGS = { Service: 'api' }

export function addMachines(account: AwsAccount): void {
  for (const instance of [API, DB]) account.addInstance(REGION, instance)
  account.addInstance(REGION, LATE, { tags: TAGS })
  account.addDocument(REGION, PLATFORM_DOCUMENT, {
    schemaVersion: '1.0',
    sessionType: 'Standard_Stream',
    inputs: { idleSessionTimeout: '20', maxSessionDuration: '60' },
  })
}

/** The role that the follow-up job assumes, and the documents; answers what the job asks for its OIDC tokens with. */
export function addRevokeJob(account: AwsAccount, oidc: OidcIssuer): string {
  const { group, bucket } = ACCOUNT.logs
  const names = { Organisation: 'acme', Repository: 'jit-access', LogGroupName: group, BucketName: bucket }
  deployStack('jit-access', account, REGION, names)
  return oidc.addJob({ repository: 'acme/jit-access', environment: 'jit-revoke' })
}
