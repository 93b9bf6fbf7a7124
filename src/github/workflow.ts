import type { Api, WorkflowInputs } from './api.ts'
import { unlessDenied } from './error.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** See `GitHub.dispatchWorkflow`. */
export async function dispatchWorkflow(api: Api, workflow: string, inputs: WorkflowInputs): Promise<void> {
  const { octokit, repository } = api
  const ref = await api.defaultBranch()
  // There is no way to check whether a dispatch whose answer was lost created a run: the list of runs lags, and does not show
  // inputs.
  await retryUnknownOutcome(api, async () => ({
    write: () =>
      octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        ...repository,
        workflow_id: workflow,
        ref,
        inputs: { ...inputs },
      }),
  }))
}

/** Several runs, because a fork's pull request may run its own version of the workflow, from a branch of the same name. */
const RECENT = 10

/** See `GitHub.lastSuccess`. */
export async function lastSuccess(api: Api, workflow: string): Promise<Date | undefined> {
  const { octokit, repository } = api
  const asked = octokit.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
    ...repository,
    workflow_id: workflow,
    branch: await api.defaultBranch(),
    status: 'success',
    per_page: RECENT,
  })
  const listed = await unlessDenied(asked, [404])
  const fullName = `${repository.owner}/${repository.repo}`.toLowerCase()
  // The repository of the head is null after the fork was deleted [reported], although the API description always has it.
  const run = listed?.data.workflow_runs.find(
    ({ head_repository }) => head_repository?.full_name.toLowerCase() === fullName,
  )
  return run && new Date(run.run_started_at ?? run.created_at)
}
