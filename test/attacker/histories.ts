import fc from 'fast-check'
import type { Action, Base, FileChange, Hand, History, LedgerEdit, Reviewer } from './action.ts'

/**
 * Edits of the ledger that only the witness (docs/design.md §11) undoes: the branch then has no trace of an end. To be added
 * to the edits below with it.
 */
export const ONLY_WITNESSED: readonly LedgerEdit[] = ['rewind']

const EDITS: readonly LedgerEdit[] = ['forge grants', 'forge ends', 'delete ends', 'delete everything']
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

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
const hand = pick<Hand>(['own', 'own', 'own', 'second', 'bot', 'carol'])
const reviewer = pick<Reviewer>(['carol', 'carol', 'own', 'second', 'successor', 'bot'])
const base = pick<Base>(['main', 'feature'])

const CONNECT: Action = { do: 'connect' }
const WAIT: Action = { do: 'wait' }
const APPROVE: Action = { do: 'review', by: 'carol', state: 'APPROVED' }
const open = (by: Hand, file: FileChange, target: Base = 'main', from: Base = 'main'): Action => ({
  do: 'open',
  by,
  base: target,
  from,
  file,
})

/** Any single action. */
const anyAction: fc.Arbitrary<Action> = fc.oneof(
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
  pick<Action>([{ do: 'dismiss' }, { do: 'close' }, { do: 'rename' }, { do: 'comment' }, { do: 'open issue' }]),
  pick<Action>([CONNECT, WAIT]),
)

const merge = pick(METHODS).map((method): Action => ({ do: 'merge', method }))
const asked = pick(ASKED)

/** Actions that lead somewhere together; others come between them. */
const gambit: fc.Arbitrary<readonly Action[]> = fc.oneof(
  // What everybody does.
  {
    weight: 5,
    arbitrary: fc.tuple(asked, merge).map(([file, land]) => [open('own', file), APPROVE, land, WAIT, CONNECT]),
  },
  { weight: 2, arbitrary: fc.tuple(merge).map(([land]) => [open('own', []), land, WAIT]) },
  // Nobody but the attacker approves.
  { weight: 1, arbitrary: fc.tuple(asked, merge).map(([file, land]) => [open('own', file), land, WAIT, CONNECT]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(hand, asked, reviewer, merge)
      .map(([by, file, reviewedBy, land]) => [
        open(by, file),
        { do: 'review', by: reviewedBy, state: 'APPROVED' } as const,
        land,
        WAIT,
        CONNECT,
      ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick<Hand>(['bot', 'carol']), asked, merge)
      .map(([by, file, land]) => [
        { do: 'rename' } as const,
        open(by, file),
        { do: 'review', by: 'own', state: 'APPROVED' } as const,
        land,
        WAIT,
        CONNECT,
      ]),
  },
  // Something else is approved.
  {
    weight: 2,
    arbitrary: fc
      .tuple(asked, asked, merge)
      .map(([file, other, land]) => [
        open('own', file),
        APPROVE,
        { do: 'push', by: 'own', file: other } as const,
        land,
        WAIT,
        CONNECT,
      ]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(asked, merge)
      .map(([file, land]) => [
        { do: 'push feature', file } as const,
        open('own', 'notes', 'feature', 'feature'),
        APPROVE,
        { do: 'retarget', base: 'main' } as const,
        land,
        WAIT,
        CONNECT,
      ]),
  },
  {
    weight: 1,
    arbitrary: asked.map(file => [
      open('own', 'notes'),
      APPROVE,
      { do: 'merge otherwise', file } as const,
      WAIT,
      CONNECT,
    ]),
  },
  // Removed, and put back by a merge that nobody approved.
  {
    weight: 2,
    arbitrary: fc
      .tuple(asked, merge, merge, merge, fc.boolean())
      .map(([file, first, second, third, jobsBetween]) => [
        open('own', file),
        APPROVE,
        first,
        WAIT,
        open('own', []),
        second,
        ...(jobsBetween ? [WAIT] : []),
        open('own', file),
        third,
        WAIT,
        CONNECT,
      ]),
  },
  { weight: 1, arbitrary: pick(EDITS).map(edit => [{ do: 'edit ledger', edit } as const]) },
  { weight: 3, arbitrary: anyAction.map(action => [action]) },
)

export const anyHistory: fc.Arbitrary<History> = fc.noBias(
  fc
    .tuple(
      fc.array(gambit, { minLength: 1, maxLength: 2, size: 'max' }),
      fc.array(fc.tuple(fc.nat(), anyAction), { maxLength: 3, size: 'max' }),
    )
    .map(([gambits, strays]) => {
      const actions = [...gambits.flat()]
      for (const [at, action] of strays) actions.splice(at % (actions.length + 1), 0, action)
      return actions
    }),
)
