import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { on } from '../support/follow-up.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario({ settings: { script: undefined, emptyPages: 0.4, pageSize: 3 } })
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  await scenario.clock.advance(2 * MINUTE)
})
afterEach(() => scenario.close())

const find = (id: string) => {
  const session = scenario.acme.account.sessions(ACME.region).find(each => each.id === id)
  if (!session) throw new Error(`there is no session ${id}`)
  return session
}

/** What a user types or sees, second by second, and what is left of it for a reader of the log. */
const SCREEN: readonly (readonly [written: string, read: readonly string[]])[] = [
  ['$ ls --color', ['$ ls --color']],
  ['\u001b[01;34mbin\u001b[0m  \u001b[01;32mrun.sh\u001b[0m', ['bin  run.sh']],
  ['first\nsecond\n\nfourth', ['first', 'second', '', 'fourth']],
  ['\u001b]0;root@api-3: ~\u0007$ top', ['$ top']],
  ['::error::not a command\n##[error]nor this', ['::error::not a command', '# #[error]nor this']],
  ['Grüße, 世界 🙂 ──', ['Grüße, 世界 🙂 ──']],
  ['a\tb\u0008\u0000c', ['a bc']],
  ['x'.repeat(9_000), ['x'.repeat(9_000)]],
  ['turned \u202e round', ['turned \\u{202e} round']],
]

/** The lines of the job log that belong to a session, without what stands before them. */
function followed(log: string, id: string): string[] {
  const lines = log.split('\n').filter(line => line.includes(` ${id} | `))
  for (const line of lines) expect(line).toMatch(/^\d\d:\d\d:\d\dZ /)
  return lines.map(line => line.slice(line.indexOf(' | ') + 3))
}

describe('mode logs with `follow`', () => {
  it('shows every line of a session for a minute, in order and once, over empty pages and throttling, until it ends', async () => {
    const { clock, sandbox } = scenario
    const id = await scenario.connect('alice')
    await clock.advance(5_000)
    const expected: string[] = []
    const begin = clock.now().getTime()
    for (let second = 0; second < 60; second++) {
      const [written = '', read = []] = SCREEN[second % SCREEN.length] ?? []
      clock.schedule(new Date(begin + second * 1_000), () => find(id).type(`${second} ${written}`))
      expected.push(...read.map((line, index) => (index === 0 ? `${second} ${line}` : line)))
    }
    for (const second of [10, 30])
      clock.schedule(new Date(begin + second * 1_000), () =>
        sandbox.aws.faults.add({ operation: 'GetLogEvents', kind: 'throttle', count: 2 }),
      )
    clock.schedule(new Date(begin + 62_000), () => find(id).exit())
    const result = await scenario.logs({ user: 'alice', follow: 'true' })
    expect(followed(result.log, id)).toEqual(expected)
    expect(result.log).toContain('every session that was followed has ended')
    expect(sandbox.aws.calls.filter(({ outcome }) => outcome === 'ThrottlingException').length).toBe(4)
    // Ten seconds for the last lines, and ten until a listing tells of the end.
    expect(clock.now().getTime()).toBeLessThan(begin + 100_000)
  })

  it('stops when the time is up, says which sessions are open, and follows sessions that start meanwhile', async () => {
    const { clock } = scenario
    const first = await scenario.connect('alice')
    await clock.advance(5_000)
    const later: string[] = []
    clock.schedule(on('10:03:00'), async () => later.push(await scenario.connect('alice')))
    clock.schedule(on('10:03:30'), () => find(later[0] ?? '').type('$ whoami'))
    const result = await scenario.logs({ user: 'alice', follow: '2m' })
    expect(later.flatMap(id => followed(result.log, id))).toEqual(['$ whoami'])
    expect(result.log).toContain(`the time is up; still open: ${first}, ${later[0]}`)
    expect(clock.now().getTime()).toBeLessThan(on('10:04:30').getTime())
  })

  it('shows nothing in the environment for verdicts, which anyone with write permission can start', async () => {
    const { clock, acme } = scenario
    const id = await scenario.connect('alice')
    clock.schedule(on('10:00:30'), () => find(id).type('$ cat .env'))
    clock.schedule(on('10:01:00'), () => find(id).exit())
    const requestToken = acme.requestToken('jit-logs')
    const result = await scenario.logs({ user: 'alice', follow: 'true' }, { requestToken })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('is for jobs in the environment jit-transcripts, and this one is in jit-logs')
    expect(result.log).not.toContain('cat .env')
  })

  it('stops at once if no session is open', async () => {
    const result = await scenario.logs({ user: 'bob', follow: 'true' })
    expect(result.log).toContain('no such session is open: nothing to follow')
    expect(result.exitCode).toBe(0)
  })
})
