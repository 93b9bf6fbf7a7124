import { join } from 'node:path'
import type { InputsOf } from '../../runner/inputs.ts'
import { readAhead } from '../../services/history/read-ahead.ts'
import { openRulesHistory, readRulesAt } from '../../services/history/rules.ts'
import { readSigningKeys } from '../../services/ledger/signing-keys.ts'
import { accountIdsIn } from '../../services/witness/source.ts'
import type { Machine } from '../machine.ts'
import { openWitnessSource } from '../witness-source.ts'
import { reportVerification } from './report.ts'
import { verify } from './verify.ts'

export async function runVerify(machine: Machine, inputs: InputsOf<'verify'>): Promise<void> {
  const { runner } = machine
  const clone = await machine.git(inputs)
  const head = await clone.head()
  const git = await readAhead(clone, head, inputs)
  const now = await readRulesAt(git, inputs.config, head)
  const isKnown = 'rules' in now
  const witness = await openWitnessSource(machine, inputs.witness, isKnown ? now.rules : now)
  const at = (path: string) => join(runner.environment('GITHUB_WORKSPACE'), path)
  const { signingKeys, attested } = inputs
  const keys = signingKeys === undefined ? undefined : await readSigningKeys(at(signingKeys))
  const result = await verify(git, {
    paths: inputs,
    head,
    rules: openRulesHistory(git, inputs.config, isKnown ? now : undefined),
    witness,
    accountIds: accountIdsIn(isKnown ? now.rules.accounts.values() : []),
    ...(inputs.since !== undefined && { since: inputs.since }),
    ...(keys && { keys }),
    ...(attested && {
      attested: {
        report: at(attested.report),
        attestations: at(attested.attestations),
        trustedRoot: at(attested.trustedRoot),
      },
    }),
    debug: runner.debug,
    ...repositoryOf(machine),
  })
  return reportVerification(runner, result)
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
