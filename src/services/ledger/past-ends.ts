import { digestIn, isGrantId } from '../../domain/grant/policy-name.ts'
import { isIndexPath } from '../../domain/ledger/record-path.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { unlessDenied } from '../../github/error.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { memoizeAsync } from '../../shared/memoize.ts'
import type { Context } from '../context.ts'
import { fetchUnlessHeld } from '../history/fetch.ts'
import { saysEndOf, saysNothingEnded } from './ended-record.ts'
import { kindOfPath, LEDGER_BRANCH } from './paths.ts'

/** Past ends by the whole history of the ledger, including records that were removed from it later. */
export interface PastEnds {
  /**
   * The path of a record that a grant was ended, even if the file was removed since; `undefined` if there never was one. Asks
   * GitHub for the tip each time.
   * @throws Error when that cannot be found out: then nothing may be granted
   */
  of(grantId: string): Promise<string | undefined>
}

interface Sources extends Pick<Context, 'debug'> {
  readonly git: Git
  readonly github: GitHub
}

/** How many commits beyond the checkout are read through GitHub, with one request or more each. */
const MOST_COMMITS = 100

interface History {
  /** End records of the checkout, by the digest of the request. */
  readonly local: ReadonlyMap<string, readonly EndRecord[]>
  /** The commits that the checkout does not have. */
  readonly remote: readonly string[]
}

/** One version of a file of the ledger. */
interface EndRecord {
  readonly path: string
  /** The id of its folder: of the grant itself, or of a merge that removed the same request. */
  readonly id: string
  readonly read: () => Promise<Uint8Array | undefined>
}

/**
 * Everyone who may push can remove a record from the ledger, or merge another branch into it so that the list of commits for
 * a path omits the commit that added it (`git log -- PATH` and GitHub's list of commits by path follow the parent that is the
 * same). So every commit is read: from the checkout, and newer ones through GitHub.
 */
export function openPastEnds(sources: Sources): PastEnds {
  const { git, github } = sources
  const historyOf = memoizeAsync(async (tip: string) => {
    await fetchUnlessHeld(sources, LEDGER_BRANCH, tip)
    return readHistory(git, github, tip)
  })
  return {
    async of(grantId) {
      const tip = await unlessDenied(github.tip(LEDGER_BRANCH), [404])
      // Without a ledger nothing has been recorded.
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
    `The checkout lacks more than ${MOST_COMMITS} commits of the branch ${LEDGER_BRANCH}, and they could not be fetched, so it is not known what was ended before`,
    'Look at the size of that branch; give actions/checkout "fetch-depth: 2147483647", and run this job again',
  )

/** Every file of a commit was added by some commit, relative to its first parent or as a root commit. */
async function readLocal(git: Git, tips: readonly string[]): Promise<History['local']> {
  const commits = await git.everyCommit(tips)
  const steps = commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }))
  const records = new Map<string, EndRecord[]>()
  for (const change of [...(await git.changesOf(steps, '')).values()].flat()) {
    const [, id = '', ...rest] = change.path.split('/')
    // A user may be named as a grant is.
    if (change.status === 'D' || isIndexPath(change.path) || !isGrantId(id) || !rest.some(isNameOfEnd)) continue
    const { path, blobSha } = change
    const record = { path, id, read: async () => (await git.readBlobs([blobSha])).get(blobSha)?.bytes }
    const own = records.get(digestIn(id)) ?? []
    records.set(digestIn(id), own)
    own.push(record)
  }
  return records
}

/** The end records in a commit. */
async function recordsAt(github: GitHub, commit: string, digest: string): Promise<readonly EndRecord[]> {
  const records: EndRecord[] = []
  const months = (await github.listFolder('', commit)).filter(
    ({ name, isFolder }) => isFolder && !isIndexPath(`${name}/`),
  )
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

/** Also true for a folder of that name: it blocks the record. */
const isNameOfEnd = (name: string) => kindOfPath(name) === 'end'

/**
 * A job that was stopped while waiting has ended nothing. A record that cannot be read counts as an end. A merge that removes
 * a request records its end under its own id, so that record counts by its content.
 */
async function isEndOf(grantId: string, { path, id, read }: EndRecord): Promise<boolean> {
  const isOwn = id === grantId
  const isInterrupted = /\/interrupted\.[^/]*$/.test(path)
  if (isOwn && !isInterrupted) return true
  const bytes = await read()
  if (bytes === undefined) return isOwn
  return !saysNothingEnded(bytes) && (isOwn || saysEndOf(grantId, bytes))
}
