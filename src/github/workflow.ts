import type { Api, WorkflowInputs } from './api.ts'
import { unlessDenied } from './error.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** See `GitHub.dispatchWorkflow`. */
export async function dispatchWorkflow(api: Api, workflow: string, inputs: WorkflowInputs): Promise<void> {
  const { octokit, repository } = api
  const ref = await api.defaultBranch()
  // Nothing tells whether a dispatch whose answer was lost has made a run: the list of runs lags, and has no inputs.
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

/** More than one, since a fork's pull request may run its own version of the workflow, from a branch of the same name. */
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
  // The head's repository is null once the fork is deleted [reported], though the description has it always.
  const run = listed?.data.workflow_runs.find(
    ({ head_repository }) => head_repository?.full_name.toLowerCase() === fullName,
  )
  return run && new Date(run.run_started_at ?? run.created_at)
}
