import { join } from 'node:path'
import type { Rules } from '../domain/rules/rules.ts'
import type { WitnessChoice } from '../runner/verify-inputs.ts'
import { bucketsSource, copiesSource, type WitnessSource } from '../services/witness/source.ts'
import { ErrorWithRemedy } from '../shared/errors.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Machine } from './machine.ts'

/** Where the input `witness` says that witnesses are read; `undefined`: nowhere. @throws ErrorWithRemedy when they cannot be */
export async function openWitnessSource(
  machine: Machine,
  choice: WitnessChoice,
  rules: Rules | Refusal,
): Promise<WitnessSource | undefined> {
  switch (choice.kind) {
    case 'none':
      return undefined
    case 'copies':
      return copiesSource(join(machine.runner.environment('GITHUB_WORKSPACE'), choice.folder))
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
