import type { Git } from '../../git/git.ts'

/** How many versions of the rule file are looked at. */
const MOST_VERSIONS = 500

/**
 * Whether any version of the rule file has ever let people have access without an approval: only then there may be access of
 * that kind to look after. Rules that do not any more make no debt go away.
 */
export async function hadBreakGlass(
  git: Pick<Git, 'history' | 'changesOf' | 'readBlobs'>,
  commit: string,
  path: string,
): Promise<boolean> {
  const versions = await git.history(commit, path, MOST_VERSIONS)
  const steps = versions.map((sha, index) => {
    const before = versions[index + 1]
    return { sha, ...(before !== undefined && { before }) }
  })
  const changes = [...(await git.changesOf(steps, path)).values()].flat()
  const blobs = await git.readBlobs(changes.flatMap(change => (change.status === 'D' ? [] : change.blobSha)))
  return [...blobs.values()].some(({ bytes }) => Buffer.from(bytes).includes('break_glass'))
}
