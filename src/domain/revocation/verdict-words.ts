import type { PassDecision, Revocation } from './revocation.ts'

/** What outputs, ledger records and people call these. Outputs and records are public: the words stay. */
export const REVOCATION_VERDICT_WORDS: Readonly<Record<Revocation['verdict'] | PassDecision, string>> = {
  clean: 'clean',
  'another-pass': 'another pass',
  'still-open': 'still open',
  interrupted: 'interrupted',
}
