import type { InputsOf } from '../../runner/inputs.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import { accountIdsIn } from '../../services/witness/source.ts'
import type { Machine } from '../machine.ts'
import { openWitnessSource } from '../witness-source.ts'
import { reportVerification } from './report.ts'
import { verify } from './verify.ts'

export async function runVerify(machine: Machine, inputs: InputsOf<'verify'>): Promise<void> {
  const git = await machine.git(inputs)
  const rules = await openRulesHistory(git, inputs.config).at(await git.head())
  const witness = await openWitnessSource(machine, inputs.witness, rules)
  const accountIds = accountIdsIn('accounts' in rules ? rules.accounts.values() : [])
  const result = await verify(git, { witness, accountIds, ...repositoryOf(machine) })
  return reportVerification(machine.runner, result)
}

/** A clone at a terminal may not say where it comes from. */
function repositoryOf(machine: Machine): { readonly repositoryUrl?: string } {
  try {
    return { repositoryUrl: machine.repositoryUrl() }
  } catch (error) {
    machine.runner.debug(error)
    return {}
  }
}
