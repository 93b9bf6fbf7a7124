import { lazyAsync, memoizeAsync } from '../shared/memoize.ts'
import { isOnBranch, parentsOf, resolveCommit } from './ancestry.ts'
import type { Api, GitHub, GitHubOptions } from './api.ts'
import { baseChanges } from './base-changes.ts'
import { addFiles } from './branch.ts'
import { connect } from './client.ts'
import { rewriteComment, upsertComment } from './comment.ts'
import { listFolder, readFile } from './file.ts'
import { keepIssue, settleIssue } from './issue.ts'
import { changeIssue, createIssue, findIssue, issueComments } from './own-issue.ts'
import { collaborator, pushes, teamMembers } from './people.ts'
import { propose } from './propose.ts'
import { branch, environment } from './protection.ts'
import { commits, files, mergedPullRequestFinder, pullRequest, reviews } from './pull-request.ts'
import { requestReviews } from './review-request.ts'
import { viewerLogin } from './viewer.ts'
import { dispatchWorkflow, lastSuccess } from './workflow.ts'

/** The adapter to one repository. Loads Octokit, and sends nothing yet. */
export async function connectGitHub(options: GitHubOptions): Promise<GitHub> {
  const { repository, clock, random = Math.random } = options
  const octokit = await connect(options)
  const settings = lazyAsync(async () => (await octokit.request('GET /repos/{owner}/{repo}', { ...repository })).data)
  const api: Api = {
    octokit,
    repository,
    clock,
    random,
    treeOf: memoizeAsync(async sha => {
      const asked = { ...repository, tree_sha: sha }
      return (await octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', asked)).data
    }),
    viewerLogin: lazyAsync(() => viewerLogin(api)),
    defaultBranch: async () => (await settings()).default_branch,
    tip: async branch => {
      const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        ...repository,
        ref: `heads/${branch}`,
      })
      return data.object.sha
    },
  }
  const personOf = memoizeAsync(login => collaborator(api, login))
  return {
    defaultBranch: api.defaultBranch,
    tip: api.tip,
    mergedPullRequestOf: mergedPullRequestFinder(api),
    pullRequest: number => pullRequest(api, number),
    reviews: number => reviews(api, number),
    commits: number => commits(api, number),
    files: number => files(api, number),
    isPublic: async () => !(await settings()).private,
    collaborator: login => personOf(login.toLowerCase()),
    teamMembers: (team, logins) => teamMembers(api, team, logins),
    pushes: pullRequest => pushes(api, pullRequest),
    baseChanges: pullRequest => baseChanges(api, pullRequest),
    readFile: (path, ref) => readFile(api, path, ref),
    listFolder: (path, commit) => listFolder(api, path, commit),
    parentsOf: sha => parentsOf(api, sha),
    upsertComment: (number, marker, body) => upsertComment(api, number, marker, body),
    rewriteComment: (number, marker, body) => rewriteComment(api, number, marker, body),
    requestReviews: (number, reviewers) => requestReviews(api, number, reviewers),
    addFiles: (branch, files, messageOf) => addFiles(api, branch, files, messageOf),
    propose: wanted => propose(api, wanted),
    resolveCommit: beginning => resolveCommit(api, beginning),
    isOnBranch: (sha, branch) => isOnBranch(api, sha, branch),
    dispatchWorkflow: (workflow, inputs) => dispatchWorkflow(api, workflow, inputs),
    lastSuccess: workflow => lastSuccess(api, workflow),
    keepIssue: (marker, issue) => keepIssue(api, marker, issue),
    settleIssue: (marker, note) => settleIssue(api, marker, note),
    findIssue: (wanted, since) => findIssue(api, wanted, since),
    createIssue: (marker, issue, since) => createIssue(api, marker, issue, since),
    changeIssue: (number, change) => changeIssue(api, number, change),
    issueComments: number => issueComments(api, number),
    environment: name => environment(api, name),
    branch: name => branch(api, name),
  }
}
