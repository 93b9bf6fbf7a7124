import { digestIn, isGrantId } from '../../domain/grant/policy-name.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { unlessDenied } from '../../github/error.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import { saysEndOf, saysNothingEnded } from './ended-record.ts'
import { kindOfPath, LEDGER_BRANCH } from './files.ts'

/** What was ended before, by the whole history of the ledger: a record that was taken off it later counts as well. */
export interface PastEnds {
  /**
   * The path of a record that a grant was ended, whether or not it still stands there; `undefined` if there never was one.
   * Asks GitHub for the tip each time.
   * @throws Error when that cannot be found out: then nothing may be granted
   */
  of(grantId: string): Promise<string | undefined>
}

/** How many commits that the checkout does not have GitHub is asked about, with a call or more for each. */
const MOST_COMMITS = 100

interface History {
  /** What the checkout has: records of ends, by the digest of the request. */
  readonly local: ReadonlyMap<string, readonly EndRecord[]>
  /** The other commits. */
  readonly remote: readonly string[]
}

/** One version of a file of the ledger. */
interface EndRecord {
  readonly path: string
  /** The id whose folder it stands in: of the grant itself, or of a merge that took the same request off. */
  readonly id: string
  readonly read: () => Promise<Uint8Array | undefined>
}

/**
 * Anyone who may push can take a record off the ledger, or put another branch beside it and merge that, so that the list of
 * commits that changed a path leaves out the one that brought it (`git log -- PATH`, and GitHub's list of commits by path,
 * follow the parent that is the same). So every commit is looked into: in the checkout, and what is younger through GitHub.
 */
export function openPastEnds({ git, github }: { readonly git: Git; readonly github: GitHub }): PastEnds {
  const historyOf = memoizeAsync((tip: string) => readHistory(git, github, tip))
  return {
    async of(grantId) {
      const tip = await unlessDenied(github.tip(LEDGER_BRANCH), [404])
      // Without a ledger, nothing was ever recorded.
      if (tip === undefined) return undefined
      const { local, remote } = await historyOf(tip)
      const digest = digestIn(grantId)
      for (const record of local.get(digest) ?? []) if (await isEndOf(grantId, record)) return record.path
      for (const commit of remote)
        for (const record of await recordsAt(github, commit, digest))
          if (await isEndOf(grantId, record)) return record.path
      return undefined
    },
  }
}

async function readHistory(git: Git, github: GitHub, tip: string): Promise<History> {
  const held: string[] = []
  const remote: string[] = []
  const found = new Set([tip])
  for (const sha of found) {
    if (await git.holdsHistoryOf(sha)) held.push(sha)
    else {
      remote.push(sha)
      if (remote.length > MOST_COMMITS) throw tooFar()
      for (const parent of await github.parentsOf(sha)) found.add(parent)
    }
  }
  return { local: await readLocal(git, held), remote }
}

const tooFar = () =>
  new ErrorWithRemedy(
    `The checkout lacks more than ${MOST_COMMITS} commits of the branch ${LEDGER_BRANCH}, so it is not known what was ended before`,
    'Give actions/checkout "fetch-depth: 0", and run this job again',
  )

/** What was ever in a commit, some commit brought: against its first parent, or as the first of all. */
async function readLocal(git: Git, tips: readonly string[]): Promise<History['local']> {
  const commits = await git.everyCommit(tips)
  const steps = commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }))
  const records = new Map<string, EndRecord[]>()
  for (const change of [...(await git.changesOf(steps, '')).values()].flat()) {
    const [, id = '', ...rest] = change.path.split('/')
    if (change.status === 'D' || !isGrantId(id) || !rest.some(isNameOfEnd)) continue
    const { path, blobSha } = change
    const record = { path, id, read: async () => (await git.readBlobs([blobSha])).get(blobSha)?.bytes }
    const own = records.get(digestIn(id)) ?? []
    records.set(digestIn(id), own)
    own.push(record)
  }
  return records
}

/** The records of ends that stand in a commit. */
async function recordsAt(github: GitHub, commit: string, digest: string): Promise<readonly EndRecord[]> {
  const records: EndRecord[] = []
  const months = (await github.listFolder('', commit)).filter(({ isFolder }) => isFolder)
  for (const month of months) {
    const own = (await github.listFolder(month.name, commit)).filter(
      ({ name }) => isGrantId(name) && digestIn(name) === digest,
    )
    for (const { name: id } of own) {
      const folder = `${month.name}/${id}`
      for (const { name } of (await github.listFolder(folder, commit)).filter(({ name }) => isNameOfEnd(name))) {
        const path = `${folder}/${name}`
        const read = async () => {
          const file = await github.readFile(path, commit)
          return file?.kind === 'file' ? file.bytes : undefined
        }
        records.push({ path, id, read })
      }
    }
  }
  return records
}

/** A folder of that name too: where one stands, no record can be written. */
const isNameOfEnd = (name: string) => kindOfPath(name) === 'end'

/**
 * A job that was told to stop while it waited for the end has ended nothing. What cannot be read counts as an end. A merge that
 * takes a request off records what it ended under an id of its own: that counts by what it says.
 */
async function isEndOf(grantId: string, { path, id, read }: EndRecord): Promise<boolean> {
  const isOwn = id === grantId
  const isInterrupted = /\/interrupted\.[^/]*$/.test(path)
  if (isOwn && !isInterrupted) return true
  const bytes = await read()
  if (bytes === undefined) return isOwn
  return !saysNothingEnded(bytes) && (isOwn || saysEndOf(grantId, bytes))
}
