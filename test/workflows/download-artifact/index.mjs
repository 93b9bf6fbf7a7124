// As actions/download-artifact: the files of one artifact of this run, right below the path. Without that artifact it fails.
import { cpSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { GITHUB_WORKSPACE, GITHUB_RUN_ID, SANDBOX_ARTIFACTS, INPUT_NAME, INPUT_PATH } = process.env
const artifact = join(SANDBOX_ARTIFACTS, GITHUB_RUN_ID, INPUT_NAME)
if (!existsSync(artifact)) throw new Error(`Unable to download artifact(s): Artifact not found for name: ${INPUT_NAME}`)
cpSync(artifact, resolve(GITHUB_WORKSPACE, INPUT_PATH), { recursive: true })
