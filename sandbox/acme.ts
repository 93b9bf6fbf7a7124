import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AwsAccount } from './aws/world.ts'
import type { Change } from './github/changes.ts'
import type { Sandbox } from './sandbox.ts'

/** The people, machines and rules of a small company, for the demo, for the tests and for `npm run sandbox`. */
export const ACME = {
  accountId: '123456789012',
  region: 'ap-southeast-1',
  instances: { api: 'i-0123456789abcdef0', db: 'i-0fedcba9876543210', offline: 'i-00000000000000001' },
  group: '/aws/ssm/onetime-sessions-dev',
  bucket: 'ssm-onetime-logs-dev',
  documents: { 'JitAccess-1h': 60, 'JitAccess-8h': 480 },
} as const

const { accountId, region } = ACME
const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`

export const ACME_RULES = `# What this organisation allows. Read from the default branch only.
version: 1
accounts:
  dev:
    id: "${accountId}"
    region: ${region}
    roles:
      grant: ${role('JitGrant')}
      revoke: ${role('JitRevoke')}
      logs: ${role('JitLogs')}
    documents:
      - {name: JitAccess-1h, max: 1h}
      - {name: JitAccess-8h, max: 8h}
    logs: {group: ${ACME.group}, bucket: ${ACME.bucket}, prefix: sessions}
rules:
  - accounts: [dev]
    max_duration: 8h
    approvals: 1
users:
  alice: alice-gh
  bob: bob-gh
  bob-admin: bob-admin-gh
  pia: pia-gh
