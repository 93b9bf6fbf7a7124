import { join } from 'node:path'
import { type Inputs, readInputs } from './runner/inputs.ts'
import type { Runner } from './runner/runner.ts'
import type { Stop } from './runner/stop.ts'
import type { Context } from './services/context.ts'
import { type Clock, type CorrectedClock, correctedClock } from './shared/clock.ts'
import { formatDuration } from './shared/instant.ts'
import { memoizeAsync } from './shared/memoize.ts'

/** What the process that runs a job gives it. */
export interface Machine {
  readonly runner: Runner
  /** The time of this machine; AWS's own time corrects it. */
  readonly clock: Clock
  readonly stop: Stop
}

/** Runs one mode, as the inputs say. Never throws: what was not expected turns the job red. */
export async function main({ runner, clock, stop }: Machine): Promise<void> {
  try {
    await runMode({ runner, clock: correctedClock(clock, sayDeviation(runner)), stop })
  } catch (error) {
    runner.crash(error)
  }
}

const sayDeviation = (runner: Runner) => (aheadMs: number) => {
  const wrong = `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} AWS's, which counts`
  runner.log(`the clock of this runner is ${aheadMs === 0 ? 'right again' : wrong}`)
}

interface Job extends Machine {
  readonly clock: CorrectedClock
}

/** Each mode is loaded in its case, with what it needs and nothing else: `npm run bench` shows what that is. */
async function runMode(job: Job): Promise<void> {
  const { runner, clock, stop } = job
  const { signal } = stop
  const inputs = readInputs(runner.input)
  const { log, debug } = runner
  const base = { clock, log, debug, signal }

  switch (inputs.mode) {
    case 'validate': {
      const [{ validate }, { reportValidation }, git] = await Promise.all([
        import('./modes/validate/index.ts'),
        import('./modes/report.ts'),
        openGit(job),
      ])
      const { githubToken } = inputs
      const connectOnce = memoizeAsync((token: string) => connectGitHub(job, token))
      const askGitHub = githubToken === undefined ? undefined : () => connectOnce(githubToken)
      const event = { name: runner.environment('GITHUB_EVENT_NAME'), payload: await runner.event() }
      const options = { event, mergeSha: runner.environment('GITHUB_SHA'), paths: inputs, dryRun: inputs.dryRun }
      return reportValidation(runner, await validate({ ...base, git, ...(askGitHub && { askGitHub }) }, options))
    }
    case 'grant': {
      const [{ grant }, { reportGrant }] = await Promise.all([
        import('./modes/grant/index.ts'),
        import('./modes/report.ts'),
      ])
      const { githubToken, dryRun, sweepWorkflow } = inputs
      const [git, github, aws] = await Promise.all([
        openGit(job),
        connectGitHub(job, githubToken),
        createAws(job, inputs),
      ])
      const options = { event: await runner.event(), paths: inputs, dryRun, run: addressOfRun(job), sweepWorkflow }
      return reportGrant(runner, await grant({ ...base, git, github, aws, output: runner.output }, options))
    }
    case 'revoke': {
      const [
        { revoke },
        rules,
        { openLedger },
        { openMerges },
        { readBeneficiaries },
        { createNotifier },
        { reportRevoke },
      ] = await Promise.all([
        import('./modes/revoke/index.ts'),
        import('./services/history/known-rules.ts'),
        import('./services/ledger/ledger.ts'),
        import('./services/ledger/merges.ts'),
        import('./services/history/beneficiaries.ts'),
        import('./services/notify/notifier.ts'),
        import('./modes/report.ts'),
      ])
      // Told to stop, it has seconds: GitHub is asked once more, and not waited for.
      const impatient = { ...clock, sleep: (ms: number) => clock.sleep(ms, signal) }
      const { githubToken } = inputs
      const [git, github, aws] = await Promise.all([
        openGit(job),
        connectGitHub(job, githubToken, impatient),
        createAws(job, inputs),
      ])
      const readCheckout = () => rules.readCheckoutRules(git, inputs.config)
      const readRules = async () => {
        const tip = await github.tip(await github.defaultBranch())
        return rules.readKnownRules(github, git, inputs.config, { tip, checkout: tip })
      }
      const context = { ...base, aws }
      const ledger = openLedger(context, github)
      const merges = openMerges(context, github)
      // Only in these are the records the outputs of a job of the same run.
      const isDispatched = !['push', 'schedule'].includes(runner.environment('GITHUB_EVENT_NAME'))
      const audience = createNotifier(context, github, ledger, merges, { ...inputs, run: addressOfRun(job) })
      const wasGrantedTo = readBeneficiaries(git, inputs)
      const options = { ...inputs, isDispatched, readCheckout, readRules, ledger, merges, wasGrantedTo, audience }
      return reportRevoke(runner, await revoke(context, options))
    }
    case 'sweep': {
      const [{ sweep }, { openLedger }, { openMerges }, { createNotifier }, { reportSweep }] = await Promise.all([
        import('./modes/sweep/index.ts'),
        import('./services/ledger/ledger.ts'),
        import('./services/ledger/merges.ts'),
        import('./services/notify/notifier.ts'),
        import('./modes/report.ts'),
      ])
      const { githubToken } = inputs
      const [git, github, aws] = await Promise.all([
        openGit(job),
        connectGitHub(job, githubToken),
        createAws(job, inputs),
      ])
      const context = { ...base, git, github, aws, output: runner.output }
      const run = addressOfRun(job)
      // Nothing is relayed here.
      const audience = createNotifier(context, github, openLedger(context, github), openMerges(context, github), {
        ...inputs,
        run,
        relayWorkflow: '',
      })
      const options = { ...inputs, paths: inputs, checkout: runner.environment('GITHUB_SHA'), run, audience }
      return reportSweep(runner, await sweep(context, options))
    }
    case 'logs':
      return runLogs(job, inputs, base)
    case 'doctor': {
      const [{ doctor }, { reportCheckup }] = await Promise.all([
        import('./modes/doctor/index.ts'),
        import('./modes/report.ts'),
      ])
      const [github, aws] = await Promise.all([connectGitHub(job, inputs.githubToken), createAws(job, inputs)])
      const { withFreshTokens } = await import('./aws/identity-token.ts')
      const mintToken = (audience: string) => withFreshTokens(clock, () => runner.mintToken(audience), signal)
      return reportCheckup(runner, await doctor({ ...base, github, aws, mintToken }, inputs))
    }
  }
}

