import { runGit } from './process.ts'

/** What GitHub's runner would say of the repository of a clone; empty where its `origin` does not tell. */
export interface OriginEnvironment {
  /** `https://github.com` */
  readonly GITHUB_SERVER_URL?: string
  /** `acme/access` */
  readonly GITHUB_REPOSITORY?: string
}

/** Reads the address of `origin` in a clone. Asks no server. */
export async function originAt(folder: string): Promise<OriginEnvironment> {
  try {
    const { stdout } = await runGit(folder, ['remote', 'get-url', 'origin'])
    return parseOrigin(stdout.toString('utf8').trim())
  } catch {
    // No clone, or one without `origin`: what needs the repository says so.
    return {}
  }
}

/** `https://HOST/OWNER/NAME.git`, `ssh://git@HOST/OWNER/NAME.git` or `git@HOST:OWNER/NAME.git`. */
export function parseOrigin(address: string): OriginEnvironment {
  const [, host, path = ''] =
    /^(?:https?|ssh):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(address) ??
    /^[\w-]+@([\w.-]+):(.+)$/.exec(address) ??
    []
  const [, repository] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path) ?? []
  if (host === undefined || repository === undefined) return {}
  return { GITHUB_SERVER_URL: `https://${host}`, GITHUB_REPOSITORY: repository }
}
