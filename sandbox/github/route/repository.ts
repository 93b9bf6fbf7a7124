import { notFound, Refusal } from '../call.ts'
import { commit } from '../shape/commit.ts'
import { fullRepository, repositoryUrl, repositoryWebUrl } from '../shape/repository.ts'
import { nodeId } from '../shape/schema.ts'
import type { Route } from './route.ts'

const METADATA = [{}]

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/graphql',
    needs: METADATA,
    answer: () => ({
      body: {
        errors: [{ type: 'NOT_IMPLEMENTED', message: 'GraphQL is not supported in the sandbox: use the REST API' }],
      },
    }),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    needs: METADATA,
    answer: ({ world, urls }) => ({ body: fullRepository(world, urls) }),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches/{branch+}',
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, params }) => {
      const { branch = '' } = params
      const sha = await world.git.resolve(`refs/heads/${branch}`)
      if (!sha) throw new Refusal(404, 'Branch not found')
      const self = `${repositoryUrl(world, urls)}/branches/${encodeURIComponent(branch)}`
      return {
        body: {
          name: branch,
          commit: await commit(world, urls, sha),
          _links: { self, html: `${repositoryWebUrl(world, urls)}/tree/${branch}` },
          protected: false,
          protection: {
            enabled: false,
            required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
          },
          protection_url: `${self}/protection`,
        },
      }
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/ref/{ref+}',
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, params }) => {
      const ref = `refs/${params.ref}`
      const sha = await world.git.resolve(ref)
      if (!sha) throw notFound()
      const api = repositoryUrl(world, urls)
      return {
        body: {
          ref,
          node_id: nodeId('Ref', ref),
          url: `${api}/git/${ref}`,
          object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
        },
      }
    },
  },
]
