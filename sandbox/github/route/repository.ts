import { Refusal } from '../call/call.ts'
import { commit } from '../shape/commit.ts'
import { fullRepository, repositoryUrl, repositoryWebUrl } from '../shape/repository.ts'
import type { Route } from './route.ts'

const METADATA = [{}]

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    needs: METADATA,
    ofForks: true,
    answer: ({ world, urls, repository }) => ({ body: fullRepository(world, urls, repository) }),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches/{branch+}',
    needs: [{ contents: 'read' }],
    answer: async ({ world, urls, params }) => {
      const { branch = '' } = params
      const sha = await world.git.resolve(`refs/heads/${branch}`)
      if (!sha) throw new Refusal(404, 'Branch not found')
      const isProtected = world.protectedBranches.has(branch)
      const self = `${repositoryUrl(world, urls)}/branches/${encodeURIComponent(branch)}`
      return {
        body: {
          name: branch,
          commit: await commit(world, urls, sha),
          _links: { self, html: `${repositoryWebUrl(world, urls)}/tree/${branch}` },
          protected: isProtected,
          protection: {
            enabled: isProtected,
            required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
          },
          protection_url: `${self}/protection`,
        },
      }
    },
  },
]
