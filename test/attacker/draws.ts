import fc from 'fast-check'
import type { Action, Base, FileChange, Hand, LedgerEdit, Reviewer } from './action.ts'

export const EDITS: readonly LedgerEdit[] = [
  'forge grants',
  'forge ends',
  'delete ends',
  'delete everything',
  'rewind',
  'delete branch',
]
const FILES: readonly FileChange[] = [
  ['api'],
  ['api longer'],
  ['db'],
  ['api again'],
  ['api', 'db'],
  ['api longer', 'db'],
  [],
  'notes',
]
const ASKED: readonly FileChange[] = FILES.filter(file => file !== 'notes' && file.length > 0)
const METHODS = ['merge', 'merge', 'squash', 'merge', 'squash', 'rebase'] as const

export const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
export const hand = pick<Hand>(['own', 'own', 'own', 'second', 'bot', 'carol'])
export const reviewer = pick<Reviewer>(['carol', 'carol', 'own', 'second', 'successor', 'bot'])
const base = pick<Base>(['main', 'feature'])

export const CONNECT: Action = { do: 'connect' }
export const WAIT: Action = { do: 'wait' }
export const approveAs = (by: Reviewer): Action => ({ do: 'review', by, state: 'APPROVED' })
export const APPROVE = approveAs('carol')
export const open = (by: Hand, file: FileChange, target: Base = 'main', from: Base = 'main'): Action => ({
  do: 'open',
  by,
  base: target,
  from,
  file,
})

/** Any single action. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('open' as const), by: hand, base, from: base, file: pick(FILES) }),
  fc.record({ do: fc.constant('push' as const), by: hand, file: pick(FILES) }),
  fc.record({
    do: fc.constant('review' as const),
    by: reviewer,
    state: pick(['APPROVED', 'APPROVED', 'CHANGES_REQUESTED'] as const),
  }),
  fc.record({ do: fc.constant('merge' as const), method: pick(METHODS) }),
  fc.record({ do: fc.constant('retarget' as const), base }),
  fc.record({ do: fc.constant('merge otherwise' as const), file: pick(FILES) }),
  fc.record({ do: fc.constant('push feature' as const), file: pick(FILES) }),
  fc.record({ do: fc.constant('edit ledger' as const), edit: pick(EDITS) }),
  pick<Action>([
    { do: 'dismiss' },
    { do: 'close' },
    { do: 'rename' },
    { do: 'comment' },
    { do: 'open issue' },
    { do: 'edit witness' },
  ]),
  pick<Action>([CONNECT, WAIT]),
)

export const merge = pick(METHODS).map((method): Action => ({ do: 'merge', method }))
export const asked = pick(ASKED)
