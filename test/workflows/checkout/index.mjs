// As actions/checkout: `fetch-depth: 0` brings all branches as origin's, otherwise that many commits of the ref alone; HEAD is
// detached at it, and what stood at the path before is gone. Source: git-source-provider.ts and fs-helper.ts of v7.0.1.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { GITHUB_REF, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE, SANDBOX_REPOSITORIES } = process.env
const input = name => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const repository = input('repository') || GITHUB_REPOSITORY
const origin = JSON.parse(SANDBOX_REPOSITORIES)[repository]
if (!origin) throw new Error(`This GitHub has no repository ${repository}`)
const ref = input('ref') || GITHUB_SHA
const folder = resolve(GITHUB_WORKSPACE, input('path'))
const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'inherit' })

// A file in the way is removed; a symbolic link to a folder is followed, and what is there deleted; one to nothing is an error.
const found = statSync(folder, { throwIfNoEntry: false })
if (found && !found.isDirectory()) rmSync(folder)
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
git('init', '--quiet')
git('remote', 'add', 'origin', `file://${origin}`)
const depth = input('fetch-depth')
const branch = /^refs\/(?:heads|pull)\//.test(GITHUB_REF) ? GITHUB_REF.replace(/^refs\/(heads\/)?/, '') : undefined
const remote = GITHUB_REF.startsWith('refs/heads/') ? `origin/${branch}` : branch
const own = input('repository') || input('ref') || !branch ? [ref] : [`+${ref}:refs/remotes/${remote}`]
const branches = depth === '0' ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`]
git('fetch', '--quiet', '--no-tags', 'origin', ...branches, ...own)
git('checkout', '--quiet', '--detach', ref)
