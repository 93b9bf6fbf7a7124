import type { Assertion, PatternNode } from './syntax.ts'

/** One state of the automaton; `next` are indices of others. */
type State =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'assertion'; readonly holds: Assertion; readonly next: number }
  | { readonly kind: 'fork'; next: readonly number[] }
  | { readonly kind: 'match' }

/** The largest number of states: the time of a match is this number times the length of the text. */
export const MAX_STATES = 2_000

/** How many states a pattern needs. Bounded repeats are unrolled. May be Infinity. */
export function countStates(node: PatternNode): number {
  switch (node.kind) {
    case 'character':
    case 'assertion':
      return 1
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + countStates(part), 0)
    case 'choice':
      return node.options.reduce((sum, option) => sum + countStates(option), 1)
    case 'repeat': {
      const copies = Number.isFinite(node.max) ? node.max : node.min + 1
      return copies * (countStates(node.part) + 1)
    }
  }
}

/**
 * Whether a pattern matches anywhere in a text, in time linear in the length of the text: all reachable states are followed
 * in parallel, without backtracking (Thompson, 1968). Build it only for patterns of at most {@link MAX_STATES} states.
 */
export function createMatcher(node: PatternNode): (text: string) => boolean {
  const states: State[] = [{ kind: 'match' }]
  const start = build(states, node, 0)
  return text => matches(states, start, [...text])
}

function add(states: State[], state: State): number {
  return states.push(state) - 1
}

/** Adds the states of a node, from its last to its first. Returns the index of the first. */
function build(states: State[], node: PatternNode, next: number): number {
  switch (node.kind) {
    case 'character':
      return add(states, { kind: 'character', accepts: node.accepts, next })
    case 'assertion':
      return add(states, { kind: 'assertion', holds: node.holds, next })
    case 'sequence':
      return node.parts.reduceRight((after, part) => build(states, part, after), next)
    case 'choice':
      return add(states, { kind: 'fork', next: node.options.map(option => build(states, option, next)) })
    case 'repeat':
      return buildRepeat(states, node, next)
  }
}

function buildRepeat(
  states: State[],
  { part, min, max }: Extract<PatternNode, { kind: 'repeat' }>,
  next: number,
): number {
  let first = next
  if (max === Number.POSITIVE_INFINITY) {
    const fork: Extract<State, { kind: 'fork' }> = { kind: 'fork', next: [] }
    first = add(states, fork)
    fork.next = [build(states, part, first), next]
  } else {
    for (let copy = min; copy < max; copy++)
      first = add(states, { kind: 'fork', next: [build(states, part, first), next] })
  }
  for (let copy = 0; copy < min; copy++) first = build(states, part, first)
  return first
}

function matches(states: readonly State[], start: number, text: readonly string[]): boolean {
  let arrived: number[] = []
  for (let at = 0; at <= text.length; at++) {
    // A match may begin anywhere.
    const open = reach(states, [...arrived, start], text[at - 1], text[at])
    if (open === 'match') return true
    const character = text[at]
    if (character === undefined) return false
    arrived = advance(open, character)
  }
  return false
}

type CharacterState = Extract<State, { kind: 'character' }>

/** The states that read the next character, each once; or that the end of the pattern has been reached. */
function reach(
  states: readonly State[],
  from: number[],
  before: string | undefined,
  after: string | undefined,
): readonly CharacterState[] | 'match' {
  const open: CharacterState[] = []
  const seen = new Set<number>()
  for (let index = from.pop(); index !== undefined; index = from.pop()) {
    if (seen.has(index)) continue
    seen.add(index)
    const state = states[index]
    if (state?.kind === 'match') return 'match'
    if (state?.kind === 'character') open.push(state)
    if (state?.kind === 'fork') from.push(...state.next)
    if (state?.kind === 'assertion' && state.holds(before, after)) from.push(state.next)
  }
  return open
}

/** Copies of a repeated part share one predicate: each predicate is called once. */
function advance(open: readonly CharacterState[], character: string): number[] {
  const answers = new Map<CharacterState['accepts'], boolean>()
  return open.flatMap(({ accepts, next }) => {
    const answer = answers.get(accepts) ?? accepts(character)
    answers.set(accepts, answer)
    return answer ? next : []
  })
}
