import fc from 'fast-check'
import type { Action, Hand, Reviewer } from './action.ts'
import {
  APPROVE,
  anyAction,
  approveAs,
  asked,
  CONNECT,
  EDITS,
  hand,
  merge,
  open,
  pick,
  reviewer,
  WAIT,
} from './draws.ts'

/** Actions that lead somewhere together; others come between them. */
export const gambit: fc.Arbitrary<readonly Action[]> = fc.oneof(
  // What everybody does.
  {
    weight: 4,
    arbitrary: fc.tuple(asked, merge).map(([file, land]) => [open('own', file), APPROVE, land, WAIT, CONNECT]),
  },
  { weight: 2, arbitrary: fc.tuple(merge).map(([land]) => [open('own', []), land, WAIT]) },
  // Nobody but the attacker approves.
  { weight: 1, arbitrary: fc.tuple(asked, merge).map(([file, land]) => [open('own', file), land, WAIT, CONNECT]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(hand, asked, reviewer, merge)
      .map(([by, file, reviewedBy, land]) => [open(by, file), approveAs(reviewedBy), land, WAIT, CONNECT]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick<Hand>(['bot', 'carol']), asked, merge)
      .map(([by, file, land]) => [{ do: 'rename' } as const, open(by, file), approveAs('own'), land, WAIT, CONNECT]),
  },
  // Another person asks for the attacker, who approves: by the one account, or by the other.
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick<Reviewer>(['own', 'second']), asked, merge)
      .map(([by, file, land]) => [open('carol', file), approveAs(by), land, WAIT, CONNECT]),
  },
  // The only other person had a hand in it.
  {
    weight: 3,
    arbitrary: fc
      .tuple(asked, merge)
      .map(([file, land]) => [
        open('own', 'notes'),
        { do: 'push', by: 'carol', file } as const,
        APPROVE,
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
  // Removed; and put back by a merge that nobody approved, in the same push or after the jobs.
  {
    weight: 4,
    arbitrary: fc
      .tuple(asked, merge, merge, merge, pick(['never', 'at once', 'later', 'at once'] as const))
      .map(([file, first, second, third, putBack]) => [
        open('own', file),
        APPROVE,
        first,
        WAIT,
        open('own', []),
        second,
        ...(putBack === 'later' ? [WAIT] : []),
        ...(putBack === 'never' ? [] : [open('own', file), third]),
        WAIT,
        CONNECT,
      ]),
  },
  // Given, and ended by a job; then the branch of the ledger is made to forget that, before a job runs again.
  {
    weight: 3,
    arbitrary: fc
      .tuple(asked, merge, pick(EDITS))
      .map(([file, land, edit]) => [
        open('own', file),
        APPROVE,
        land,
        WAIT,
        CONNECT,
        { do: 'edit ledger', edit } as const,
        WAIT,
        CONNECT,
      ]),
  },
  { weight: 1, arbitrary: pick(EDITS).map(edit => [{ do: 'edit ledger', edit } as const]) },
  { weight: 3, arbitrary: anyAction.map(action => [action]) },
)
