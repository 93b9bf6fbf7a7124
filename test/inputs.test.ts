import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readInputs } from '../src/runner/inputs.ts'

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

type Written = Readonly<Record<string, string>>

/** Inputs as the runner hands them over: with the defaults of action.yml, and the token that it puts in. */
const read = (written: Written, event = 'push') =>
  readInputs(
    name => written[name] ?? (name === 'github-token' ? 'token' : (action.inputs[name]?.default ?? '')).trim(),
    () => event,
  )

const A = '0123456789ab-01234567'
const B = '89abcdef0123-89abcdef'
const since = '2026-11-23T10:00:00Z'
const logs = (written: Written) => read({ mode: 'logs', ...written })

describe('the inputs of mode logs', () => {
  it.each<[string, Written, object]>([
    ['of a user', { user: 'alice' }, { kind: 'user', user: 'alice' }],
    ['of a user with signs', { user: 'a+b=c,d.e@f-g_h' }, { kind: 'user', user: 'a+b=c,d.e@f-g_h' }],
    ['of a grant', { 'grant-id': A }, { kind: 'grants', ids: [A] }],
    ['of grants, however they are separated', { 'grant-id': `${A}, ${B}\n` }, { kind: 'grants', ids: [A, B] }],
    ['of a grant that is named twice', { 'grant-id': `${A} ${B} ${A}` }, { kind: 'grants', ids: [A, B] }],
    ['of a session', { 'session-id': 'alice-0123456789abcdef0' }, { kind: 'session', id: 'alice-0123456789abcdef0' }],
    ['of everybody', { since }, { kind: 'everybody' }],
  ])('select the sessions: %s', (_, written, target) => {
    expect(logs(written)).toMatchObject({ mode: 'logs', target })
  })

  it('have no other values, because defaults are in action.yml', () => {
    expect(logs({ user: 'alice' })).toEqual({
      mode: 'logs',
      folder: '.',
      config: '.github/jit-access.yml',
      requests: 'requests/',
      githubToken: 'token',
      dryRun: false,
      target: { kind: 'user', user: 'alice' },
      period: {},
      showContent: false,
      lastLook: false,
    })
  })

  it.each<[Written, object]>([
    [
      { since, until: '2026-11-23T12:00:00+01:00' },
      { period: { since: new Date(since), until: new Date('2026-11-23T11:00:00Z') } },
    ],
    [{ follow: 'true' }, { follow: true }],
    [{ follow: '1h30m' }, { follow: 5_400_000 }],
    [{ follow: '30' }, { follow: 1_800_000 }],
    [{ 'show-content': 'true' }, { showContent: true }],
    [{ output: 'evidence/a' }, { output: 'evidence/a' }],
    [{ 'dry-run': 'true' }, { dryRun: true }],
    [
      { user: '', 'grant-id': A, 'last-look': 'true' },
      { lastLook: true, target: { kind: 'grants', ids: [A] } },
    ],
  ])('are parsed: %j is %j', (written, expected) => {
    expect(logs({ user: 'alice', ...written })).toMatchObject(expected)
  })

  it('have no follow if it is off', () => {
    expect(logs({ user: 'alice', follow: 'false' })).not.toHaveProperty('follow')
  })
})

