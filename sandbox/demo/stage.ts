import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { IAMClient } from '@aws-sdk/client-iam'
import { SSMClient } from '@aws-sdk/client-ssm'
import { type Clock, systemClock } from '../../src/shared/clock.ts'
import { ACME, type Acme, type AcmeUser, type Credentials } from '../acme.ts'
import { recordTraffic } from '../aws/traffic.ts'
import { environmentOf } from '../environment.ts'
import { type JobResult, runJob } from '../job.ts'
import type { Sandbox } from '../sandbox.ts'
import { openStandalone } from '../standalone.ts'
import { Timeline } from './timeline.ts'
import { initialSettings } from './weather.ts'

/** Where the demo plays: the sandbox, the people with their own AWS clients, and jobs as GitHub starts them. */
export interface Stage {
  readonly timeline: Timeline
  readonly sandbox: Sandbox
  readonly acme: Acme
  readonly url: string
  readonly clock: Clock
  /** A new folder, gone with the stage. */
  folder(): Promise<string>
  /** The real SDK, over HTTP, with the user's own keys, without retries: the demo shows the first answer of AWS. */
  ssm(user: AcmeUser): SSMClient
  readonly admin: IAMClient
  readonly clientConfig: (credentials: Credentials) => ClientConfig
  /** `checkout`, where the run is about a pull request: its trial merge. Main, unless told. */
  runJob(
    name: string,
    inputs: Readonly<Record<string, string>>,
    event: unknown,
    eventName: string,
    checkout?: { readonly workspace: string; readonly sha: string },
  ): Promise<JobResult>
  sleep(ms: number): Promise<void>
  sleepUntil(instant: Date): Promise<void>
  close(): Promise<void>
}

interface ClientConfig {
  readonly region: string
  readonly endpoint: string
  readonly credentials: Credentials
  readonly maxAttempts: number
}

/** With `signal`, whatever waits is given up, and running jobs are killed. */
export async function openStage(signal: AbortSignal): Promise<Stage> {
  const clock = systemClock
  const timeline = new Timeline(clock)
  const { sandbox, acme, url, directory, close } = await openStandalone({ settings: initialSettings })
  if (process.env.AWS_TRAFFIC) recordTraffic(sandbox.aws, process.env.AWS_TRAFFIC)
  sandbox.github.addRun('sweep.yml', { conclusion: 'success', at: clock.now() })
  const folder = () => mkdtemp(join(directory, 'folder-'))
  const clientConfig = (credentials: Credentials) => ({
    region: ACME.region,
    endpoint: url,
    credentials,
    maxAttempts: 1,
  })
  return {
    timeline,
    sandbox,
    acme,
    url,
    clock,
    folder,
    clientConfig,
    ssm: user => new SSMClient(clientConfig(acme.users[user].credentials)),
    admin: new IAMClient(clientConfig(acme.users.admin.credentials)),
    async runJob(name, inputs, event, eventName, checkout) {
      const workspace = checkout?.workspace ?? (await folder())
      if (!checkout) await sandbox.github.clone(workspace)
      return runJob({
        with: inputs,
        event,
        eventName,
        workspace,
        ...(checkout && { sha: checkout.sha }),
        repository: `${sandbox.github.owner}/${sandbox.github.name}`,
        serverUrl: url,
        requestToken: acme.requestToken(environmentOf(inputs)),
        githubToken: acme.githubToken,
        environment: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        onLine: line => sayLine(timeline, name, line),
        started: stop => signal.addEventListener('abort', () => stop('SIGKILL'), { once: true }),
      })
    },
    sleep: ms => clock.sleep(ms, signal),
    async sleepUntil(instant) {
      const ms = instant.getTime() - clock.now().getTime()
      if (ms > 0) await clock.sleep(ms, signal)
    },
    close,
  }
}

/** The runner shows no debug lines, and what it is asked to mask least of all. */
function sayLine(timeline: Timeline, name: string, line: string): void {
  if (line.trim() !== '' && !/^::(debug|add-mask)/.test(line)) timeline.say(name, line)
}
