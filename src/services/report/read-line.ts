import pMap from 'p-map'
import { parseRules } from '../../config/rules-file.ts'
import type { LineCommit, RulesStep, RulesVersion } from '../../domain/report/main-line.ts'
import { orderTimes } from '../../domain/report/ordered-times.ts'
import type { Git } from '../../git/git.ts'
import type { GitChange } from '../../git/types.ts'
import { isPlainFile } from '../history/rules.ts'

/** As far as the default branch is read. */
export type MainGit = Pick<Git, 'firstParentLine' | 'changesOf' | 'readBlobs'>

/** A commit of the line, with the one before it. */
export interface LineStep {
  readonly commit: LineCommit
  readonly before?: string
  readonly isMerge: boolean
}

/** The first-parent line up to a commit, oldest first. */
export async function readLine(git: Pick<Git, 'firstParentLine'>, tip: string): Promise<readonly LineStep[]> {
  const dated = (await git.firstParentLine(tip)).toReversed()
  const times = orderTimes(dated.map(({ at }) => at.getTime()))
  const shas = dated.map(({ sha }) => ownCopy(sha))
  return dated.map(({ at, isMerge }, position) => {
    const sha = shas[position] ?? ''
    const before = shas[position - 1]
    const commit = { sha, at: times[position] ?? 0, ownDate: at.getTime(), position }
    return { commit, isMerge, ...(before !== undefined && { before }) }
  })
}

/** A part of a text keeps the whole text in memory: what is kept of git's answers is copied. */
export const ownCopy = (text: string): string => Buffer.from(text).toString()

/** Gives one own copy for equal texts: paths and instances come again and again. */
export function openTexts(): (text: string) => string {
  const texts = new Map<string, string>()
  return text => {
    const known = texts.get(text) ?? ownCopy(text)
    texts.set(known, known)
    return known
  }
}

/** What one git process is asked about at once. */
const SLICE = 10_000

/** What each commit changed below a folder, or of a file; commits without changes there are left out. */
export async function readChangesOf(
  git: Pick<Git, 'changesOf'>,
  line: readonly LineStep[],
  prefix: string,
): Promise<ReadonlyMap<string, readonly GitChange[]>> {
  const starts = Array.from({ length: Math.ceil(line.length / SLICE) }, (_, slice) => slice * SLICE)
  const changesFrom = (start: number) => {
    const steps = line.slice(start, start + SLICE)
    return git.changesOf(
      steps.map(({ commit: { sha }, before }) => (before === undefined ? { sha } : { sha, before })),
      prefix,
    )
  }
  // Two at a time: git makes the next answer while one is read.
  const slices = await pMap(starts, changesFrom, { concurrency: 2 })
  return new Map(slices.flatMap(slice => [...slice]))
}

/** The rule file over the whole line. */
export interface RulesLine {
  readonly steps: readonly RulesStep[]
  readonly versions: ReadonlyMap<string, RulesVersion>
  /** The rules as of a commit; absent where there are none. */
  readonly at: (position: number) => RulesVersion | undefined
}

/** Reads each version of the rule file once, and not the file at each commit. */
export async function readRulesLine(git: MainGit, line: readonly LineStep[], path: string): Promise<RulesLine> {
  const changes = await readChangesOf(git, line, path)
  const all = [...changes.values()].flat().filter(change => change.path === path)
  const plain = all.flatMap(change => ('blobSha' in change && isPlainFile(change) ? change.blobSha : []))
  const blobs = await git.readBlobs(plain)
  const versions = new Map<string, RulesVersion>()
  for (const [blobSha, { bytes }] of blobs) {
    const parsed = parseRules(path, bytes)
    versions.set(blobSha, { blobSha, ...(parsed.ok && { rules: parsed.value }) })
  }
  const steps: RulesStep[] = []
  for (const { commit } of line) {
    const change = changes.get(commit.sha)?.find(each => each.path === path)
    if (!change) continue
    const before = steps.at(-1)?.after
    const after = 'blobSha' in change ? (versions.get(change.blobSha) ?? { blobSha: change.blobSha }) : undefined
    steps.push({ commit, ...(before && { before }), ...(after && { after }) })
  }
  return { steps, versions, at: position => steps.findLast(step => step.commit.position <= position)?.after }
}
