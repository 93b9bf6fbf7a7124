// As actions/deploy-pages: what was packed becomes the site, by the identity of its job.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const { GITHUB_RUN_ID, SANDBOX_ARTIFACTS, ACTIONS_ID_TOKEN_REQUEST_URL } = process.env
if (!ACTIONS_ID_TOKEN_REQUEST_URL) throw new Error('Ensure GITHUB_TOKEN has permission "id-token: write".')
if (!existsSync(join(SANDBOX_ARTIFACTS, GITHUB_RUN_ID, 'github-pages')))
  throw new Error('No artifacts named "github-pages" were found')
console.log('the site is published')
