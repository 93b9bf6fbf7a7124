import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { MINUTE, START } from '../support/scenario.ts'
import { openStage, type Stage } from './stage.ts'

const workflow = '.github/workflows/logs.yml'
const minutes = (count: number) => new Date(START.getTime() + count * MINUTE)

describe('the workflow for evidence, as act runs it', () => {
  let stage: Stage
  let id: string
  beforeAll(async () => {
    stage = await openStage()
    const session = { target: ACME.instances.api, document: 'JitAccess-1h', startedAt: START, endedAt: minutes(10) }
    const lines = [{ at: minutes(5), text: 'rm -rf /srv/cache' }]
    const { arn } = stage.acme.users.alice
    id = stage.acme.account.addSession(ACME.region, { owner: arn, ...session, lines }).id
    await stage.clock.advance(40 * MINUTE)
  })
  afterAll(() => stage?.close())

  it('reports a session that nothing granted, and has transcripts with correct checksums in an artifact', async () => {
    const environments = { logs: 'jit-transcripts' }
    const run = await stage.run('logs.yml', { dispatch: { user: 'alice', save: 'true' } }, { environments })
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(new RegExp(`${id} on ${ACME.instances.api}: .*outside every grant`))
    const folder = join(run.artifacts, 'transcripts')
    expect(existsSync(folder), run.log).toBe(true)
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
    const files = ['cloudwatch.jsonl', 'cloudwatch.log', 's3.log'].map(end => `dev/${id}.${end}`)
    expect(checked.trim().split('\n').toSorted()).toEqual(files.map(file => `${file}: OK`))
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest.sessions).toMatchObject([{ id, files: files.map(path => ({ path })) }])
    expect(await readFile(join(folder, `dev/${id}.s3.log`), 'utf8')).toContain('rm -rf /srv/cache')
    expect(run.log).not.toContain('rm -rf /srv/cache')
    expect(stage.sandbox.github.dispatches).toEqual([])
  })

  it('is refused by AWS if its job is in another environment than that for logs', async () => {
    const { github } = stage.sandbox
    const text = await github.git.text(['show', `refs/heads/main:${workflow}`])
    const moved = text.replace("|| 'jit-logs'", "|| 'jit-revoke'")
    expect(moved).not.toBe(text)
    await github.pushToMain({ by: 'dave', changes: { [workflow]: `${moved}\n` } })
    const environments = { logs: 'jit-revoke' }
    const run = await stage.run('logs.yml', { dispatch: { user: 'alice' } }, { environments })
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(/could not assume the role \S+JitLogs.*AccessDenied/)
    expect(run.log).not.toContain(id)
  })
})
