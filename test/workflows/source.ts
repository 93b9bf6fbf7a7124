import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BareRepository } from '../../sandbox/github/git/bare-repository.ts'

/** Actions of others, each at the one commit that all workflows pin, and the folders of what stands in for them. */
export const STAND_INS: Readonly<Record<string, string>> = {
  'actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6': folderOf('attest'),
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': folderOf('checkout'),
  'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128': folderOf('deploy-pages'),
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c': folderOf('download-artifact'),
  'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a': folderOf('upload-artifact'),
  'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9': folderOf('upload-pages-artifact'),
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** A repository at a commit. */
export interface Source {
  /** `owner/name`. */
  readonly repository: string
  readonly sha: string
  readonly git: BareRepository
}

/**
 * A folder with the workflows of a commit, with all that act 0.2.87 does not know put as GitHub resolves it: `$/` is the
 * repository that holds the file, and so are `job.workflow_repository` and `job.workflow_sha`, for any caller.
 */
export async function checkOutWorkflows({ repository, sha, git }: Source, directory: string): Promise<void> {
  await mkdir(directory)
  await git.run(['--work-tree', directory, 'checkout', '--quiet', '--force', sha, '--', '.github/workflows'])
  const folder = join(directory, '.github', 'workflows')
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    const resolved = text
      .replaceAll(/(?<=uses: )\$\/(\S+)/g, `${repository}/$1@${sha}`)
      .replaceAll('job.workflow_repository', `'${repository}'`)
      .replaceAll('job.workflow_sha', `'${sha}'`)
    await writeFile(join(folder, name), resolved)
  }
}
