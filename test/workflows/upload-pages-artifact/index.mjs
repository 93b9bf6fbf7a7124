// As actions/upload-pages-artifact: everything in the folder but hidden files.
import { cpSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const { GITHUB_WORKSPACE, GITHUB_RUN_ID, SANDBOX_ARTIFACTS, INPUT_PATH } = process.env
const folder = resolve(GITHUB_WORKSPACE, INPUT_PATH)
const isShown = file => file === folder || !basename(file).startsWith('.')
cpSync(folder, join(SANDBOX_ARTIFACTS, GITHUB_RUN_ID, 'github-pages'), { recursive: true, filter: isShown })
