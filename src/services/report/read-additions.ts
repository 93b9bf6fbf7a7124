import { type FileContent, parseRequestFile } from '../../config/request-file.ts'
import { isWithinPeriod, type LineCommit, type MainHistory, type ReportPeriod } from '../../domain/report/main-line.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import { resolveFile } from '../../domain/request/resolve.ts'
import type { BlobContent } from '../../git/blobs.ts'
import type { GitChange } from '../../git/types.ts'
import type { Paths } from '../context.ts'
import { contentOf } from '../history/file-versions.ts'
import { isRequestFile } from '../history/request-files.ts'
import { followRequests } from './follow-requests.ts'
import { type LineStep, type MainGit, openTexts, type RulesLine, readChangesOf } from './read-line.ts'

interface Reading {
  readonly paths: Paths
  readonly rules: RulesLine
  readonly period: ReportPeriod
}

/** How many files are held in memory at once. */
const FILES_AT_ONCE = 5_000

/** Requests that were added since the period began, and files that could not be read. */
export async function readAdditions(
  git: MainGit,
  line: readonly LineStep[],
  { paths, rules, period }: Reading,
): Promise<Pick<MainHistory, 'added' | 'unreadable' | 'touching'>> {
  const changes = ofRequests(await readChangesOf(git, line, paths.requests), paths.requests)
  const touching = line.filter(({ commit }) => changes.has(commit.sha))
  const later = touching.filter(({ commit }) => commit.at >= period.since)
  const parse = parserOf(paths.requests, rules)
  const known = await readKnown(git, touching.slice(0, touching.length - later.length), later, changes, parse)
  const requests = followRequests(line, position => rules.at(position - 1)?.rules, known)
  for (const batch of batchesOf(later, changes)) {
    const blobs = await git.readBlobs(batch.flatMap(({ commit }) => blobsIn(changes.get(commit.sha))))
    for (const { commit } of batch)
      for (const change of changes.get(commit.sha) ?? []) requests.apply(commit, change, parse(commit, change, blobs))
  }
  const within = (commit: LineCommit) => isWithinPeriod(commit.at, period)
  return {
    added: requests.added,
    unreadable: requests.unreadable.filter(({ commit }) => within(commit)),
    touching: touching.filter(({ commit }) => within(commit)).length,
  }
}

type Parse = (
  commit: LineCommit,
  change: GitChange,
  blobs: ReadonlyMap<string, BlobContent>,
) => readonly RequestEntry[] | undefined

/** The requests of each file before the period, as far as the period changes the file: of its last version that can be read. */
async function readKnown(
  git: MainGit,
  before: readonly LineStep[],
  later: readonly LineStep[],
  changes: ReadonlyMap<string, readonly GitChange[]>,
  parse: Parse,
): Promise<Map<string, readonly RequestEntry[]>> {
  const wanted = new Set(later.flatMap(({ commit }) => (changes.get(commit.sha) ?? []).map(({ path }) => path)))
  const known = new Map<string, readonly RequestEntry[]>()
  /** One version of each file at a time, until one can be read. */
  const versions = new Map<string, { commit: LineCommit; change: GitChange }[]>()
  for (const { commit } of before)
    for (const change of changes.get(commit.sha) ?? []) {
      if (!wanted.has(change.path)) continue
      const own = versions.get(change.path) ?? []
      versions.set(change.path, own)
      own.push({ commit, change })
    }
  while (versions.size > 0) {
    const newest = [...versions.values()].flatMap(own => own.pop() ?? [])
    const blobs = await git.readBlobs(newest.flatMap(({ change }) => blobsIn([change])))
    for (const { commit, change } of newest) {
      const entries = parse(commit, change, blobs)
      if (entries) known.set(change.path, entries)
    }
    for (const [path, own] of versions) if (known.has(path) || own.length === 0) versions.delete(path)
  }
  return known
}

/** Reads a version of a request file by the accounts of its time, or those before it, or those of now. */
function parserOf(folder: string, rules: RulesLine): Parse {
  const now = rules.steps.at(-1)?.after?.rules
  return ({ position }, change, blobs) => {
    const written = parseRequestFile(change.path, contentAt(change, blobs), folder)
    const known = new Set([rules.at(position)?.rules, rules.at(position - 1)?.rules, now])
    for (const each of known) {
      const file = resolveFile(written, [...(each?.accounts.keys() ?? [])])
      if (file.ok) return file.value.entries
    }
    return undefined
  }
}

function contentAt(change: GitChange, blobs: ReadonlyMap<string, BlobContent>): FileContent {
  if (!('blobSha' in change)) return 'nothing'
  const blob = blobs.get(change.blobSha)
  return blob ? contentOf({ mode: change.mode, bytes: blob.bytes }) : 'not-a-file'
}

const blobsIn = (changes: readonly GitChange[] = []): readonly string[] =>
  changes.flatMap(change => ('blobSha' in change ? change.blobSha : []))

/** The changes of request files, each path in a copy of its own, because entries keep it. */
function ofRequests(
  changes: ReadonlyMap<string, readonly GitChange[]>,
  folder: string,
): ReadonlyMap<string, readonly GitChange[]> {
  const share = openTexts()
  const found = new Map<string, readonly GitChange[]>()
  for (const [sha, all] of changes) {
    const own = all.filter(({ path }) => isRequestFile(path, folder))
    if (own.length > 0)
      found.set(
        sha,
        own.map(change => ({ ...change, path: share(change.path) })),
      )
  }
  return found
}

function* batchesOf(
  steps: readonly LineStep[],
  changes: ReadonlyMap<string, readonly GitChange[]>,
): Generator<readonly LineStep[]> {
  let batch: LineStep[] = []
  let files = 0
  for (const step of steps) {
    batch.push(step)
    files += changes.get(step.commit.sha)?.length ?? 0
    if (files < FILES_AT_ONCE) continue
    yield batch
    batch = []
    files = 0
  }
  if (batch.length > 0) yield batch
}
