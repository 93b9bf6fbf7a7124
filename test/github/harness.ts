import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { VirtualClock } from '../../sandbox/clock.ts'
import type { MergeOptions } from '../../sandbox/github/commands/merge.ts'
import type { Changes } from '../../sandbox/github/git/changes.ts'
import { GitHubWorld } from '../../sandbox/github/world.ts'
import { startServer } from '../../sandbox/server.ts'
import type { GitHub } from '../../src/github/api.ts'
import { connectGitHub } from '../../src/github/github.ts'
import { type Enforcement, enforceContract } from '../contract/enforce.ts'

export const START = new Date('2026-11-24T08:00:00Z')
export const JOB_TOKEN = 'ghs_job'

export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'jit-test-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** A GitHub with one repository, one person of each permission, and the token of a job that may read and comment. */
export async function newWorld(
  files: Changes = { 'README.md': 'Access\n' },
): Promise<{ world: GitHubWorld; clock: VirtualClock; contract: Enforcement }> {
  const clock = new VirtualClock(START)
  const directory = join(await temporaryDirectory(), 'jit-access.git')
  const world = new GitHubWorld({ clock, repository: 'acme/jit-access', directory })
  const contract = enforceContract(world)
  onTestFinished(() => contract.check())
  await world.seed(files)
  world.collaborator('alice-gh', 'write')
  world.collaborator('bob-gh', 'read')
  world.collaborator('carol', 'write')
  world.collaborator('dave', 'maintain')
  world.collaborator('erin', 'admin')
  world.addToken(JOB_TOKEN, { contents: 'read', pull_requests: 'write' })
  return { world, clock, contract }
}

/** The adapter under test, over a real socket, waiting on virtual time. */
export async function connectTo(
  world: GitHubWorld,
  clock: VirtualClock,
  token = JOB_TOKEN,
  repo = 'jit-access',
): Promise<GitHub> {
  const server = await startServer(world.handle)
  onTestFinished(() => server.close())
  const repository = { owner: 'acme', repo }
  return connectGitHub({ token, repository, apiUrl: server.url, clock, random: () => 0 })
}

export async function newGitHub(files?: Changes) {
  const { world, clock, contract } = await newWorld(files)
  return { world, clock, contract, github: await connectTo(world, clock) }
}

/** A pull request by alice with one request file; `approved` by carol and merged as told. */
export async function requestAccess(world: GitHubWorld, method: MergeOptions['method'], user = 'alice') {
  const { number, headSha } = await world.openPullRequest({
    author: 'alice-gh',
    title: `Access for ${user}`,
    branch: `access-${user}`,
    changes: { [`requests/${user}.yaml`]: `instances: [i-0123456789abcdef0]\nduration: 4h\nreason: ${user}\n` },
  })
  world.review(number, { by: 'carol', state: 'APPROVED' })
  return { number, headSha, ...(await world.merge(number, { by: 'carol', method })) }
}
