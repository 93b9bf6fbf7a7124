import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ACME } from './acme.ts'
import { environmentOf } from './environment.ts'
import { jobEnvironment } from './job.ts'
import type { Standalone } from './standalone.ts'

/** What is needed to run the action by hand: `node --env-file=FILE dist/index.js`. */
export interface ByHand {
  readonly pullRequest: number
  /** Environment files, by what they run. */
  readonly files: Readonly<Record<'grant' | 'revoke', string>>
}

/** A merged request, and for the job that it starts and for the one that ends it all that a runner would set. */
export async function prepareByHand(alone: Standalone): Promise<ByHand> {
  const { github } = alone.sandbox
  const { number } = await github.openPullRequest({
    author: 'alice-gh',
    title: 'Access to api-3: disk full',
    branch: 'alice-api-3',
    changes: {
      'requests/alice.yaml': `instances: [${ACME.instances.api}]\nduration: 1h\nreason: "INC-1234: api-3 disk full"\n`,
    },
  })
  github.review(number, { by: 'carol', state: 'APPROVED' })
  const { before, sha } = await github.merge(number, { by: 'carol', method: 'merge' })
  const files = {
    grant: await writeJob(alone, 'grant', { mode: 'grant' }, 'push', await github.pushEvent(before, sha)),
    revoke: await writeJob(alone, 'revoke', { mode: 'revoke', user: 'alice' }, 'workflow_dispatch', {}),
  }
  return { pullRequest: number, files }
}

async function writeJob(
  { sandbox, acme, directory, url }: Standalone,
  name: string,
  inputs: Readonly<Record<string, string>>,
  eventName: string,
  event: unknown,
): Promise<string> {
  const folder = join(directory, name)
  const file = (base: string) => join(folder, base)
  await mkdir(folder)
  await sandbox.github.clone(file('checkout'))
  for (const base of ['output', 'summary', 'state', 'env', 'path']) await writeFile(file(base), '')
  await writeFile(file('event.json'), JSON.stringify(event))
  const { PATH: _, ...environment } = await jobEnvironment(
    {
      with: inputs,
      eventName,
      workspace: file('checkout'),
      repository: repositoryOf(sandbox),
      serverUrl: url,
      requestToken: acme.requestToken(environmentOf(inputs)),
      githubToken: acme.githubToken,
    },
    file,
  )
  const lines = Object.entries(environment).map(([variable, value]) => `${variable}='${value}'\n`)
  await writeFile(file('job.env'), lines.join(''))
  return file('job.env')
}

export const repositoryOf = ({ github }: Standalone['sandbox']): string => `${github.owner}/${github.name}`
