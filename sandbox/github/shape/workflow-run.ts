import { createHash } from 'node:crypto'
import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import { NO_COMMIT, refOf } from '../commands/branch-ref.ts'
import type { RunRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { repository, repositoryUrl, repositoryWebUrl } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'

/** Its commit is the one that the branch has now. */
export async function workflowRun(world: GitHubState, urls: Urls, run: RunRecord): Promise<Schema<'workflow-run'>> {
  const { id, workflow, conclusion, at, branch, head } = run
  const actions = `${repositoryUrl(world, urls)}/actions`
  const url = `${actions}/runs/${id}`
  const number = world.runs.filter(other => other.workflow === workflow).indexOf(run) + 1
  const workflowId = Number.parseInt(createHash('sha1').update(workflow).digest('hex').slice(0, 7), 16)
  const startedAt = formatInstant(at)
  return {
    id,
    node_id: nodeId('WorkflowRun', id),
    name: workflow,
    display_title: workflow,
    path: `.github/workflows/${workflow}`,
    head_branch: branch,
    head_sha: (await world.git.resolve(refOf(head, branch))) ?? NO_COMMIT,
    head_commit: null,
    head_repository: { ...repository(world, urls, head), license: null },
    repository: { ...repository(world, urls), license: null },
    run_number: number,
    run_attempt: 1,
    event: head.fork ? 'pull_request' : 'schedule',
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    workflow_id: workflowId,
    workflow_url: `${actions}/workflows/${workflowId}`,
    pull_requests: [],
    created_at: startedAt,
    updated_at: startedAt,
    run_started_at: startedAt,
    url,
    html_url: `${repositoryWebUrl(world, urls)}/actions/runs/${id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    check_suite_url: `${repositoryUrl(world, urls)}/check-suites/${id}`,
  }
}
