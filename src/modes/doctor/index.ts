import type { InputsOf } from '../../runner/inputs.ts'
import type { Machine } from '../machine.ts'
import { doctor } from './doctor.ts'
import { reportCheckup } from './report.ts'

export async function runDoctor(machine: Machine, inputs: InputsOf<'doctor'>): Promise<void> {
  const { runner, base, mintToken } = machine
  const [github, aws, outbox] = await Promise.all([
    machine.github(inputs.githubToken),
    machine.aws('doctor'),
    machine.outbox(inputs),
  ])
  const checkup = await doctor({ ...base, github, aws, mintToken }, { ...inputs, outbox })
  return reportCheckup(runner, checkup, await outbox.done())
}
