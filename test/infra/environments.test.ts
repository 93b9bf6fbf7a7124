import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { environmentOf } from '../../sandbox/environment.ts'
import { planFor, trustedBy } from './plan.ts'

const folder = new URL('../../.github/workflows/', import.meta.url)

interface Job {
  readonly environment?: string
  readonly steps?: readonly { readonly with?: Readonly<Record<string, string>> }[]
}

/** Every job of a workflow that runs the action: its mode and witness, and the environment as it is written there. */
const jobs = readdirSync(folder).flatMap(name => {
  const workflow = parse(readFileSync(new URL(name, folder), 'utf8')) as { jobs: Readonly<Record<string, Job>> }
  return Object.values(workflow.jobs).flatMap(({ environment, steps = [] }) =>
    steps.flatMap(({ with: { mode, witness } = {} }) =>
      mode === undefined ? [] : [{ name, mode, environment, own: witness === undefined ? {} : { witness } }],
    ),
  )
})

/** What the expressions come to; the matrix of a follow-up says jit-revoke where no timer waits. */
const VALUES: Readonly<Record<string, readonly (readonly [inputs: object, environment: string])[]>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: GitHub's syntax
  "${{ inputs.repair && 'jit-grant' || 'jit-revoke' }}": [
    [{ repair: 'true' }, 'jit-grant'],
    [{}, 'jit-revoke'],
  ],
  "${{ (inputs.save || inputs.show-content || (inputs.follow || 'false') != 'false') && 'jit-transcripts' || 'jit-logs' }}":
    [
      [{ output: 'transcripts' }, 'jit-transcripts'],
      [{ 'show-content': 'true' }, 'jit-transcripts'],
      [{ follow: '30m' }, 'jit-transcripts'],
      [{ follow: 'false', 'show-content': 'false' }, 'jit-logs'],
    ],
  'jit-${{ matrix.role }}': ['grant', 'revoke', 'logs'].map(role => [{ role }, `jit-${role}`] as const),
  '${{ matrix.follow-up.environment }}': [[{ wait: 'true' }, 'jit-revoke']],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: GitHub's syntax
}

it.each(jobs)(
  '$name: mode $mode runs in the tests in the environment of its workflow',
  ({ mode, environment, own }) => {
    const cases = environment === undefined ? [] : (VALUES[environment] ?? [[{}, environment]])
    if (environment === undefined) expect(environmentOf({ mode, ...own })).toBeUndefined()
    for (const [inputs, expected] of cases) expect(environmentOf({ mode, ...own, ...inputs })).toBe(expected)
  },
)

it('the workflows have all modes, and the roles trust exactly their environments', () => {
  const modes = ['doctor', 'grant', 'logs', 'report', 'review', 'revoke', 'sweep', 'validate']
  expect([...new Set(jobs.map(({ mode }) => mode))].toSorted()).toEqual(modes)
  const subjects = ['GrantRole', 'RevokeRole', 'LogsRole'].flatMap(role => trustedBy(planFor(), role))
  const trusted = new Set(subjects.map(subject => subject.replace(/^.*:environment:/, '')))
  expect([...trusted].toSorted()).toEqual(['jit-grant', 'jit-logs', 'jit-revoke', 'jit-transcripts'])
})
