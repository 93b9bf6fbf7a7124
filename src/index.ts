import { createAws } from './aws/clients.ts'
import { systemClock } from './clock.ts'
import { openGit } from './git/git.ts'
import { connectGitHub } from './github/github.ts'
import { readInputs } from './inputs.ts'
import { grant } from './modes/grant.ts'
import { revoke } from './modes/revoke.ts'
import { readRules } from './modes/rules.ts'
import { reportGrant, reportRevoke } from './report.ts'
import { githubRunner as runner } from './runner.ts'

async function run(signal: AbortSignal): Promise<void> {
  const inputs = readInputs(runner.input)
  const [owner = '', repo = ''] = runner.environment('GITHUB_REPOSITORY').split('/')
  const clock = systemClock
  const github = await connectGitHub({
    token: inputs.githubToken,
    repository: { owner, repo },
    apiUrl: runner.environment('GITHUB_API_URL'),
    clock,
  })
  const sessionName = `jit-${inputs.mode}-${runner.environment('GITHUB_RUN_ID')}`
  const context = {
    clock,
    aws: createAws({ mintToken: runner.mintToken, sessionName, clock }),
    log: runner.log,
    debug: runner.debug,
    signal,
  }

  switch (inputs.mode) {
    case 'grant': {
      const git = openGit(runner.environment('GITHUB_WORKSPACE'))
      const run = `${runner.environment('GITHUB_SERVER_URL')}/${owner}/${repo}/actions/runs/${runner.environment('GITHUB_RUN_ID')}`
      const options = { event: await runner.event(), paths: inputs, dryRun: inputs.dryRun, run }
      return reportGrant(runner, await grant({ ...context, git, github, output: runner.output }, options))
    }
    case 'revoke': {
      const tipRules = async () => {
        const tip = await github.tip(await github.defaultBranch())
        return (await readRules(github, inputs.config, tip)).rules
      }
      return reportRevoke(runner, await revoke(context, { ...inputs, readRules: tipRules }))
    }
  }
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
