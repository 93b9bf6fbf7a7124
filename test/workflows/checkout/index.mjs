// As actions/checkout: `fetch-depth: 0` brings all branches as origin's, otherwise that many commits of the ref alone; HEAD is
// detached at it, and what stood at the path before is gone.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE, SANDBOX_REPOSITORIES } = process.env
const input = name => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const repository = input('repository') || GITHUB_REPOSITORY
const origin = JSON.parse(SANDBOX_REPOSITORIES)[repository]
if (!origin) throw new Error(`This GitHub has no repository ${repository}`)
const ref = input('ref') || GITHUB_SHA
const folder = resolve(GITHUB_WORKSPACE, input('path'))
const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'inherit' })

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
git('init', '--quiet')
git('remote', 'add', 'origin', `file://${origin}`)
const depth = input('fetch-depth')
const branches = depth === '0' ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`]
git('fetch', '--quiet', '--no-tags', 'origin', ...branches, ref)
git('checkout', '--quiet', '--detach', ref)
