import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const FILE = 'requests/alice.yaml'
const list = (...entries: string[]) => entries.map(entry => `- ${entry.trim().replaceAll('\n', '\n  ')}\n`).join('')
const land = async (text: string | null) => scenario.grant(await scenario.merge({ files: { [FILE]: text } }))
const kinds = (result: { outputs: Readonly<Record<string, string>> }) =>
  (JSON.parse(result.outputs.result ?? '').outcomes as { kind: string }[]).map(({ kind }) => kind)

/** The rules with a second account, so that requests have to name theirs. */
const dev = ACME_RULES.slice(ACME_RULES.indexOf('  dev:'), ACME_RULES.indexOf('rules:'))
const TWO_ACCOUNTS = ACME_RULES.replace(dev, dev + dev.replace('dev:', 'us:').replace(ACME.region, 'us-east-1'))

async function expectEnded(result: Awaited<ReturnType<typeof land>>, session: string) {
  expect(scenario.policies('alice')).toEqual([])
  expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  expect(result.exitCode).toBe(0)
}

describe('a merge after a version of the file that cannot be read', () => {
  it('ends the grant of a file that was granted, broken and deleted', async () => {
    await land(request())
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const broken = await land(`${request()}oops: 1\n`)
    expect(broken.exitCode).toBe(1)
    expect(scenario.policies('alice')).toHaveLength(1)
    await expectEnded(await land(null), session)
  })

  it('ends the grant of a deleted file that named no account, although there are several accounts now', async () => {
    await land(request())
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.writeRules(TWO_ACCOUNTS)
    await expectEnded(await land(null), session)
  })

  it('keeps the grant of a file that named no account and now names it, although there are several accounts now', async () => {
    await land(request())
    await scenario.writeRules(TWO_ACCOUNTS)
    const named = await land(`account: dev\n${request()}`)
    expect(named.exitCode).toBe(0)
    expect(kinds(named)).toEqual(['kept'])
    expect(scenario.policies('alice')).toHaveLength(1)
  })

  it('keeps the grants of untouched entries when the file is repaired', async () => {
    const untouched = request({ reason: 'one' })
    const granted = await land(list(untouched))
    await land(`${list(untouched)}# \u200b\n`)
    const repaired = await land(list(request({ reason: 'two' }), untouched))
    expect(repaired.exitCode).toBe(0)
    expect(kinds(repaired)).toEqual(['granted', 'kept'])
    const policies = [...grantsOf(granted), ...grantsOf(repaired)].map(({ policy }) => policy)
    expect(scenario.policies('alice').toSorted()).toEqual(policies.toSorted())
  })

  it.each([
    ['the file was broken and is repaired', async () => void (await land(`${list(request())}# \u200b\n`)), ['refused']],
    ['its account has another name', () => scenario.writeRules(ACME_RULES.replaceAll('dev', 'staging')), ['failed']],
  ])('does not grant an entry again whose time is over when %s', async (_, happen, refused) => {
    await land(list(request()))
    await scenario.clock.advance(120 * MINUTE)
    await happen()
    const touched = await land(`${list(request())}# a comment\n`)
    expect(kinds(touched).filter(kind => kind !== 'kept')).toEqual(refused)
    expect(touched.outputs.grants).toBe('[]')
  })
})

/** A commit on main with one more entry that no ordinary tool would make. */
async function pushEntry(mode: string, object: string, path: Buffer) {
  const { git } = scenario.sandbox.github
  const parent = await scenario.sandbox.github.mainSha()
  const env = { GIT_INDEX_FILE: join(git.directory, 'odd-index') }
  await git.run(['read-tree', parent], { env })
  const line = Buffer.concat([Buffer.from(`${mode} ${object}\t`), path, Buffer.from([0])])
  await git.run(['update-index', '-z', '--index-info'], { env, input: line })
  const tree = await git.text(['write-tree'], { env })
  const signature = { name: 'dave', email: 'dave@users.noreply.github.com', at: scenario.clock.now() }
  const commit = await git.commit({ tree, parents: [parent], message: 'Odd', author: signature, committer: signature })
  return { number: 0, ...(await scenario.sandbox.github.pushToMain({ by: 'dave', commit })) }
}

describe('an entry among the request files that is no request file', () => {
  it('is reported if it is a submodule', async () => {
    const push = await pushEntry('160000', 'a'.repeat(40), Buffer.from(FILE))
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('`requests/alice.yaml` is not a file that can be read')
  })

  it('is reported if its name is not UTF-8', async () => {
    const blob = await scenario.sandbox.github.git.text(['hash-object', '-w', '--stdin'], { input: request() })
    const push = await pushEntry('100644', blob, Buffer.from('requests/alic\xe9.yaml', 'latin1'))
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/requests\/alic.\.yaml.*name must be that of an IAM user/u)
  })

  it.each(['.gitkeep', 'README.md'])('is ignored if it is %s', async name => {
    const push = await scenario.merge({ files: { [`requests/${name}`]: 'x' } })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(0)
    expect(result.summary).toContain('This push changed no request')
    expect(scenario.sandbox.github.comments(push.number)).toEqual([])
  })

  it('is reported on the pull request if it cannot be read', async () => {
    const push = await scenario.merge({ files: { [FILE]: 'reasn: INC-1\n' } })
    expect((await scenario.grant(push)).exitCode).toBe(1)
    const [comment, ...others] = scenario.sandbox.github.comments(push.number)
    expect(others).toEqual([])
    expect(comment?.body).toContain('Files that could not be read')
    expect(comment?.body).toContain('requests&#47;alice&#46;yaml')
  })

  it('is reported with all others in one comment that GitHub takes, however many requests there are', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `requests/user-${index}.yaml`)
    const push = await scenario.merge({ files: Object.fromEntries(names.map(name => [name, request()])) })
    const result = await scenario.grant(push)
    expect(JSON.parse(result.outputs.result ?? '').failures).toEqual([])
    expect(kinds(result)).toHaveLength(40)
    const [comment, ...others] = scenario.sandbox.github.comments(push.number)
    expect(others).toEqual([])
    expect(comment?.body.length).toBeLessThan(65_536)
    expect(comment?.body).toContain('Not granted to <code>user-0</code>')
  })
})
