import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BareRepository } from '../../sandbox/github/git/bare-repository.ts'
import type { Change } from '../../sandbox/github/git/changes.ts'
import type { DispatchRecord } from '../../sandbox/github/state/record.ts'
import { openScenario, type Scenario, START } from '../support/scenario.ts'
import { callers } from './callers.ts'
import { type FinishedRun, type RunOptions, type Scheduled, schedule } from './scheduler.ts'
import type { Trigger } from './trigger.ts'

/** A company whose roles trust the environments of the workflows alone. */
export interface Stage extends Scenario {
  run(workflow: string, trigger: Trigger, options?: RunOptions): Promise<FinishedRun>
  /** The runs that other runs have asked for so far, as GitHub starts them of itself. */
  runDispatched(): Promise<readonly (FinishedRun & Pick<DispatchRecord, 'workflow'>)[]>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What anyone who may merge can put on main at the paths that the workflows use: none of their jobs may follow it. */
const IN_THE_WAY: Readonly<Record<string, Change>> = {
  '.jit-ssm-access': { symlink: '.github' },
  '.jit-checkout': { symlink: 'gone' },
  '.jit-transcripts': { symlink: '.git' },
  '.jit-report': { symlink: '.git' },
}

/** Its repository was made from this one. */
export const openStage = async () => open(await ownFiles(), {})

/** Its repository has only workflows that call those of this one, which is `platform/jit-ssm-access`. */
export async function openCallingStage(): Promise<Stage> {
  const library = new BareRepository(join(await mkdtemp(join(tmpdir(), 'jit-library-')), 'origin.git'))
  await library.init()
  const by = { name: 'Platform', email: 'platform@example.com', at: START }
  const tree = await library.changeTree(undefined, await ownFiles())
  const sha = await library.commit({ tree, parents: [], message: 'Release', author: by, committer: by })
  return open(callers(sha), { 'platform/jit-ssm-access': library })
}

async function open(
  files: Readonly<Record<string, Buffer | string>>,
  others: Scheduled['repositories'],
): Promise<Stage> {
  const scenario = await openScenario({ files: { ...files, ...IN_THE_WAY } })
  const { sandbox } = scenario
  const { owner, name, git } = sandbox.github
  const repositories = { [`${owner}/${name}`]: git, ...others }
  // GitHub serves any commit of a repository by its name.
  for (const each of Object.values(repositories)) await each.run(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  const artifacts = await mkdtemp(join(tmpdir(), 'jit-artifacts-'))
  const scheduled = { sandbox, repositories, artifacts }
  let started = 0
  return {
    ...scenario,
    run: (workflow, trigger, options = {}) => schedule(scheduled, workflow, trigger, options),
    async runDispatched() {
      const due = sandbox.github.dispatches.slice(started)
      started += due.length
      const runs = []
      for (const { workflow, inputs } of due) {
        const dispatch = inputs as Record<string, string>
        runs.push({ workflow, ...(await schedule(scheduled, workflow, { dispatch }, {})) })
      }
      return runs
    },
    async close() {
      await rm(artifacts, { recursive: true, force: true })
      for (const { directory } of Object.values(others)) await rm(dirname(directory), { recursive: true, force: true })
      await scenario.close()
    },
  }
}

/** What a repository has that was made from this template: the action as it is built here, and its workflows. */
async function ownFiles(): Promise<Record<string, Buffer>> {
  const folders = ['dist', '.github/workflows']
  const named = await Promise.all(
    folders.map(async folder => (await readdir(join(root, folder))).map(name => `${folder}/${name}`)),
  )
  const files = ['action.yml', ...named.flat()].filter(path => !path.endsWith('/ci.yml'))
  return Object.fromEntries(await Promise.all(files.map(async path => [path, await readFile(join(root, path))])))
}
