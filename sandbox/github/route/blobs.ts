import { type Answer, notFound, type RestCall } from '../call/call.ts'
import { base64Lines } from '../shape/content.ts'
import { repositoryUrl } from '../shape/repository.ts'
import { nodeId } from '../shape/schema.ts'
import type { Route } from './route.ts'

const needs = [{ contents: 'read' }] as const

export const blobRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/git/blobs/{sha}', needs, answer: getBlob },
]

async function getBlob({ world, urls, params }: RestCall): Promise<Answer> {
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
