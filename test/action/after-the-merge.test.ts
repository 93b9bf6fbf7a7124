import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let github: GitHubWorld
let workspace: string
/** A pull request that carol has approved, with its preview. */
let number: number
/** Its trial merge. */
let sha: string
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
  workspace = await mkdtemp(join(tmpdir(), 'jit-test-'))
  const opened = { author: 'alice-gh', title: 'x', branch: 'b', changes: { 'requests/alice.yaml': request() } }
  number = (await github.openPullRequest(opened)).number
  sha = github.pullRequest(number).testMergeSha ?? ''
  github.review(number, { by: 'carol', state: 'APPROVED' })
  await scenario.validate(number)
})
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true })
  await scenario.close()
})

const comments = () => github.comments(number).map(({ body }) => body)
const merge = () => github.merge(number, { by: 'carol', method: 'merge' })
/** The run that GitHub starts on it: its checkout of the trial merge has failed, as it does once that is gone. */
const onReview = async () => {
  const review = github.review(number, { by: 'dave', state: 'APPROVED' })
  const event = github.pullRequestReviewEvent(review)
  return { event, eventName: 'pull_request_review', workspace, sha }
}

it.each([
  ['merged, with the job of the merge done', async () => scenario.grant({ number, ...(await merge()) })],
  ['merged', merge],
  ['closed', async () => github.close(number)],
])('a review of what is %s leaves its comments as they are, and is not red', async (_, settle) => {
  await settle()
  const before = comments()
  await scenario.clock.advance(1_800_000)
  const result = await scenario.validate(number, await onReview())
  expect(result.exitCode).toBe(0)
  expect(result.log).toContain('there is nothing to preview')
  expect(comments()).toEqual(before)
})

it.each([
  ['before its checkout', async () => {}],
  ['after it', () => github.clonePullRequest(number, workspace, { files: false })],
])('a run that was started before the merge says nothing more of it: merged %s', async (_, checkOut) => {
  const run = await onReview()
  const before = comments()
  await checkOut()
  await merge()
  const result = await scenario.validate(number, run)
  expect(result.exitCode).toBe(0)
  expect(result.log).toMatch(/is merged or closed|has been merged meanwhile/)
  expect(comments()).toEqual(before)
})

it('a checkout that has failed is red as long as the pull request is open', async () => {
  const result = await scenario.validate(number, await onReview())
  expect(result.exitCode).toBe(1)
  expect(result.log).toMatch(/^::error/m)
})

it('a conversation that is locked makes the preview red, with what to do', async () => {
  github.restrictions.locked.add(number)
  await github.push(number, { by: 'alice-gh', changes: { 'requests/alice.yaml': request({ duration: '2h' }) } })
  const result = await scenario.validate(number)
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('Unlock the conversation')
})
