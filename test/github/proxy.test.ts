import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startServer } from '../../sandbox/server.ts'
import { connectGitHub } from '../../src/github/github.ts'
import { type ProxyBehaviour, startProxy, stubProxies } from '../support/proxy.ts'
import { JOB_TOKEN, newWorld } from './harness.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The adapter, and a proxy to a GitHub that it finds under another name than that of this machine. */
async function newGitHub(behaviour?: ProxyBehaviour, variables: Readonly<Record<string, string>> = {}) {
  const { world, clock } = await newWorld()
  const server = await startServer(world.handle)
  const proxy = await startProxy(behaviour)
  onTestFinished(async () => {
    proxy.close()
    await server.close()
  })
  stubProxies({ http_proxy: proxy.url, ...variables })
  const apiUrl = `http://0.0.0.0:${server.port}`
  const repository = { owner: 'acme', repo: 'jit-access' }
  const github = await connectGitHub({ token: JOB_TOKEN, repository, apiUrl, clock, random: () => 0 })
  return { world, proxy, github }
}

describe('a request to GitHub behind a proxy', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['goes through it', {}, true],
    ['goes around it where NO_PROXY has its host', { NO_PROXY: 'example.com,0.0.0.0' }, false],
  ])('%s', async (_, variables, isProxied) => {
    const { world, proxy, github } = await newGitHub('open', variables)
    expect(await github.tip('main')).toBe(await world.mainSha())
    expect(proxy.asked.length > 0).toBe(isProxied)
  })

  it.each<[number, string, number]>([
    [407, 'wants a user and a password for the way to', 1],
    [403, 'refuses the way to', 1],
    [502, 'did not reach', 5],
  ])('fails with what the proxy said and what to do, at once if that is final: %i', async (status, said, attempts) => {
    const { proxy, github } = await newGitHub(status)
    const error = await github.tip('main').catch(error => error)
    expect(error.refusal.message).toContain(`(The proxy ${proxy.url} ${said} 0.0.0.0:`)
    expect(error.refusal.remedy).not.toContain('githubstatus')
    expect(proxy.asked).toHaveLength(attempts)
  })
})
