import { type Answer, type Call, notFound } from '../call.ts'
import { base64Lines } from '../shape/content.ts'
import { repositoryUrl } from '../shape/repository.ts'
import { nodeId } from '../shape/schema.ts'
import type { Route } from './route.ts'

const needs = [{ contents: 'read' }] as const

export const gitRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/git/trees/{sha+}', needs, answer: getTree },
  { method: 'GET', path: '/repos/{owner}/{repo}/git/blobs/{sha}', needs, answer: getBlob },
]

/** By the SHA of a tree or commit, or by the name of a branch. One level: nothing here asks for `recursive`. */
async function getTree({ world, urls, params }: Call): Promise<Answer> {
  const sha = await world.git.resolve(params.sha ?? '', 'tree')
  if (!sha) throw notFound()
  const api = repositoryUrl(world, urls)
  const tree = (await world.git.entries(sha)).map(entry => ({
    ...entry,
    ...(entry.type !== 'commit' && { url: `${api}/git/${entry.type}s/${entry.sha}` }),
  }))
  return { body: { sha, url: `${api}/git/trees/${sha}`, tree, truncated: false } }
}

async function getBlob({ world, urls, params }: Call): Promise<Answer> {
  const sha = await world.git.resolve(params.sha ?? '', 'blob')
  if (!sha || sha !== params.sha) throw notFound()
  const bytes = await world.git.blob(sha)
  return {
    body: {
      sha,
      node_id: nodeId('Blob', sha),
      size: bytes.length,
      url: `${repositoryUrl(world, urls)}/git/blobs/${sha}`,
      content: base64Lines(bytes),
      encoding: 'base64',
    },
  }
}