async function runLogs(job: Job, inputs: Extract<Inputs, { mode: 'logs' }>, base: Base) {
  const { runner } = job
  const [{ logs }, { openLedger }, { createConclusion }, { openArchive }, { reportLogs }] = await Promise.all([
    import('./modes/logs/index.ts'),
    import('./services/ledger/ledger.ts'),
    import('./modes/logs/conclude.ts'),
    import('./services/transcripts/archive.ts'),
    import('./modes/report.ts'),
  ])
  const { githubToken, output, lastLook } = inputs
  const [git, github, aws] = await Promise.all([openGit(job), connectGitHub(job, githubToken), createAws(job, inputs)])
  const conclude = lastLook ? createConclusion(base, github, openLedger(base, github), addressOfRun(job)) : undefined
  const archive = output === undefined ? undefined : openArchive(join(runner.environment('GITHUB_WORKSPACE'), output))
  const context = { ...base, aws, transcript: runner.transcript }
  return reportLogs(
    runner,
    await logs(context, {
      ...inputs,
      git,
      github,
      paths: inputs,
      checkout: runner.environment('GITHUB_SHA'),
      ...(conclude && { conclude }),
      ...(archive && { archive }),
    }),
  )
}

type Base = Omit<Context, 'aws'>

async function openGit({ runner }: Job) {
  const { openGit } = await import('./git/git.ts')
  return openGit(runner.environment('GITHUB_WORKSPACE'))
}

/** With Octokit, which is loaded here. */
async function connectGitHub({ runner, clock, stop }: Job, token: string, patience: Clock = clock) {
  const { connectGitHub } = await import('./github/github.ts')
  const [owner = '', repo = ''] = runner.environment('GITHUB_REPOSITORY').split('/')
  const apiUrl = runner.environment('GITHUB_API_URL')
  return connectGitHub({ token, repository: { owner, repo }, apiUrl, clock: patience, stop: stop.signal })
}

/** Without the SDKs, which are loaded with the first account that is connected to. */
async function createAws({ runner, clock, stop }: Job, { mode }: Inputs) {
  const { createAws } = await import('./aws/clients.ts')
  const sessionName = `jit-${mode}-${runner.environment('GITHUB_RUN_ID')}`
  return createAws({ mintToken: runner.mintToken, sessionName, clock, askTime: clock.ask, abandon: stop.abandon })
}

function addressOfRun({ runner }: Job): string {
  const [server, repository, id] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map(runner.environment)
  return `${server}/${repository}/actions/runs/${id}`
}
