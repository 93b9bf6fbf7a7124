import { createAws } from './aws/clients.ts'
import { systemClock } from './clock.ts'
import { openGit } from './git/git.ts'
import { connectGitHub } from './github/github.ts'
import { readInputs } from './inputs.ts'
import { grant } from './modes/grant.ts'
import { revoke } from './modes/revoke.ts'
import { readRules } from './modes/rules.ts'
import { validate } from './modes/validate.ts'
import { reportGrant, reportRevoke, reportValidation } from './report.ts'
import { githubRunner as runner } from './runner.ts'

async function run(signal: AbortSignal): Promise<void> {
  const inputs = readInputs(runner.input)
  const clock = systemClock
  const repository = runner.environment('GITHUB_REPOSITORY')
  const [owner = '', repo = ''] = repository.split('/')
  const apiUrl = runner.environment('GITHUB_API_URL')
  const connect = (token: string) => connectGitHub({ token, repository: { owner, repo }, apiUrl, clock })
  const sessionName = `jit-${inputs.mode}-${runner.environment('GITHUB_RUN_ID')}`
  const { log, debug } = runner
  const aws = () => createAws({ mintToken: runner.mintToken, sessionName, clock })

  switch (inputs.mode) {
    case 'validate': {
      const git = openGit(runner.environment('GITHUB_WORKSPACE'))
      const { githubToken } = inputs
      const askGitHub = githubToken === undefined ? undefined : once(() => connect(githubToken))
      const event = { name: runner.environment('GITHUB_EVENT_NAME'), payload: await runner.event() }
      const options = { event, mergeSha: runner.environment('GITHUB_SHA'), paths: inputs, dryRun: inputs.dryRun }
      const context = { clock, git, log, debug, ...(askGitHub && { askGitHub }) }
      return reportValidation(runner, await validate(context, options))
    }
    case 'grant': {
      const git = openGit(runner.environment('GITHUB_WORKSPACE'))
      const github = await connect(inputs.githubToken)
      const run = `${runner.environment('GITHUB_SERVER_URL')}/${repository}/actions/runs/${runner.environment('GITHUB_RUN_ID')}`
      const options = { event: await runner.event(), paths: inputs, dryRun: inputs.dryRun, run }
      const context = { clock, aws: aws(), log, debug, signal, git, github, output: runner.output }
      return reportGrant(runner, await grant(context, options))
    }
    case 'revoke': {
      const github = await connect(inputs.githubToken)
      const tipRules = async () => {
        const tip = await github.tip(await github.defaultBranch())
        return (await readRules(github, inputs.config, tip)).rules
      }
      const context = { clock, aws: aws(), log, debug, signal }
      return reportRevoke(runner, await revoke(context, { ...inputs, readRules: tipRules }))
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
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
