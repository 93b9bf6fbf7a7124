import { join } from 'node:path'
import type { InputsOf } from '../../runner/inputs.ts'
import type { Machine } from '../machine.ts'
import { reportVerification } from './report.ts'
import { verify } from './verify.ts'

export async function runVerify(machine: Machine, inputs: InputsOf<'verify'>): Promise<void> {
  const { runner } = machine
  const copies = join(runner.environment('GITHUB_WORKSPACE'), inputs.witness)
  return reportVerification(runner, await verify(await machine.git(inputs), copies))
}
