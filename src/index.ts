import { join } from 'node:path'
import { type Clock, correctedClock, systemClock } from './clock.ts'
import { formatDuration } from './domain/instant.ts'
import { type Inputs, readInputs } from './inputs.ts'
import type { Context } from './modes/context.ts'
import { once } from './once.ts'
import { githubRunner as runner } from './runner.ts'

const clock = correctedClock(systemClock, aheadMs => {
  const wrong = `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} AWS's, which counts`
  runner.log(`the clock of this runner is ${aheadMs === 0 ? 'right again' : wrong}`)
})

/** Each mode is loaded in its case, with what it needs and nothing else: `npm run bench` shows what that is. */
async function run(signal: AbortSignal): Promise<void> {
  const inputs = readInputs(runner.input)
  const { log, debug } = runner
  const base = { clock, log, debug, signal }

  switch (inputs.mode) {
    case 'validate': {
      const [{ validate }, { reportValidation }, git] = await Promise.all([
        import('./modes/validate.ts'),
        import('./report.ts'),
        openGit(),
      ])
      const { githubToken } = inputs
      const connectOnce = once(connectGitHub)
      const askGitHub = githubToken === undefined ? undefined : () => connectOnce(githubToken)
      const event = { name: runner.environment('GITHUB_EVENT_NAME'), payload: await runner.event() }
      const options = { event, mergeSha: runner.environment('GITHUB_SHA'), paths: inputs, dryRun: inputs.dryRun }
      return reportValidation(runner, await validate({ ...base, git, ...(askGitHub && { askGitHub }) }, options))
    }
    case 'grant': {
      const [{ grant }, { reportGrant }] = await Promise.all([import('./modes/grant.ts'), import('./report.ts')])
      const { githubToken, dryRun, sweepWorkflow } = inputs
      const [git, github, aws] = await Promise.all([openGit(), connectGitHub(githubToken), createAws(inputs)])
      const options = { event: await runner.event(), paths: inputs, dryRun, run: addressOfRun(), sweepWorkflow }
      return reportGrant(runner, await grant({ ...base, git, github, aws, output: runner.output }, options))
    }
    case 'revoke': {
      const [{ revoke }, { readKnownRules }, { openLedger }, { createAudience }, { reportRevoke }] = await Promise.all([
        import('./modes/revoke.ts'),
        import('./modes/known-rules.ts'),
        import('./modes/ledger.ts'),
        import('./modes/revoke/audience.ts'),
        import('./report.ts'),
      ])
      // Told to stop, it has seconds: GitHub is asked once more, and not waited for.
      const impatient = { ...clock, sleep: (ms: number) => clock.sleep(ms, signal) }
      const { githubToken } = inputs
      const [git, github, aws] = await Promise.all([
        openGit(),
        connectGitHub(githubToken, impatient),
        createAws(inputs),
      ])
      const knownRules = async () => {
        const tip = await github.tip(await github.defaultBranch())
        return readKnownRules(github, git, inputs.config, { tip, checkout: tip })
      }
      const context = { ...base, aws }
      const ledger = openLedger(context, github)
      const isDispatched = runner.environment('GITHUB_EVENT_NAME') === 'workflow_dispatch'
      const audience = createAudience(context, github, ledger, { ...inputs, run: addressOfRun() })
      return reportRevoke(
        runner,
        await revoke(context, { ...inputs, isDispatched, readRules: knownRules, ledger, audience }),
      )
    }
    case 'sweep': {
      const [{ sweep }, { openLedger }, { createAudience }, { reportSweep }] = await Promise.all([
        import('./modes/sweep.ts'),
        import('./modes/ledger.ts'),
        import('./modes/revoke/audience.ts'),
        import('./report.ts'),
      ])
      const { githubToken } = inputs
      const [git, github, aws] = await Promise.all([openGit(), connectGitHub(githubToken), createAws(inputs)])
      const context = { ...base, git, github, aws, output: runner.output }
      const run = addressOfRun()
      // Nothing is relayed here.
      const audience = createAudience(context, github, openLedger(context, github), {
        ...inputs,
        run,
        relayWorkflow: '',
      })
      const options = { ...inputs, paths: inputs, checkout: runner.environment('GITHUB_SHA'), run, audience }
      return reportSweep(runner, await sweep(context, options))
    }
    case 'logs':
      return runLogs(inputs, base)
    case 'doctor': {
      const [{ doctor }, { reportCheckup }] = await Promise.all([import('./modes/doctor.ts'), import('./report.ts')])
      const [github, aws] = await Promise.all([connectGitHub(inputs.githubToken), createAws(inputs)])
      const { mintToken } = runner
      return reportCheckup(runner, await doctor({ ...base, github, aws, mintToken }, inputs))
    }
  }
}

async function runLogs(inputs: Extract<Inputs, { mode: 'logs' }>, base: Base) {
  const [{ logs }, { openLedger }, { createConclusion }, { openArchive }, { reportLogs }] = await Promise.all([
    import('./modes/logs.ts'),
    import('./modes/ledger.ts'),
    import('./modes/logs/conclude.ts'),
    import('./archive.ts'),
    import('./report.ts'),
  ])
  const { githubToken, output, lastLook } = inputs
  const [git, github, aws] = await Promise.all([openGit(), connectGitHub(githubToken), createAws(inputs)])
  const conclude = lastLook ? createConclusion(base, github, openLedger(base, github), addressOfRun()) : undefined
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

async function openGit() {
  const { openGit } = await import('./git/git.ts')
  return openGit(runner.environment('GITHUB_WORKSPACE'))
}

/** With Octokit, which is loaded here. */
async function connectGitHub(token: string, patience: Clock = clock) {
  const { connectGitHub } = await import('./github/github.ts')
  const [owner = '', repo = ''] = runner.environment('GITHUB_REPOSITORY').split('/')
  const apiUrl = runner.environment('GITHUB_API_URL')
  return connectGitHub({ token, repository: { owner, repo }, apiUrl, clock: patience })
}

/** Without the SDKs, which are loaded with the first account that is connected to. */
async function createAws({ mode }: Inputs) {
  const { createAws } = await import('./aws/clients.ts')
  const sessionName = `jit-${mode}-${runner.environment('GITHUB_RUN_ID')}`
  return createAws({ mintToken: runner.mintToken, sessionName, clock, askTime: clock.ask })
}

function addressOfRun(): string {
  const [server, repository, id] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map(runner.environment)
  return `${server}/${repository}/actions/runs/${id}`
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    runner.log(`${signal}: finishing the call in flight, then saying what remains`)
    stop.abort()
  })
}

try {
  await run(stop.signal)
} catch (error) {
  runner.crash(error)
}
