import { isOfDefaultBranch } from '../../runner/default-branch.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import type { Machine } from '../machine.ts'
import { reportSweep } from './report.ts'
import { sweep } from './sweep.ts'

export async function runSweep(machine: Machine, inputs: InputsOf<'sweep'>): Promise<void> {
  const { runner, base } = machine
  const [git, github, aws, outbox] = await Promise.all([
    machine.git(inputs),
    machine.github(inputs.githubToken),
    machine.aws('sweep'),
    machine.outbox(inputs),
  ])
  const context = { ...base, git, github, aws, output: runner.output }
  const options = {
    ...inputs,
    paths: inputs,
    checkout: runner.environment('GITHUB_SHA'),
    isOfDefaultBranch: isOfDefaultBranch(runner.environment, await runner.event()),
    observer: machine.observer(),
    outbox,
  }
  const result = await sweep(context, options)
  return reportSweep(runner, { ...result, failures: [...result.failures, ...(await outbox.done())] })
}
