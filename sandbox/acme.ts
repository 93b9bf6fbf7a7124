import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AwsAccount } from './aws/world.ts'
import { deployStack } from './cloudformation/templates.ts'
import type { Change } from './github/git/changes.ts'
import type { Sandbox } from './sandbox.ts'
import { type Employee, type SignInWay, Workforce } from './workforce.ts'

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

/** What is needed to act as a person of the company. */
export interface Acme {
  readonly account: AwsAccount
  readonly users: Readonly<Record<AcmeUser | 'admin', { readonly arn: string; readonly credentials: Credentials }>>
  /** Those without an IAM user, by name. */
  readonly people: Readonly<Record<string, Employee>>
  /** By which these come into their roles. */
  readonly workforce: Workforce
  /** What a job in an environment asks for its OIDC tokens with, if it has the permission to. */
  readonly requestToken: (environment?: string) => string
  readonly githubToken: string
  /** The first commit on main. */
  readonly firstCommit: string
}

export interface FurnishOptions {
  readonly rules?: string | undefined
  /** What else is in the first commit. */
  readonly files?: Readonly<Record<string, Change>>
  /** Further parameters of infra/jit-access.yaml. */
  readonly stack?: Readonly<Record<string, string>>
  /** Those without an IAM user, by name, and how they sign in: their GitHub login is `NAME-gh`. The rules get their entries. */
  readonly people?: Readonly<Record<string, SignInWay>>
}

/** Ours as it stands: after each end it is started for a last look. */
const LOGS_WORKFLOW = fileURLToPath(new URL('../.github/workflows/logs.yml', import.meta.url))

/** Fills a sandbox: an account with roles, users, instances, documents and logs; a repository with rules and people. */
export async function furnish(
  sandbox: Sandbox,
  { rules = ACME_RULES, files = {}, stack = {}, people: hired = {} }: FurnishOptions = {},
): Promise<Acme> {
  const { aws, github, oidc } = sandbox
  const account = aws.addAccount(accountId)
  const repository = `${github.owner}/${github.name}`
  const { boundary } = prepareAccount(account, region, {
    AccountName: 'dev',
    LogGroupName: ACME.group,
    BucketName: ACME.bucket,
    ...stack,
  })
  addMachines(account)
  const users = {
    admin: account.addUser('admin', { policies: { administrator: allow('*', '*') } }),
    alice: account.addUser('alice', { boundary }),
    bob: account.addUser('bob', { boundary }),
    'bob-admin': account.addUser('bob-admin', { boundary }),
    pia: account.addUser('pia', { path: '/team/platform/', boundary }),
  }
  const workforce = new Workforce(aws, account, region)
  const people = workforce.hire(hired)
  const firstCommit = await github.seed({
    '.github/workflows/logs.yml': await readFile(LOGS_WORKFLOW, 'utf8'),
    ...files,
    '.github/jit-access.yml': rules + peopleRules(people),
    'requests/README.md': 'Requests for access.\n',
  })
  const logins = ['alice-gh', 'bob-gh', 'bob-admin-gh', 'pia-gh', 'carol', 'dave']
  for (const login of [...logins, ...Object.keys(people).map(name => `${name}-gh`)]) github.collaborator(login, 'write')
  const githubToken = 'sandbox-github-token'
  github.addToken(githubToken, { actions: 'write', contents: 'write', issues: 'write', pull_requests: 'write' })
  const claims = { repository, ref: 'refs/heads/main', actor: 'carol', event_name: 'push' }
  const requestToken = (environment?: string) => oidc.addJob({ ...claims, ...(environment && { environment }) })
  return { account, users, people, workforce, requestToken, githubToken, firstCommit }
}

/** The section of the rules for these people; nothing for nobody. */
export function peopleRules(people: Readonly<Record<string, Employee>>): string {
  const entries = Object.values(people).map(
    ({ name, role, identity, way }) =>
      `  ${name}: {github: ${name}-gh, role: ${role}, identity: ${JSON.stringify(identity)}, sign_in: ${way}}\n`,
  )
  return entries.length === 0 ? '' : `people:\n${entries.join('')}`
}

/** Prepares an account as docs/setup.md does: by the template of this repository. */
export function prepareAccount(account: AwsAccount, region: string, parameters: Readonly<Record<string, string>> = {}) {
  const { outputs } = deployStack('jit-access', account, region, {
    Organisation: 'acme',
    Repository: 'jit-access',
    ...parameters,
  })
  const boundary = account.managedPolicies.get(outputs.BoundaryArn ?? '')
  if (!boundary) throw new Error('The stack has made no boundary.')
  return { outputs, boundary }
}

function addMachines(account: AwsAccount): void {
  account.addInstance(region, ACME.instances.api, { name: 'api-3' })
  account.addInstance(region, ACME.instances.db, { name: 'db-1' })
  account.addInstance(region, ACME.instances.offline, { name: 'retired', online: false })
  // A document of another team: its sessions are not ours.
  account.addDocument(region, 'PlatformTeam-Shell', {
    schemaVersion: '1.0',
    description: 'Recorded shell of the platform team',
    sessionType: 'Standard_Stream',
    inputs: {
      s3BucketName: ACME.bucket,
      s3KeyPrefix: 'sessions',
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: ACME.group,
      cloudWatchStreamingEnabled: true,
      idleSessionTimeout: '20',
      maxSessionDuration: '60',
    },
  })
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
