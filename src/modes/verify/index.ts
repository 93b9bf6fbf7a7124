import { join } from 'node:path'
import type { Rules } from '../../domain/rules/rules.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import { accountIdsIn, bucketsSource, copiesSource, type WitnessSource } from '../../services/witness/source.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Machine } from '../machine.ts'
import { reportVerification } from './report.ts'
import { verify } from './verify.ts'

export async function runVerify(machine: Machine, inputs: InputsOf<'verify'>): Promise<void> {
  const git = await machine.git(inputs)
  const rules = await openRulesHistory(git, inputs.config).at(await git.head())
  const witness = await witnessFor(machine, inputs, rules)
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

async function witnessFor(
  machine: Machine,
  { witness }: InputsOf<'verify'>,
  rules: Rules | Refusal,
): Promise<WitnessSource | undefined> {
  switch (witness.kind) {
    case 'none':
      return undefined
    case 'copies':
      return copiesSource(join(machine.runner.environment('GITHUB_WORKSPACE'), witness.folder))
    case 'buckets':
      if (!('accounts' in rules)) throw new ErrorWithRemedy(rules.message, ELSEWHERE)
      await machine.mintToken('sts.amazonaws.com').catch(error => {
        throw new ErrorWithRemedy('This job cannot read the witnesses: GitHub gives it no OIDC token', ELSEWHERE, {
          cause: error,
        })
      })
      return bucketsSource(await machine.aws('verify'), rules.accounts.values())
  }
}

const ELSEWHERE =
  'Give the job `id-token: write` and `environment: jit-logs`, so that it reads the buckets by the role for logs; or name copies of the buckets by `witness`; or compare with no witness on purpose: `witness: none`'
