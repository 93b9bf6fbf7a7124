import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { environmentNamed } from '../commands/environment.ts'
import { branchPolicies, branchRule, environment } from '../shape/environment.ts'
import type { EnvironmentRecord } from '../state/protection.ts'
import type { Route } from './route.ts'

const ENVIRONMENT = '/repos/{owner}/{repo}/environments/{environment}'
const needs = [{ actions: 'read' }] as const

/**
 * Who may deploy, as a job may read it: environments with `actions: read`, rules of rulesets by all who see the repository. What
 * classic branch protection asks for is shown to administrators alone.
 * Sources: https://docs.github.com/en/rest/deployments/environments, https://docs.github.com/en/rest/repos/rules
 */
export const environmentRoutes: readonly Route[] = [
  { method: 'GET', path: `${ENVIRONMENT}/deployment-branch-policies`, needs, answer: listPolicies },
  { method: 'GET', path: ENVIRONMENT, needs, answer: getEnvironment },
  { method: 'GET', path: '/repos/{owner}/{repo}/rules/branches/{branch+}', needs: [{}], answer: listRules },
]

function getEnvironment(call: RestCall): Answer {
  return { body: environment(call.world, call.urls, environmentOf(call)) }
}

function listPolicies(call: RestCall): Answer {
  const all = branchPolicies(environmentOf(call))
  const { items, answer } = pageByLink(call, all)
  return { ...answer, body: { total_count: all.length, branch_policies: items } }
}

/** For a branch that is not there, too: the rules that it would fall under. */
function listRules(call: RestCall): Answer {
  const { world, params } = call
  if (!world.enforcesRules)
    throw new Refusal(403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.')
  const { items, answer } = pageByLink(call, world.branchRules.get(params.branch ?? '') ?? [])
  return { ...answer, body: items.map(rule => branchRule(world, rule)) }
}

function environmentOf({ world, params }: RestCall): EnvironmentRecord {
  const found = environmentNamed(world, params.environment ?? '')
  if (!found) throw notFound()
  return found
}
