import { afterEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { allowed } from '../support/effects.ts'
import { openScenario, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one company, well set up, and then each mistake in its setup.

const { region, instances } = ACME
const ROLES = ['grant', 'revoke', 'logs'] as const
const RULES = ACME_RULES.replace(
  'max_duration: 8h',
  `max_duration: 8h\n    instances: [${instances.api}, ${instances.db}]`,
)
const WORKFLOWS = ['grant', 'follow-up', 'revoke', 'sweep'].map(name => `.github/workflows/${name}.yml`)

let scenario: Scenario
afterEach(() => scenario.close())

interface Row {
  readonly subject: string
  readonly state: string
  readonly message: string
  readonly remedy?: string
}

const rowsOf = (result: JobResult): readonly Row[] => JSON.parse(result.outputs.result ?? '{}').diagnoses

/** By state, what each row says. */
const saidOf = (result: JobResult, state: string) =>
  rowsOf(result)
    .filter(row => row.state === state)
    .map(({ subject, message }) => `${subject}: ${message}`)

/** A company whose repository has no settings. */
const openCompany = (rules = RULES) =>
  openScenario({
    rules,
    files: Object.fromEntries(WORKFLOWS.map(path => [path, 'on: workflow_dispatch\n'])),
    settings: { script: undefined },
  })

async function settle({ sandbox: { aws, github }, clock }: Scenario): Promise<void> {
  for (const role of ROLES) github.environment(`jit-${role}`, { branches: ['main'] })
  github.environment('jit-transcripts', { branches: ['main'], reviewers: ['carol'] })
  github.environment('jit-wait-4h', { branches: ['main'], waitMinutes: 240 })
  github.branchRules.set('main', [{ type: 'pull_request', codeOwners: true, approvals: 1, dismissesStale: true }])
  github.branchRules.set('access-ledger', [{ type: 'deletion' }, { type: 'non_fast_forward' }])
  await github.pushToMain({ by: 'dave', changes: { '.github/CODEOWNERS': '/.github/ @carol\n' } })
  github.addRun('sweep.yml', { conclusion: 'success', at: clock.now() })
  aws.buckets.get(ACME.bucket)?.put('ledger/opened.json', Buffer.from('{}'), clock.now())
}

/** A session that ended so long ago that its transcripts are where they will ever be. */
async function sessionOn(target: string): Promise<string> {
  const { acme, clock } = scenario
  const startedAt = clock.now()
  const at = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000)
  const lines = [{ at: at(1), text: '$ uptime' }]
  const life = { owner: acme.users.alice.arn, target, document: 'JitAccess-1h', startedAt, endedAt: at(2), lines }
  const { id } = acme.account.addSession(region, life)
  await clock.advance(20 * 60_000)
  return id
}

describe('the doctor in a company that is set up', () => {
  it('is green for each role, and says what it checked and what only use can prove', async () => {
    scenario = await openCompany(`${RULES}follow_up: {environments: [{name: jit-wait-4h, wait: 4h}]}\n`)
    await settle(scenario)
    const proof = await sessionOn(instances.api)
    const [grant, revoke, logs] = await Promise.all(ROLES.map(role => scenario.doctor(role)))
    if (!grant || !revoke || !logs) throw new Error('a job is missing')

    for (const result of [grant, revoke, logs]) {
      expect(rowsOf(result).filter(({ state }) => !['fine', 'unproven'].includes(state))).toEqual([])
      expect(result.exitCode).toBe(0)
    }
    const rules = '.github/jit-access.yml: Can be read (accounts: dev; rules: 1)'
    const assumed = (role: string, name: string) =>
      `role ${role} in dev (${region}): This job can assume arn:aws:iam::${ACME.accountId}:role/${name}`
    const witnessed = (role: string, name: string) =>
      [
        `can read s3://${ACME.bucket}/ledger/`,
        `can add to s3://${ACME.bucket}/ledger/: S3 refuses an overwrite, and not the role`,
      ].map(what => `witness of role ${role} in dev (${region}): arn:aws:iam::${ACME.accountId}:role/${name} ${what}`)
    expect(saidOf(grant, 'fine')).toEqual([
      rules,
      'environment jit-grant: Is for main alone',
      'branch main: Takes pull requests that code owners have approved',
      'branch access-ledger: Is protected against force-pushes and deletion',
      ...['grant', 'revoke', 'follow-up', 'logs', 'sweep'].map(
        name => `workflow ${name}.yml: Is on the default branch`,
      ),
      'sweep: Has succeeded lately',
      assumed('grant', 'JitGrant'),
      ...witnessed('grant', 'JitGrant'),
      `users in dev (${region}): 4 of the rules' users are there, with a permissions boundary and room for a grant`,
      'instances: 2 of the 2 that the rules name are managed and online',
    ])
    expect(saidOf(revoke, 'fine')).toEqual([
      rules,
      'environment jit-revoke: Is for main alone',
      'environment jit-wait-4h: Is for main alone, after a wait of 4h',
      assumed('revoke', 'JitRevoke'),
      `role revoke in dev (${region}): Sees sessions, and the inline policies of 4 users of the rules`,
      ...witnessed('revoke', 'JitRevoke'),
    ])
    expect(scenario.sandbox.aws.buckets.get(ACME.bucket)?.versionsOf('ledger/opened.json')).toHaveLength(1)
    const places = `${ACME.group} and s3://${ACME.bucket}/sessions`
    expect(saidOf(logs, 'fine')).toEqual([
      rules,
      'environment jit-logs: Is for main alone',
      'environment jit-transcripts: Is for main alone, after a review',
      assumed('logs', 'JitLogs'),
      `document JitAccess-1h in dev (${region}): Records to ${places}; a session ends after 1h, or 20 minutes without a key`,
      `document JitAccess-8h in dev (${region}): Records to ${places}; a session ends after 8h, or 20 minutes without a key`,
      `log group ${ACME.group} in dev (${region}): Is there`,
      `bucket ${ACME.bucket} in dev (${region}): Is there`,
      `transcripts of ${instances.api} in dev (${region}): Of session ${proof}: recorded in both`,
    ])
    expect(saidOf(logs, 'unproven')).toEqual([
      'environment jit-transcripts: Whether the role for logs trusts its jobs is not tried',
      `transcripts: Whether ${instances.db} may write them is not known: no session through our documents has ended there in the last 30 days`,
    ])
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('the doctor in a company where much is wrong', () => {
  it('reports everything at once, the worst first, each with its remedy, and is red', async () => {
    const rules = RULES.replace(instances.db, 'i-0bbbbbbbbbbbbbbbb').replace(
      '  bob: bob-gh\n',
      '  bob: bob-gh\n  eve: eve-gh\n',
    )
    scenario = await openCompany(`${rules}follow_up: {environments: [{name: jit-wait-4h, wait: 4h}]}\n`)
    await settle(scenario)
    const { sandbox, acme, clock } = scenario
    const { github } = sandbox
    const mute = 'i-0aaaaaaaaaaaaaaaa'
    acme.account.addInstance(region, mute, { writesLogs: false })
    const unrecorded = await sessionOn(mute)
    github.environment('jit-grant', { branches: 'all' })
    github.environment('jit-revoke', { branches: ['main', 'release/*', { tag: 'v*' }], reviewers: ['carol'] })
    github.environment('jit-wait-4h', { branches: 'protected', waitMinutes: 60 })
    github.environments.delete('jit-logs')
    github.environment('jit-transcripts', { branches: 'all', reviewers: [] })
    github.branchRules.clear()
    await github.pushToMain({ by: 'dave', changes: { '.github/workflows/follow-up.yml': null } })
    acme.account.users.get('alice')?.boundary.write(undefined, clock.now())
    await scenario.putPolicy('bob', 'standing', {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:ListAllMyBuckets',
          Resource: ['*'],
          Condition: { StringEquals: { 'aws:RequestedRegion': 'x'.repeat(1_500) } },
        },
      ],
    })
    acme.account.region(region).documents.delete('JitAccess-8h')
    acme.account.addDocument(region, 'JitAccess-1h', {
      schemaVersion: '1.0',
      sessionType: 'Standard_Stream',
      parameters: { bucket: { type: 'String', default: ACME.bucket } },
      inputs: {
        s3BucketName: '{{ bucket }}',
        s3KeyPrefix: 'elsewhere',
        s3EncryptionEnabled: true,
        cloudWatchLogGroupName: ACME.group,
        cloudWatchStreamingEnabled: false,
      },
    })
    acme.account.roles.delete('JitRevoke')
    const reads = allowed('iam:*', 'ssm:DescribeInstanceInformation', 's3:GetObject')
    const trust = acme.account.roles.get('JitGrant')?.trust.latest() ?? ''
    acme.account.addRole('JitGrant', { trust, policies: { reads: { Version: '2012-10-17', Statement: [reads] } } })
    const [grant, revoke, logs] = await Promise.all(ROLES.map(role => scenario.doctor(role)))
    if (!grant || !revoke || !logs) throw new Error('a job is missing')

    for (const result of [grant, revoke, logs]) {
      expect(result.exitCode).toBe(1)
      for (const { state, remedy } of rowsOf(result)) expect(remedy !== undefined).toBe(state !== 'fine')
      for (const { remedy = '' } of rowsOf(result)) expect(result.log).toContain(remedy)
      const states = rowsOf(result).map(({ state }) => state)
      expect(states).toEqual(states.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
    }
    const place = `dev (${region})`
    expect(saidOf(grant, 'wrong')).toEqual([
      'environment jit-grant: Is not restricted: any branch gets its tokens',
      'branch main: Is not protected: anyone who may push there can change rules and workflows without a review',
      'workflow follow-up.yml: Is not on the default branch, and the action starts it by that name',
      `witness of role grant in ${place}: arn:aws:iam::${ACME.accountId}:role/JitGrant may not add to s3://${ACME.bucket}/ledger/, so grants and ends are not witnessed`,
      `user eve in ${place}: The rules name an IAM user who is not there`,
      `user alice in ${place}: Carries no permissions boundary`,
      expect.stringMatching(
        /^user bob in .*: Standing inline policies take 16\d\d of 2048 characters \(standing 16\d\d\), and a grant needs \d+$/,
      ),
      `instance i-0bbbbbbbbbbbbbbbb: Is no managed node in ${region} of account dev`,
    ])
    expect(saidOf(grant, 'warning')).toEqual([
      'branch access-ledger: Is not there before the first grant, and nothing will protect it then',
    ])
    expect(saidOf(revoke, 'wrong')).toEqual([
      'environment jit-revoke: Is open to more than main: branch release/*, tag v*',
      'environment jit-wait-4h: Is for protected branches, and main is none: where no branch is protected, any branch gets its tokens',
      'environment jit-wait-4h: Has a wait timer of 1h, and the rules say 4h',
      `role revoke in ${place}: arn:aws:iam::${ACME.accountId}:role/JitRevoke does not trust this job, or is not there`,
    ])
    expect(revoke.log).toContain('the subject `repo:acme/jit-access:environment:jit-revoke`, letter for letter')
    expect(saidOf(revoke, 'warning')).toEqual([expect.stringContaining('Has required reviewers')])
    expect(saidOf(logs, 'wrong')).toEqual([
      'environment jit-logs: Is not there: the first job that names it makes it, and then any branch gets its tokens',
      'environment jit-transcripts: Is not restricted: any branch gets its tokens',
      `document JitAccess-1h in ${place}: \`s3BucketName\` is a parameter, so the person who starts a session chooses it`,
      `document JitAccess-1h in ${place}: \`s3KeyPrefix\` is \`elsewhere\`, and must be \`sessions\``,
      `document JitAccess-1h in ${place}: \`cloudWatchStreamingEnabled\` is \`false\`, and must be \`true\``,
      `document JitAccess-1h in ${place}: \`maxSessionDuration\` is missing: if every job is lost, nothing ends an open session`,
      `document JitAccess-8h in ${place}: Is not there`,
      `transcripts of ${mute} in ${place}: Of session ${unrecorded}: not recorded: the instance wrote to neither CloudWatch nor S3`,
    ])
    expect(logs.log).toContain('s3:GetEncryptionConfiguration')
  })
})

const ORDER = ['wrong', 'not known', 'warning', 'unproven', 'fine']

it('the doctor is red for what it cannot read: a token without `actions: read`, a role without a permission, rules with a mistake', async () => {
  scenario = await openCompany()
  await settle(scenario)
  const { sandbox, acme } = scenario
  sandbox.github.addToken('contents', { contents: 'read' })
  const role = acme.account.roles.get('JitLogs')
  if (!role) throw new Error('ACME has no role JitLogs')
  role.policies.clear()
  const logs = await scenario.doctor('logs', { githubToken: 'contents' })
  expect(logs.exitCode).toBe(1)
  expect(saidOf(logs, 'wrong')).toEqual([])
  expect(saidOf(logs, 'not known').map(said => said.split(':')[0])).toEqual([
    'environment jit-logs',
    'environment jit-transcripts',
    `document JitAccess-1h in dev (${region})`,
    `document JitAccess-8h in dev (${region})`,
    `log group ${ACME.group} in dev (${region})`,
    `bucket ${ACME.bucket} in dev (${region})`,
  ])
  expect(logs.log).toContain('Add "actions: read" under "permissions:" of this job')
  expect(logs.log).toContain('Allow ssm:GetDocument in the policies of')

  await scenario.writeRules(RULES.replace('approvals: 1', 'approvals: many'))
  const misruled = await scenario.doctor('grant')
  expect(misruled.exitCode).toBe(1)
  expect(saidOf(misruled, 'wrong')).toEqual([expect.stringMatching(/^\.github\/jit-access\.yml:\d+:\d+: /)])
})
