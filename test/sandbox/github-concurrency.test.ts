import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../sandbox/github/concurrency/claims.ts'
import { ConcurrencyGroups } from '../../sandbox/github/concurrency/groups.ts'

const MAIN = { github: { ref: 'refs/heads/main', event_name: 'push', event: { pull_request: { number: 7 } } } }
const BRANCH = { github: { ref: 'refs/heads/x', event_name: 'push', event: {} } }

/** As GitHub writes it. */
const the = (expression: string) => `$\{{ ${expression} }}`

const workflow = (concurrency: string, ofJob = '') => `
on: push
${concurrency}
jobs:
  a: {runs-on: x, steps: [], ${ofJob}}
  b: {runs-on: x, steps: []}
`

/** Starts runs in that order, by their texts, and answers what each cancelled. */
function start(...runs: readonly (readonly [id: string, workflow: string, context?: object])[]) {
  const groups = new ConcurrencyGroups()
  const cancelled = runs.map(([id, text, context = MAIN]) =>
    claimsOf(id, text, { ...context }).flatMap(claim => groups.claim(claim)),
  )
  return { groups, cancelled }
}

const CANCEL = 'concurrency: {group: jit, cancel-in-progress: true}'

describe('a concurrency group of the repository', () => {
  it.each([
    ['of a run', workflow('concurrency: jit'), 'ours'],
    ['of a job', workflow('', 'concurrency: jit'), 'ours/a'],
  ])('%s is cancelled by a workflow on another branch that names it, in other letters', (_, ours, holder) => {
    const theirs = workflow(CANCEL.replace('jit', 'JIT'))
    const { cancelled, groups } = start(['ours', ours], ['theirs', theirs, BRANCH])
    expect(cancelled).toEqual([[], [holder]])
    expect(groups.isRunning(holder)).toBe(false)
  })

  it('cancels who waits when a newer one comes, which then goes on', () => {
    const one = workflow('concurrency: jit')
    const { cancelled, groups } = start(['first', one], ['second', one], ['third', one])
    expect(cancelled).toEqual([[], [], ['second']])
    groups.end('first')
    expect([groups.isRunning('second'), groups.isRunning('third')]).toEqual([false, true])
  })

  it('cancels who runs and who waits, if the newer one says so', () => {
    const one = workflow('concurrency: jit')
    const { cancelled } = start(['first', one], ['second', one], ['third', workflow(CANCEL)])
    expect(cancelled[2]).toEqual(['first', 'second'])
  })

  it('lets a hundred wait with `queue: max`, and cancels the next', () => {
    const one = workflow('concurrency: {group: jit, queue: max}')
    const { cancelled } = start(...Array.from({ length: 102 }, (_, number) => [String(number), one] as const))
    expect(cancelled.flat()).toEqual(['101'])
  })

  it('lets a newer one without `queue: max` take the place of all who wait with it', () => {
    const patient = workflow('concurrency: {group: jit, queue: max}')
    const { cancelled } = start(['1', patient], ['2', patient], ['3', patient], ['4', workflow('concurrency: jit')])
    expect(cancelled.at(-1)).toEqual(['2', '3'])
  })

  it('is that of the values at the time', () => {
    const one = workflow(
      [
        'concurrency:',
        `  group: g-${the('github.head_ref || github.ref')}-${the('github.event.pull_request.number')}-${the("'x'")}`,
        `  cancel-in-progress: ${the("github.event_name == 'PUSH'")}`,
      ].join('\n'),
    )
    expect(claimsOf('1', one, MAIN)).toEqual([
      { holder: '1', group: 'g-refs/heads/main-7-x', cancelInProgress: true, queue: 'single' },
    ])
  })

  it.each([
    ["format('{0}', github.ref)", 'does not know the expression'],
    ['github.event', 'is no text'],
  ])('is not guessed at: %s', (expression, message) => {
    expect(() => claimsOf('1', workflow(`concurrency: ${JSON.stringify(the(expression))}`), MAIN)).toThrow(message)
  })

  it('cannot both keep all who wait and cancel who runs, which GitHub refuses', () => {
    const both = workflow('concurrency: {group: jit, queue: max, cancel-in-progress: true}')
    expect(() => claimsOf('1', both, MAIN)).toThrow('exclude each other')
  })
})
