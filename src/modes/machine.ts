import { join } from 'node:path'
import type { AttemptLimits } from '../aws/attempts.ts'
import type { Aws, Transcripts, Witnesses } from '../aws/clients.ts'
import type { WitnessReaders } from '../aws/witness-reader.ts'
import type { Observer } from '../domain/ledger/observer.ts'
import type { Git } from '../git/git.ts'
import type { GitHub } from '../github/api.ts'
import type { Inputs } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { readStarter } from '../runner/starter.ts'
import type { Stop } from '../runner/stop.ts'
import type { Context } from '../services/context.ts'
import type { Outbox, OutboxOptions } from '../services/notify/outbox.ts'
import { type Clock, type CorrectedClock, correctedClock } from '../shared/clock.ts'
import { formatDuration } from '../shared/instant.ts'
import { PATIENCE, type PatienceLimits } from '../shared/patience.ts'

/** What the process that runs a job gives it. */
export interface Process {
  readonly runner: Runner
  /** The time of this machine; AWS's own time corrects it. */
  readonly clock: Clock
  readonly stop: Stop
  /** Where answers are waited for shorter than in production. */
  readonly limits?: Limits
}

/** How long answers are waited for, in real time; as long as in production where nothing is said. */
export interface Limits {
  readonly aws?: AttemptLimits
  readonly github?: { readonly attemptMs: number }
  readonly webhooks?: { readonly attemptMs: number }
  /** Absent: the passes wait as long as their calls do. */
  readonly patience?: PatienceLimits
}

/** The machine that a mode runs on, and what it can open from there. Each library is loaded when it is opened. */
export interface Machine {
  readonly runner: Runner
  /** Corrected by AWS's time. */
  readonly clock: CorrectedClock
  readonly stop: Stop
  /** What all services are handed. */
  readonly base: Omit<Context, 'aws'>
  /** The checkout, which fetches with the token what it does not have. */
  readonly git: (inputs: Pick<Inputs, 'folder'> & { readonly githubToken?: string }) => Promise<Git>
  /** `clock`: what its retries sleep by, unless by that of the machine. */
  readonly github: (token: string, clock?: Clock) => Promise<GitHub>
  /** A fresh OIDC token; asks again after a refusal for a moment. */
  readonly mintToken: (audience: string) => Promise<string>
  /** Connects to no account yet, and loads no SDK. */
  readonly aws: (mode: Inputs['mode']) => Promise<Aws & Transcripts & Witnesses & WitnessReaders>
  /** Tells webhooks; nobody in a dry run. Their addresses are masked at once. */
  readonly outbox: (
    inputs: Pick<Inputs, 'webhooks' | 'dryRun'>,
    options?: Pick<OutboxOptions, 'onlyAddressed'>,
  ) => Promise<Outbox>
  /** The address of the repository. */
  readonly repositoryUrl: () => string
  /** This workflow run, as all records name it. */
  readonly observer: () => Observer
  /** This run and its attempt, as names of files have them: `1234-1`. */
  readonly runName: () => string
  /** Gives up calls that nobody waits for any more: nothing may take effect after the job has said what it did. */
  readonly close: () => void
}

export function openMachine({ runner, clock: raw, stop, limits }: Process): Machine {
  const { log, debug, environment } = runner
  const clock = correctedClock(raw, logDeviation(runner))
  const over = new AbortController()
  const abandon = AbortSignal.any([stop.abandon, over.signal])
  const runUrl = () => `${repositoryUrl(runner)}/actions/runs/${environment('GITHUB_RUN_ID')}`
  return {
    runner,
    clock,
    stop,
    base: { clock, log, debug, signal: stop.signal, patience: limits ? limits.patience : PATIENCE },
    async git({ folder, githubToken: token }) {
      const { openGit } = await import('../git/git.ts')
      const access = token === undefined ? undefined : { serverUrl: environment('GITHUB_SERVER_URL'), token }
      return openGit(join(environment('GITHUB_WORKSPACE'), folder), access)
    },
    async github(token, pace = clock) {
      const { connectGitHub } = await import('../github/github.ts')
      const [owner = '', repo = ''] = environment('GITHUB_REPOSITORY').split('/')
      const apiUrl = environment('GITHUB_API_URL')
      const own = limits?.github && { limits: limits.github }
      return connectGitHub({ token, repository: { owner, repo }, apiUrl, clock: pace, stop: stop.signal, ...own })
    },
    async mintToken(audience) {
      const { withFreshTokens } = await import('../aws/identity-token.ts')
      return withFreshTokens(clock, () => runner.mintToken(audience), stop.signal)
    },
    async aws(mode) {
      const { createAws } = await import('../aws/clients.ts')
      const sessionName = `jit-${mode}-${environment('GITHUB_RUN_ID')}`
      const own = limits?.aws && { limits: limits.aws }
      const { mintToken } = runner
      return createAws({ mintToken, sessionName, clock, askTime: clock.ask, abandon, debug, ...own })
    },
    async outbox({ webhooks, dryRun }, options) {
      const { openOutbox, SILENT } = await import('../services/notify/outbox.ts')
      const { parseAddresses, secretsIn } = await import('../webhook/address.ts')
      const addresses = parseAddresses(webhooks ?? '')
      for (const secret of secretsIn(addresses.byName.values())) runner.mask(secret)
      if (dryRun) return SILENT
      const { post } = await import('../webhook/post.ts')
      const context = { clock, log, debug, signal: stop.signal }
      const origin = {
        repository: environment('GITHUB_REPOSITORY'),
        repositoryUrl: repositoryUrl(runner),
        runUrl: runUrl(),
      }
      const limit = limits?.webhooks && { limitMs: limits.webhooks.attemptMs }
      const send: OutboxOptions['post'] = request =>
        post(request, { stop: stop.signal, abandon: over.signal, ...limit })
      return openOutbox(context, { ...options, addresses, origin, post: send })
    },
    close: () => over.abort(),
    repositoryUrl: () => repositoryUrl(runner),
    runName: () => `${environment('GITHUB_RUN_ID')}-${environment('GITHUB_RUN_ATTEMPT')}`,
    observer: () => {
      const startedBy = readStarter(environment)
      return { run: runUrl(), ...(startedBy && { startedBy }) }
    },
  }
}

const repositoryUrl = ({ environment }: Runner) =>
  `${environment('GITHUB_SERVER_URL')}/${environment('GITHUB_REPOSITORY')}`

const logDeviation = (runner: Runner) => (aheadMs: number) => {
  const wrong = `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} AWS's, which counts`
  runner.log(`the clock of this runner is ${aheadMs === 0 ? 'right again' : wrong}`)
}
