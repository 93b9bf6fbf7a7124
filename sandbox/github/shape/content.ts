import type { Urls } from '../call/call.ts'
import type { GitHubState } from '../state/state.ts'
import { repositoryUrl, repositoryWebUrl } from './repository.ts'

/** What all answers about a path share. `ref` is what was asked for. */
export function contentLinks(
  world: GitHubState,
  urls: Urls,
  entry: { path: string; sha: string; type: string },
  ref: string,
) {
  const path = entry.path.split('/').map(encodeURIComponent).join('/')
  const api = repositoryUrl(world, urls)
  const self = `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`
  const git = `${api}/git/${entry.type === 'tree' ? 'trees' : 'blobs'}/${entry.sha}`
  const html = `${repositoryWebUrl(world, urls)}/${entry.type === 'tree' ? 'tree' : 'blob'}/${ref}/${path}`
  return {
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    url: self,
    html_url: html,
    git_url: git,
    download_url:
      entry.type === 'tree' ? null : `https://raw.githubusercontent.com/${world.owner}/${world.name}/${ref}/${path}`,
    _links: { self, git, html },
  }
}

/** Base64 as GitHub breaks its lines. */
export function base64Lines(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/.{1,60}/g, '$&\n')
}
