import type { InputsOf } from '../../runner/inputs.ts'
import type { Machine } from '../machine.ts'
import { grant } from './grant.ts'
import { reportGrant } from './report.ts'

export async function runGrant(machine: Machine, inputs: InputsOf<'grant'>): Promise<void> {
  const { runner, base } = machine
  const { githubToken, dryRun, sweepWorkflow } = inputs
  const [git, github, aws, outbox] = await Promise.all([
    machine.git(inputs),
    machine.github(githubToken),
    machine.aws('grant'),
    machine.outbox(inputs),
  ])
  const context = { ...base, git, github, aws, output: runner.output }
  const options = {
    event: await runner.event(),
    paths: inputs,
    dryRun,
    observer: machine.observer(),
    isFirstAttempt: runner.environment('GITHUB_RUN_ATTEMPT') === '1',
    sweepWorkflow,
    outbox,
  }
  const result = await grant(context, options)
  return reportGrant(runner, { ...result, failures: [...result.failures, ...(await outbox.done())] })
}
