import type { BlobContent } from '../../git/blobs.ts'
import type { Git, GitBlobInfo } from '../../git/git.ts'
import type { Paths } from '../context.ts'

/**
 * The same repository, of which the rule files and the request files of a whole first-parent line are read with a few processes: to
 * look at every merge, one after the other, would start several for each.
 */
export async function readAhead(git: Git, head: string, { config, requests }: Paths): Promise<Git> {
  const line = (await git.firstParentLine(head)).toReversed().map(({ sha }) => sha)
  const steps = line.map((sha, index) => ({ sha, ...(index > 0 && { before: line[index - 1] as string }) }))
  const [rules, files] = await Promise.all([git.changesOf(steps, config), git.changesOf(steps, requests)])
  const ruleFiles = new Map<string, GitBlobInfo | undefined>()
  let now: GitBlobInfo | undefined
  for (const sha of line) {
    const change = rules.get(sha)?.find(({ path }) => path === config)
    // The size is nothing that rules are read by.
    if (change) now = 'blobSha' in change ? { sha: change.blobSha, mode: change.mode, size: 0 } : undefined
    ruleFiles.set(sha, now)
  }
  const changed = [...files.values()].flat().flatMap(change => ('blobSha' in change ? change.blobSha : []))
  const blobs = await git.readBlobs(changed)
  const known = (shas: readonly string[]) =>
    new Map(
      shas.flatMap((sha): [string, BlobContent][] => (blobs.has(sha) ? [[sha, blobs.get(sha) as BlobContent]] : [])),
    )
  return {
    ...git,
    findFile: async (sha, path) =>
      path === config && ruleFiles.has(sha) ? ruleFiles.get(sha) : git.findFile(sha, path),
    readBlobs: async shas => (shas.every(sha => blobs.has(sha)) ? known(shas) : git.readBlobs(shas)),
  }
}
