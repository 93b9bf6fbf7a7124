import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { recordsOf } from '../support/effects.ts'
import { on } from '../support/follow-up.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let session: string
let checkout: string
beforeEach(async () => {
  scenario = await openScenario({ settings: { script: undefined } })
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  await scenario.clock.advance(2 * MINUTE)
  session = await scenario.connect('alice')
  await scenario.clock.advance(5_000)
  find(session).type('$ printenv')
  await scenario.clock.advance(10_000)
  checkout = mkdtempSync(join(tmpdir(), 'jit-reads-'))
  await scenario.sandbox.github.clone(checkout)
})
afterEach(async () => {
  await scenario.close()
  rmSync(checkout, { recursive: true })
})

const READ = '2026-11/reads/4711-1.json'
const ERIN = { actor: { login: 'erin', id: 1_005 } }

function find(id: string) {
  const found = scenario.acme.account.sessions(ACME.region).find(each => each.id === id)
  if (!found) throw new Error(`there is no session ${id}`)
  return found
}
const look = (inputs: Record<string, string>) =>
  scenario.logs({ user: 'alice', ...inputs }, { ...ERIN, workspace: checkout })
const readsIn = async () =>
  Object.entries(await recordsOf(scenario)).filter(([path]) => path.startsWith('2026-11/reads/'))
const noWrites = () =>
  scenario.sandbox.github.faults.add({ method: 'POST', path: /\/git\//, kind: 'status', status: 403, count: 9_999 })

it('records who reads what was typed and printed, how, and of which sessions', async () => {
  const result = await look({ 'show-content': 'true', output: 'evidence' })
  expect(result.summary).toContain('printenv')
  expect(await readsIn()).toEqual([
    [
      READ,
      {
        observedAt: expect.stringMatching(/^2026-11-23T10:/),
        run: 'https://github.com/acme/jit-access/actions/runs/4711',
        startedBy: { login: 'erin', id: 1_005, event: 'workflow_dispatch' },
        kind: 'transcripts-read',
        how: ['show-content', 'save'],
        asked: [expect.stringContaining('alice')],
        sessions: [session],
      },
    ],
  ])
})

it('records it before a line of a live session is shown, and sessions that begin meanwhile', async () => {
  const { clock } = scenario
  const recorded: number[] = []
  const later: string[] = []
  clock.schedule(on('10:04:00'), async () => later.push(await scenario.connect('alice')))
  const result = await scenario.logs(
    { user: 'alice', follow: '4m' },
    { ...ERIN, onLine: line => line.includes('printenv') && recorded.push(scenario.sandbox.github.calls.length) },
  )
  expect(result.log).toContain('printenv')
  const calls = scenario.sandbox.github.calls.slice(0, recorded[0])
  expect(calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/commits'))).toHaveLength(2)
  expect((await readsIn()).map(([path, { sessions }]) => [path, sessions])).toEqual([
    ['2026-11/reads/4711-1.further.json', later],
    [READ, [session]],
  ])
})

it('records nothing of a look at verdicts alone', async () => {
  await look({})
  expect(await readsIn()).toEqual([])
})

it.each<[string, Record<string, string>]>([
  ['shown in the summary', { 'show-content': 'true' }],
  ['shown live', { follow: '1m' }],
  ['saved', { output: 'evidence' }],
])(
  'shows and saves nothing if that cannot be recorded, and says where to read in an emergency: %s',
  async (_, inputs) => {
    noWrites()
    const result = await look(inputs)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(
      'Nothing that was typed or printed is shown or saved, because who reads it could not be recorded. The ledger could not be written',
    )
    expect(result.log).toContain(
      'In an emergency read the stream in the console of CloudWatch: CloudTrail records that',
    )
    expect(`${result.log} ${result.summary}`).not.toContain('printenv')
    expect(existsSync(join(checkout, 'evidence'))).toBe(false)
    expect(JSON.parse(result.outputs.result ?? '')).toMatchObject({ sessions: [{ id: session }], saved: [] })
  },
)

it('shows and saves nothing in a dry run, which records nothing', async () => {
  const result = await look({ 'show-content': 'true', follow: '1m', output: 'evidence', 'dry-run': 'true' })
  expect(result.log).toContain('a dry run records nothing, so it shows nothing that was typed or printed')
  expect(`${result.log} ${result.summary}`).not.toContain('printenv')
  expect([existsSync(join(checkout, 'evidence')), await readsIn()]).toEqual([false, []])
})
