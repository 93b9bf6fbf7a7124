// Loaded into every step with `--import`. act has one token and one environment for a whole run; GitHub gives each job a token
// with its own permissions, and an OIDC token that says its environment, or none. So does this.

const jobs = JSON.parse(process.env.SANDBOX_JOBS ?? '{}')
const { githubToken, requestToken } = jobs[process.env.GITHUB_JOB] ?? {}

if (process.env['INPUT_GITHUB-TOKEN']) process.env['INPUT_GITHUB-TOKEN'] = githubToken
if (requestToken) process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = requestToken
else delete process.env.ACTIONS_ID_TOKEN_REQUEST_URL
delete process.env.SANDBOX_JOBS
