import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openScenario, type Scenario } from '../support/scenario.ts'
import type { RunResult } from './act.ts'
import { type RunOptions, schedule } from './scheduler.ts'
import type { Trigger } from './trigger.ts'

/** A company whose repository was made from this project, and whose roles trust the environments of its workflows alone. */
export interface Stage extends Scenario {
  run(workflow: string, trigger: Trigger, options?: RunOptions): Promise<RunResult>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function openStage(): Promise<Stage> {
  const scenario = await openScenario({ files: await ownFiles(), trust: 'environments' })
  const { sandbox } = scenario
  // GitHub gives any commit of a repository to whoever asks for it by name.
  await sandbox.github.git.run(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  return { ...scenario, run: (workflow, trigger, options = {}) => schedule(sandbox, workflow, trigger, options) }
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
