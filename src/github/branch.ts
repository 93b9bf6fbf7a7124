import { groupBy } from '../shared/group-by.ts'
import type { Api, NewFile } from './api.ts'
import { GitHubError } from './error.ts'
import { blobSha, entryAt } from './file.ts'
import { retryOfWrite } from './refusals.ts'

/**
 * How often each kind of failure is answered by another attempt. `race`: jobs that end grants at the same time write at the same
 * time, and each attempt lets one of them succeed; twenty of them take a minute, and the pauses of one job come to three.
 * `perhaps`: a race, or a rule that GitHub does not name.
 */
const ATTEMPTS = { unknown: 10, race: 30, perhaps: 3, never: 1 } as const
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 8_000

/**
 * See `GitHub.addFiles`. Uses git objects, so that all files come in one commit, and never forces the update: if another job
 * was faster, the tip is read again. GitHub itself signs such commits of a job.
 */
export async function addFiles(
  api: Api,
  branch: string,
  files: readonly NewFile[],
  messageOf: (added: readonly NewFile[]) => string,
): Promise<number> {
  const failures = { unknown: 0, race: 0, perhaps: 0, never: 0 }
  for (let attempt = 1; ; attempt++) {
    const tip = await tipOf(api, branch)
    const missing = tip === undefined ? files : await absentFrom(api, tip, files)
    if (missing.length === 0) return 0
    try {
      // A tree or commit whose answer was lost is created again: objects without a branch are not visible.
      await moveBranch(api, branch, tip, await commitOnto(api, tip, missing, messageOf(missing)))
      return missing.length
    } catch (error) {
      const kind = kindOf(error)
      failures[kind]++
      if (failures[kind] >= ATTEMPTS[kind]) throw error
      const pauseMs = Math.min(PAUSE_MS * attempt, LONGEST_PAUSE_MS)
      await api.clock.sleep(Math.round(pauseMs * (0.5 + api.random())))
    }
  }
}

function kindOf(error: unknown): keyof typeof ATTEMPTS {
  if (!(error instanceof GitHubError)) return 'never'
  if (error.outcomeUnknown) return 'unknown'
  const { status = 0, answer: message } = error
  return retryOfWrite({ status, message })
}

async function tipOf(api: Api, branch: string): Promise<string | undefined> {
  try {
    return await api.tip(branch)
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined
    throw error
  }
}

/**
 * From this number of files in a folder on, the folder is listed once. For fewer, the listing of a year's ledger would be too
 * long an answer.
 */
const MANY = 5

/** Grants that end together are in as many folders, all below one month: a thousand take as many calls as five. */
async function absentFrom(api: Api, commit: string, files: readonly NewFile[]): Promise<readonly NewFile[]> {
  const absent: NewFile[] = []
  for (const own of groupBy(files, ({ path }) => firstPartOf(path))) {
    const there = own.length < MANY ? undefined : await blobsBelow(api, commit, firstPartOf(own[0].path))
    const blobAt = async (path: string) => (there ? there.get(path) : (await entryAt(api, path, commit))?.sha)
    for (const file of own) {
      const { path, content, beside } = file
      const blob = await blobAt(path)
      if (blob === undefined) absent.push(file)
      // A file with the same bytes was added by an earlier attempt whose answer was lost.
      else if (beside !== undefined && blob !== blobSha(Buffer.from(content)) && (await blobAt(beside)) === undefined)
        absent.push({ ...file, path: beside })
    }
  }
  return absent
}

const firstPartOf = (path: string) => path.split('/', 1)[0] ?? ''

/** The blob at every path of a folder of a commit; `undefined` when GitHub lists only a part (it stops at 100,000, or 7 MB). */
async function blobsBelow(api: Api, commit: string, folder: string): Promise<ReadonlyMap<string, string> | undefined> {
  const entry = await entryAt(api, folder, commit)
  if (entry?.type !== 'tree') return new Map()
  const { data } = await api.octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...api.repository,
    tree_sha: entry.sha,
    recursive: '1',
  })
  return data.truncated ? undefined : new Map(data.tree.map(({ path, sha }) => [`${folder}/${path}`, sha]))
}

async function commitOnto(
  api: Api,
  tip: string | undefined,
  files: readonly NewFile[],
  message: string,
): Promise<string> {
  const { octokit, repository } = api
  const { data: commit } = await octokit.request('POST /repos/{owner}/{repo}/git/commits', {
    ...repository,
    message,
    tree: await treeWith(api, tip, files),
    parents: tip === undefined ? [] : [tip],
  })
  return commit.sha
}

/** The tree of a commit with these files and the links to them. If GitHub refuses it with the links, then without: no file waits for them. */
async function treeWith(api: Api, tip: string | undefined, files: readonly NewFile[]): Promise<string> {
  const links = files.flatMap(({ path, content, linksAt }) => [...(linksAt?.(path, content) ?? [])])
  const base = tip === undefined ? {} : { base_tree: await treeOf(api, tip) }
  const create = async (entries: readonly TreeFile[]) => {
    const { data } = await api.octokit.request('POST /repos/{owner}/{repo}/git/trees', {
      ...api.repository,
      ...base,
      tree: entries.map(entry => ({ ...entry, type: 'blob' as const })),
    })
    return data.sha
  }
  const plain = files.map(({ path, content }): TreeFile => ({ path, mode: '100644', content }))
  try {
    return await create([...plain, ...links.map(([path, content]): TreeFile => ({ path, mode: '120000', content }))])
  } catch (error) {
    if (links.length === 0 || kindOf(error) !== 'perhaps') throw error
    return create(plain)
  }
}

interface TreeFile {
  readonly path: string
  readonly mode: '100644' | '120000'
  readonly content: string
}

async function treeOf({ octokit, repository }: Api, commit: string): Promise<string> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: commit })
  return data.commit.tree.sha
}

async function moveBranch({ octokit, repository }: Api, branch: string, tip: string | undefined, sha: string) {
  if (tip === undefined)
    await octokit.request('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref: `refs/heads/${branch}`, sha })
  else
    await octokit.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ...repository,
      ref: `heads/${branch}`,
      sha,
      force: false,
    })
}