describe('a wrong input', () => {
  it.each<[Written, string | RegExp]>([
    [{}, "Mode `logs` needs `user`, `grant-id` or `session-id`, or `since` for everybody's sessions."],
    [{ until: since }, "Mode `logs` needs `user`, `grant-id` or `session-id`, or `since` for everybody's sessions."],
    [{ user: 'alice', 'grant-id': A }, 'Mode `logs` takes one of `user`, `grant-id` and `session-id`.'],
    [{ 'session-id': 'a', 'grant-id': A }, 'Mode `logs` takes one of `user`, `grant-id` and `session-id`.'],
    [{ user: 'alice', 'session-id': 'a' }, 'Mode `logs` takes one of `user`, `grant-id` and `session-id`.'],
    [{ user: 'team/alice' }, 'input `user`: is no IAM user name. Use 1 to 64 letters'],
    [{ user: '*' }, 'input `user`: is no IAM user name'],
    [{ 'grant-id': `${A} x` }, 'input `grant-id`: is no grant id: twelve hex digits, `-` and eight'],
    [{ 'grant-id': A.toUpperCase() }, 'input `grant-id`: is no grant id'],
    [{ 'grant-id': ', ,' }, 'input `grant-id`: is no grant id'],
    [{ 'session-id': 'a/b' }, 'input `session-id`: is no session id: a name, `-` and what AWS adds'],
    [{ 'session-id': 'a'.repeat(97) }, 'input `session-id`: is no session id'],
    [{ user: 'a', since: 'yesterday' }, 'input `since`: must be an instant: `2026-11-24T02:00:00Z`'],
    [{ user: 'a', since: '2026-02-30T00:00:00Z' }, 'input `since`: must be an instant'],
    [{ user: 'a', until: '2026-11-23' }, 'input `until`: must be an instant'],
    [{ user: 'a', since, until: since }, '`since` must come before `until`.'],
    [{ user: 'a', follow: 'yes' }, 'input `follow`: must be `true`, `false` or a duration: `30m`, `2h`'],
    [{ user: 'a', follow: '0m' }, 'input `follow`: must be `true`'],
    [{ user: 'a', 'show-content': 'yes' }, 'input `show-content`:'],
    [{ user: 'a', output: '../x' }, 'input `output`: must be a path inside the repository, without `..`'],
    [{ user: 'a', output: '/x' }, 'input `output`: must be a path inside the repository'],
    [{ user: 'a', 'last-look': 'true' }, '`last-look: true` goes with `grant-id`.'],
    [{ 'grant-id': A, 'last-look': '1' }, 'input `last-look`:'],
    [{ user: 'a', 'logs-workflow': '../logs.yml' }, 'input `logs-workflow`: must be the file name of a workflow'],
    [{ user: '*', since: 'x' }, /input `user`: .*; input `since`: /],
    [{ user: 'a', 'github-token': '' }, 'Mode `logs` needs `github-token`, which is empty'],
    [{ mode: 'log' }, 'input `mode`:'],
  ])('is refused with a remedy: %j', (written, message) => {
    expect(() => logs(written)).toThrow(message)
    if (!('github-token' in written)) expect(() => logs(written)).toThrow(/ Correct the step's `with:`\.$/)
  })

  it('says to correct the form where a person filled one', () => {
    const form = () => read({ mode: 'revoke', 'grant-id': 'jit.x' }, 'workflow_dispatch')
    expect(form).toThrow(/ Run the workflow again, and correct the form that starts it\.$/)
  })

  it('takes the name of a policy, as IAM shows it, for a grant id', () => {
    const policies = `jit.20261124T060000Z.${A}, ${B}`
    expect(logs({ 'grant-id': policies })).toMatchObject({ target: { kind: 'grants', ids: [A, B] } })
  })

  it.each<[Written, string]>([
    [{}, 'Mode `revoke` needs exactly one of `grants`, `user`, `grant-id` and `everything`.'],
    [{ user: 'a', 'grant-id': A }, 'Mode `revoke` needs exactly one of `grants`, `user`, `grant-id` and `everything`.'],
    [{ user: 'a', everything: 'true' }, 'Mode `revoke` needs exactly one of'],
    [
      { 'grant-id': `${A} ${B}` },
      'Mode `revoke` takes one `grant-id`: for several, start it several times, or give the `user`.',
    ],
    [{ user: 'a', wait: 'true' }, '`wait: true` goes with `grants`'],
    [{ grants: `["${A}", "x"]` }, 'The input `grants` has a text that is no grant id: twelve hex digits'],
    [{ grants: `["${A}", {}]` }, 'The input `grants` is not what mode `grant` puts out'],
    [{ grants: '[]' }, 'The input `grants` is not what mode `grant` puts out'],
    [{ grants: '{' }, 'The input `grants` is not JSON'],
    [{ grants: JSON.stringify(Array(101).fill(A)) }, 'The input `grants` has 101 grants, and a job takes 100 at most.'],
  ])('is refused with a remedy in mode revoke: %j', (written, message) => {
    expect(() => read({ mode: 'revoke', ...written })).toThrow(message)
  })
})

it.each([`["${A}", "${B}", "${A}"]`, `["${A}", "${B}"]`])(
  'mode revoke takes ids as `grants`, each once: %s',
  grants => {
    const inputs = read({ mode: 'revoke', grants, wait: 'true' })
    expect(inputs).toMatchObject({ target: { kind: 'grant-ids', ids: [A, B] }, wait: true })
  },
)

it('mode revoke takes one grant-id, and the workflow of the evidence check', () => {
  const inputs = read({ mode: 'revoke', 'grant-id': A })
  expect(inputs).toMatchObject({ target: { kind: 'grant-id', id: A }, logsWorkflow: 'logs.yml', wait: false })
})

it('every default is in action.yml, and an input is required without it', () => {
  const bare = () =>
    readInputs(
      name => (name === 'mode' ? 'logs' : name === 'user' ? 'a' : ''),
      () => 'push',
    )
  const defaults = Object.entries(action.inputs).filter(([, { default: value }]) => value !== undefined)
  const missing = defaults.map(([name]) => name).filter(name => !['github-token', 'everything'].includes(name))
  for (const name of missing) expect(bare, name).toThrow(`input \`${name}\``)
})