`

export type AcmeUser = 'alice' | 'bob' | 'bob-admin' | 'pia'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** What is needed to act as somebody of the company. */
export interface Acme {
  readonly account: AwsAccount
  readonly users: Readonly<Record<AcmeUser | 'admin', { readonly arn: string; readonly credentials: Credentials }>>
  /** What a job with the right permissions asks for its OIDC token with. */
  readonly requestToken: string
  readonly githubToken: string
  /** The first commit on main. */
  readonly firstCommit: string
}

export interface FurnishOptions {
  readonly rules?: string | undefined
  /** What else is in the first commit. */
  readonly files?: Readonly<Record<string, Change>>
  /** Whom the roles trust: any job of the default branch, or each only those of the environments that the workflows name. */
  readonly trust?: 'branch' | 'environments'
}

/** Ours as it stands: after each end it is started for a last look. */
const LOGS_WORKFLOW = fileURLToPath(new URL('../.github/workflows/logs.yml', import.meta.url))

/** Fills a sandbox: an account with roles, users, instances, documents and logs; a repository with rules and people. */
export async function furnish(
  sandbox: Sandbox,
  { rules = ACME_RULES, files = {}, trust = 'branch' }: FurnishOptions = {},
): Promise<Acme> {
  const { aws, github, oidc } = sandbox
  const account = aws.addAccount(accountId)
  const repository = `${github.owner}/${github.name}`
  addRoles(account, oidc.issuer, subject => TRUSTED[trust][subject].map(job => `repo:${repository}:${job}`))
  addMachines(account)
  const users = {
    admin: account.addUser('admin', { policies: { administrator: allow('*', '*') } }),
    alice: account.addUser('alice'),
    bob: account.addUser('bob'),
    'bob-admin': account.addUser('bob-admin'),
    pia: account.addUser('pia', { path: '/team/platform/' }),
  }
  const firstCommit = await github.seed({
    '.github/workflows/logs.yml': await readFile(LOGS_WORKFLOW, 'utf8'),
    ...files,
    '.github/jit-access.yml': rules,
    'requests/README.md': 'Requests for access.\n',
  })
  for (const login of ['alice-gh', 'bob-gh', 'bob-admin-gh', 'pia-gh', 'carol', 'dave'])
    github.collaborator(login, 'write')
  const githubToken = 'sandbox-github-token'
  github.addToken(githubToken, { actions: 'write', contents: 'write', issues: 'write', pull_requests: 'write' })
  const requestToken = oidc.addJob({ repository, ref: 'refs/heads/main', actor: 'carol', event_name: 'push' })
  return { account, users, requestToken, githubToken, firstCommit }
}

function addMachines(account: AwsAccount): void {
  account.addInstance(region, ACME.instances.api, { name: 'api-3' })
  account.addInstance(region, ACME.instances.db, { name: 'db-1' })
  account.addInstance(region, ACME.instances.offline, { name: 'retired', online: false })
  for (const [name, minutes] of Object.entries(ACME.documents)) {
    account.addDocument(region, name, sessionDocument(minutes))
  }
  // Somebody else's document: sessions through it are none of our business.
  account.addDocument(region, 'PlatformTeam-Shell', sessionDocument(60))
  account.addLogGroup(region, ACME.group)
  account.addBucket(ACME.bucket)
}

function sessionDocument(minutes: number) {
  return {
    schemaVersion: '1.0',
    description: `Recorded shell of at most ${minutes} minutes`,
    sessionType: 'Standard_Stream',
    inputs: {
      s3BucketName: ACME.bucket,
      s3KeyPrefix: 'sessions',
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: ACME.group,
      cloudWatchStreamingEnabled: true,
      idleSessionTimeout: '20',
      maxSessionDuration: String(minutes),
    },
  }
}

type Role = 'JitGrant' | 'JitRevoke' | 'JitLogs'

/** A job that grants also ends what it supersedes, so the role for ending trusts it too. */
const TRUSTED: Readonly<Record<'branch' | 'environments', Readonly<Record<Role, readonly string[]>>>> = {
  branch: {
    JitGrant: ['ref:refs/heads/main'],
    JitRevoke: ['ref:refs/heads/main'],
    JitLogs: ['ref:refs/heads/main'],
  },
  environments: {
    JitGrant: ['environment:jit-grant'],
    JitRevoke: ['environment:jit-grant', 'environment:jit-revoke'],
    JitLogs: ['environment:jit-logs'],
  },
}

/** What the three roles may do, and who may assume them: jobs with the subjects that they trust. */
export function addRoles(account: AwsAccount, issuer: string, subjectsOf: (role: Role) => readonly string[]): void {
  const provider = account.addOidcProvider(issuer, ['sts.amazonaws.com'])
  const anyUser = `arn:aws:iam::${account.id}:user/*`
  const group = `arn:aws:logs:*:${account.id}:log-group:${ACME.group}`
  const bucket = `arn:aws:s3:::${ACME.bucket}`
  const reads = ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies']
  const roles: Record<Role, readonly object[]> = {
    JitGrant: [
      statement([...reads, 'iam:PutUserPolicy'], anyUser),
      statement(['ssm:DescribeInstanceInformation'], '*'),
    ],
    JitRevoke: [
      statement([...reads, 'iam:DeleteUserPolicy'], anyUser),
      statement(['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'], '*'),
      statement(['ssm:TerminateSession'], `arn:aws:ssm:*:${account.id}:session/*`),
    ],
    JitLogs: [
      statement(['iam:GetUser'], anyUser),
      statement(['ssm:DescribeSessions'], '*'),
      statement(['ssm:GetDocument'], `arn:aws:ssm:*:${account.id}:document/*`),
      statement(['logs:DescribeLogStreams'], [group, `${group}:*`]),
      statement(['logs:GetLogEvents'], `${group}:log-stream:*`),
      statement(['s3:GetObject'], `${bucket}/sessions/*`),
      // Without it S3 answers 403, not 404, for an object that is not there yet.
      statement(['s3:ListBucket'], bucket),
    ],
  }
  const trustOf = (role: Role) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider.arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': subjectsOf(role),
          },
        },
      },
    ],
  })
  for (const [name, Statement] of Object.entries(roles) as [Role, readonly object[]][]) {
    account.addRole(name, { trust: trustOf(name), policies: { permissions: { Version: '2012-10-17', Statement } } })
  }
}

const statement = (Action: string | readonly string[], Resource: string | readonly string[]) => ({
  Effect: 'Allow',
  Action,
  Resource,
})

const allow = (Action: string, Resource: string) => ({
  Version: '2012-10-17',
  Statement: [statement(Action, Resource)],
})
