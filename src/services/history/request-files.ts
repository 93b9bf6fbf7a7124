import { findDuplicatesIgnoringCase } from '../../config/case-duplicates.ts'
import { parseRequestFile, problemOfCaseTwin, refuseFile } from '../../config/request-file.ts'
import type { UserChange } from '../../domain/request/change.ts'
import { resolveFile } from '../../domain/request/resolve.ts'
import type { WrittenFile } from '../../domain/request/written.ts'
import type { BlobContent } from '../../git/blobs.ts'
import type { Git } from '../../git/git.ts'
import type { GitChange } from '../../git/types.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Paths } from '../context.ts'
import { contentOf, entriesBefore } from './file-versions.ts'
import type { RulesHistory } from './rules.ts'

/** How a merge changed the request files, and the mistakes in them. */
export async function readChanges(
  git: Git,
  { before, after }: { readonly before: string; readonly after: string },
  { requests }: Pick<Paths, 'requests'>,
  rules: RulesHistory,
): Promise<{ readonly changes: readonly UserChange[]; readonly problems: readonly Problem[] }> {
  const changed = (await git.changedFiles(before, after, requests)).filter(({ path }) => isRequestFile(path, requests))
  if (changed.length === 0) return { changes: [], problems: [] }
  const blobs = await git.readBlobs(changed.flatMap(change => ('blobSha' in change ? change.blobSha : [])))
  const twins = findDuplicatesIgnoringCase((await git.listFiles(after, requests)).map(({ path }) => path))
  const read = changed.map(change => {
    const written = parseChanged(change, blobs, twins, requests)
    return { change, file: resolveFile(written, rules.accountsNow) }
  })
  const changes: UserChange[] = []
  for (const { change, file } of read) {
    if (!file.ok) continue
    const was = change.status === 'A' ? [] : await entriesBefore(git, rules, { requests, path: change.path }, before)
    changes.push({ path: change.path, before: was, after: file.value.entries })
  }
  return { changes, problems: read.flatMap(({ file }) => (file.ok ? [] : file.problems)) }
}

/** Every file of the folder must be a request file; others are reported as mistakes. */
export function isRequestFile(path: string, requests: string): boolean {
  return ![`${requests}README.md`, `${requests}.gitkeep`].includes(path)
}

function parseChanged(
  change: GitChange,
  blobs: ReadonlyMap<string, BlobContent>,
  twins: ReadonlyMap<string, string>,
  requests: string,
): WrittenFile {
  const { path } = change
  if (change.status === 'D') return parseRequestFile(path, 'nothing', requests)
  const twin = twins.get(path)
  if (twin !== undefined) return refuseFile(path, problemOfCaseTwin(path, twin))
  const blob = blobs.get(change.blobSha)
  return parseRequestFile(path, blob ? contentOf({ mode: change.mode, bytes: blob.bytes }) : 'not-a-file', requests)
}
