import { isOfDefaultBranch } from '../../runner/default-branch.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import type { Machine } from '../machine.ts'
import { reportSweep } from './report.ts'
import { sweep } from './sweep.ts'

export async function runSweep(machine: Machine, inputs: InputsOf<'sweep'>): Promise<void> {
  const { runner, base } = machine
  const [git, github, aws] = await Promise.all([
    machine.git(inputs),
    machine.github(inputs.githubToken),
    machine.aws('sweep'),
  ])
  const context = { ...base, git, github, aws, output: runner.output }
  const options = {
    ...inputs,
    paths: inputs,
    checkout: runner.environment('GITHUB_SHA'),
    isOfDefaultBranch: isOfDefaultBranch(runner.environment, await runner.event()),
    run: machine.runUrl(),
  }
  return reportSweep(runner, await sweep(context, options))
}
