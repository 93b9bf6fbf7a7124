import { GitError, type RunGit } from './process.ts'

/** What a fetch from GitHub is authorised by. */
export interface FetchAccess {
  /** GITHUB_SERVER_URL: the only server that is sent the token. */
  readonly serverUrl: string
  readonly token: string
}

/** A branch that takes longer is left out: anyone who may push there could make it so large that no job gets anywhere. */
const FETCH_TIMEOUT_MS = 5 * 60_000

/** See `Git.fetchBranch`. */
export async function fetchBranch(git: RunGit, branch: string, access: FetchAccess | undefined): Promise<void> {
  const ref = `refs/heads/${branch}`
  const refspec = `+${ref}:refs/remotes/origin/${branch}`
  const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', 'origin', refspec]
  try {
    await git(args, { timeoutMs: FETCH_TIMEOUT_MS, ...(access && { env: authorisation(access) }) })
  } catch (error) {
    if (error instanceof GitError && error.message.includes(`couldn't find remote ref ${ref}`)) return
    throw error
  }
}

/**
 * As actions/checkout authorises a fetch, but by the environment: other processes can read arguments. The empty value drops a
 * header of the checkout with `persist-credentials: true`; GitHub refuses two. (git-config, `http.extraHeader`)
 */
function authorisation({ serverUrl, token }: FetchAccess): Record<string, string> {
  const key = `http.${serverUrl}/.extraheader`
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${credentials}`,
  }
}
