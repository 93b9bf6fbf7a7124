import type { InputsOf } from '../../runner/inputs.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { Machine } from '../machine.ts'
import { reportValidation } from './report.ts'
import { validate } from './validate.ts'

export async function runValidate(machine: Machine, inputs: InputsOf<'validate'>): Promise<void> {
  const { runner, base } = machine
  const { githubToken, dryRun } = inputs
  const connectOnce = memoizeAsync((token: string) => machine.github(token))
  const askGitHub = githubToken === undefined ? undefined : () => connectOnce(githubToken)
  const context = { ...base, git: await machine.git(inputs), ...(askGitHub && { askGitHub }) }
  const event = { name: runner.environment('GITHUB_EVENT_NAME'), payload: await runner.event() }
  const mergeSha = runner.environment('GITHUB_SHA')
  const outbox = await machine.outbox(inputs, { onlyAddressed: true })
  const validation = await validate(context, {
    event,
    mergeSha,
    paths: inputs,
    dryRun,
    outbox,
    repositoryUrl: machine.repositoryUrl(),
  })
  const failures = [...validation.failures, ...(await outbox.done())]
  return reportValidation(runner, { ...validation, failures })
}
