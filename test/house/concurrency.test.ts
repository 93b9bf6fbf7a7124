import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../sandbox/github/concurrency/claims.ts'
import type { Context } from '../../sandbox/github/concurrency/expression.ts'
import { ConcurrencyGroups } from '../../sandbox/github/concurrency/groups.ts'
import { callers } from '../workflows/callers.ts'

const folder = fileURLToPath(new URL('../../.github/workflows', import.meta.url))
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
/** CI of this project gives and ends nothing. */
const names = readdirSync(folder).filter(name => name !== 'ci.yml')
const workflows = [
  ...names.map(name => [name, read(name)] as const),
  ...Object.entries(callers('0'.repeat(40))).map(([path, text]) => [`the caller ${path}`, text] as const),
]

const CONTEXT: Context = {
  github: {
    ref: 'refs/heads/main',
    workflow: 'Sweep',
    event_name: 'push',
    run_id: '4711',
    event: { pull_request: { number: 7 } },
  },
  inputs: {},
}

/** A workflow of a branch that anyone with write permission may push: it names a group, and does nothing. */
const attack = (group: string, inProgress: boolean) => `
on: push
concurrency: {group: ${JSON.stringify(group)}, cancel-in-progress: ${inProgress}}
jobs: {a: {runs-on: x, steps: []}}
`

/** Which runs and jobs of a workflow are cancelled, if its groups are named by others: of one that runs and one that waits. */
function cancelledIn(workflow: string): readonly string[] {
  const ours = ['running', 'waiting'].flatMap(run => claimsOf(run, workflow, CONTEXT))
  const named = [...new Set(ours.map(({ group }) => group))]
  const attacks = named.flatMap(group => claimsOf('attack', attack(group.toUpperCase(), true), CONTEXT))
  const groups = new ConcurrencyGroups()
  return [...ours, ...attacks].flatMap(claim => groups.claim(claim))
}

const GROUP = 'concurrency: {group: jit, cancel-in-progress: false}\n'

describe('a workflow on any branch that names the group of', () => {
  it.each(workflows)('%s cancels no run of it, unless it is a preview', (name, workflow) => {
    expect(cancelledIn(workflow)).toEqual(name === 'validate.yml' ? ['running/validate', 'waiting/validate'] : [])
  })

  // What the test above would say of ours.
  it.each(['sweep.yml', 'follow-up.yml', 'revoke.yml', 'grant.yml'])('%s would cancel it, had it one', name => {
    expect(cancelledIn(GROUP + read(name))).toEqual(['running', 'waiting'])
    const ofJob = read(name).replace(/^ {4}runs-on:/m, `    ${GROUP}    runs-on:`)
    expect(cancelledIn(ofJob)).toEqual([
      expect.stringMatching(/^running\/\S+$/),
      expect.stringMatching(/^waiting\/\S+$/),
    ])
  })

  it('grant.yml, had it one, would leave merges ungranted without any attack: the third push cancels the second', () => {
    const groups = new ConcurrencyGroups()
    const pushes = ['first', 'second', 'third'].flatMap(run => claimsOf(run, GROUP + read('grant.yml'), CONTEXT))
    expect(pushes.flatMap(claim => groups.claim(claim))).toEqual(['second'])
  })
})
