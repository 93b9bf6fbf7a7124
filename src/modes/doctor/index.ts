import { withFreshTokens } from '../../aws/identity-token.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import type { Machine } from '../machine.ts'
import { doctor } from './doctor.ts'
import { reportCheckup } from './report.ts'

export async function runDoctor(machine: Machine, inputs: InputsOf<'doctor'>): Promise<void> {
  const { runner, base, clock, stop } = machine
  const [github, aws] = await Promise.all([machine.github(inputs.githubToken), machine.aws('doctor')])
  const mintToken = (audience: string) => withFreshTokens(clock, () => runner.mintToken(audience), stop.signal)
  return reportCheckup(runner, await doctor({ ...base, github, aws, mintToken }, inputs))
}
