import { ACCESS_REVIEWS } from '../../domain/report/access-review-file.ts'
import { isWithinPeriod, type LineCommit, type MainHistory, type ReportPeriod } from '../../domain/report/main-line.ts'
import type { Paths } from '../context.ts'
import { readAdditions } from './read-additions.ts'
import { type LineStep, type MainGit, readChangesOf, readLine, readRulesLine } from './read-line.ts'

/** How many digits of the merge commit grant ids contain. */
const BEGINNING = 12

/**
 * What the default branch says about a period: requests, rules and access reviews, by git alone. The number of git processes
 * depends on the number of files that are read in thousands. Fails, with the remedy, for a clone without the history.
 */
export async function readMain(git: MainGit, tip: string, paths: Paths, period: ReportPeriod): Promise<MainHistory> {
  const line = await readLine(git, tip)
  const [rules, reviews] = await Promise.all([readRulesLine(git, line, paths.config), readReviews(git, line, period)])
  const requests = await readAdditions(git, line, { paths, rules, period })
  const now = rules.at(line.length)?.rules
  return {
    tip,
    ...requests,
    landed: finderOf(line.map(({ commit }) => commit)),
    ...(now && { rules: now }),
    versions: rules.versions,
    rulesSteps: rules.steps.filter(({ commit }) => isWithinPeriod(commit.at, period)),
    reviews,
  }
}

/** By the digits that grant ids contain. Few are asked for, so the index is made when one is. */
function finderOf(commits: readonly LineCommit[]): MainHistory['landed'] {
  let index: ReadonlyMap<string, LineCommit> | undefined
  return beginning => {
    index ??= new Map(commits.map(commit => [commit.sha.slice(0, BEGINNING), commit]))
    return index.get(beginning)
  }
}

async function readReviews(git: MainGit, line: readonly LineStep[], period: ReportPeriod) {
  const changes = await readChangesOf(git, line, ACCESS_REVIEWS)
  const within = line.filter(({ commit }) => changes.has(commit.sha) && isWithinPeriod(commit.at, period))
  const files = within.flatMap(({ commit }) =>
    (changes.get(commit.sha) ?? []).flatMap(change =>
      'blobSha' in change && change.path.endsWith('.md')
        ? [{ file: change.path, commit, blobSha: change.blobSha }]
        : [],
    ),
  )
  const blobs = await git.readBlobs(files.map(({ blobSha }) => blobSha))
  return files.map(({ blobSha, ...file }) => ({
    ...file,
    text: Buffer.from(blobs.get(blobSha)?.bytes ?? []).toString('utf8'),
  }))
}
