import { expect, test } from 'vitest'
import { FINDING_WORDS } from '../../src/domain/reconcile/finding-words.ts'
import { REVOCATION_VERDICT_WORDS } from '../../src/domain/revocation/verdict-words.ts'

/** The output `result` and the ledger are public: programs compare these words. */
test('the states of a sweep keep the words that the output `result` has had since its first release', () => {
  expect(FINDING_WORDS).toEqual({
    live: 'live',
    'ended-before': 'ended before',
    'too-new': 'too new',
    revoking: 'leaving',
    undetermined: 'unjudged',
    malformed: 'unreadable',
    expired: 'expired',
    superseded: 'superseded',
    unknown: 'unknown',
    tampered: 'tampered',
    missing: 'missing',
    orphaned: 'stray',
    closing: 'closing',
    foreign: 'foreign',
    'review-open': 'review open',
    'review-overdue': 'review overdue',
    'review-rejected': 'review rejected',
    'review-unreadable': 'review unreadable',
  })
})

test('the verdicts of a revocation keep the words that the output `result` and the ledger have had', () => {
  expect(REVOCATION_VERDICT_WORDS).toMatchObject({
    clean: 'clean',
    'still-open': 'still open',
    interrupted: 'interrupted',
  })
})
