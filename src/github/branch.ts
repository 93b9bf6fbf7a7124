import type { Api } from './api.ts'
import { GitHubError } from './error.ts'
import { blobSha, entryAt } from './file.ts'
import { retryOfWrite } from './refusals.ts'

export type Files = ReadonlyMap<string, string>

/** Jobs that end grants at the same time write at the same time: each attempt lets one of them succeed. */
const ATTEMPTS = 10
/** Of refusals that may be a race, or a rule that GitHub does not name. */
const DOUBTFUL_ATTEMPTS = 3
const PAUSE_MS = 1_000

/**
 * See `GitHub.addFiles`. Uses git objects, so that all files come in one commit, and never forces the update: if another job
 * was faster, the tip is read again. GitHub itself signs such commits of a job.
 */
export async function addFiles(
  api: Api,
  branch: string,
  files: Files,
  message: string,
  beside: Files = new Map(),
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const tip = await tipOf(api, branch)
    const missing = tip === undefined ? files : await absentFrom(api, tip, files, beside)
    if (missing.size === 0) return 0
    try {
      // A tree or commit whose answer was lost is created again: objects without a branch are not visible.
      await moveBranch(api, branch, tip, await commitOnto(api, tip, missing, message))
      return missing.size
    } catch (error) {
      if (attempt >= attemptsAt(error)) throw error
      await api.clock.sleep(Math.round(PAUSE_MS * attempt * (0.5 + api.random())))
    }
  }
}

/** How many attempts an error is worth: an unknown outcome and a branch that was moved in between are worth all of them. */
function attemptsAt(error: unknown): number {
  if (!(error instanceof GitHubError)) return 1
  if (error.outcomeUnknown) return ATTEMPTS
  const { status = 0, answer: message } = error
  return { race: ATTEMPTS, perhaps: DOUBTFUL_ATTEMPTS, never: 1 }[retryOfWrite({ status, message })]
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
async function absentFrom(api: Api, commit: string, files: Files, beside: Files): Promise<Files> {
  const absent = new Map<string, string>()
  for (const [folder, own] of byFolder(files)) {
    const there = own.length < MANY ? undefined : await blobsBelow(api, commit, folder)
    const blobAt = async (path: string) => (there ? there.get(path) : (await entryAt(api, path, commit))?.sha)
    for (const [path, content] of own) {
      const blob = await blobAt(path)
      const other = beside.get(path)
      if (blob === undefined) absent.set(path, content)
      // A file with the same bytes was added by an earlier attempt whose answer was lost.
      else if (other !== undefined && blob !== blobSha(Buffer.from(content)) && (await blobAt(other)) === undefined)
        absent.set(other, content)
    }
  }
  return absent
}

/** Groups files by the first part of their paths. */
function byFolder(files: Files): ReadonlyMap<string, readonly (readonly [path: string, content: string])[]> {
  const folders = new Map<string, [string, string][]>()
  for (const [path, content] of files) {
    const folder = path.split('/', 1)[0] ?? ''
    const own = folders.get(folder) ?? []
    folders.set(folder, own)
    own.push([path, content])
  }
  return folders
}

/** The blob at every path of a folder of a commit; `undefined` when GitHub lists only a part (it stops at 100,000, or 7 MB). */
async function blobsBelow(api: Api, commit: string, folder: string): Promise<Files | undefined> {
  const entry = await entryAt(api, folder, commit)
  if (entry?.type !== 'tree') return new Map()
  const { data } = await api.octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...api.repository,
    tree_sha: entry.sha,
    recursive: '1',
  })
  return data.truncated ? undefined : new Map(data.tree.map(({ path, sha }) => [`${folder}/${path}`, sha]))
}

async function commitOnto(api: Api, tip: string | undefined, files: Files, message: string): Promise<string> {
  const { octokit, repository } = api
  const { data: tree } = await octokit.request('POST /repos/{owner}/{repo}/git/trees', {
    ...repository,
    ...(tip !== undefined && { base_tree: await treeOf(api, tip) }),
    tree: [...files].map(([path, content]) => ({ path, mode: '100644' as const, type: 'blob' as const, content })),
  })
  const { data: commit } = await octokit.request('POST /repos/{owner}/{repo}/git/commits', {
    ...repository,
    message,
    tree: tree.sha,
    parents: tip === undefined ? [] : [tip],
  })
  return commit.sha
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
