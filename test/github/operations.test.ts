import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { connectTo, newWorld } from './harness.ts'

/** Octokit's routes, as the adapter's source names them: `GET /repos/{owner}/{repo}`. */
function operationsOfSource(): string[] {
  const folder = fileURLToPath(new URL('../../src/github/', import.meta.url))
  const texts = readdirSync(folder).map(file => readFileSync(folder + file, 'utf8'))
  const routes = texts.flatMap(text => [...text.matchAll(/'((?:GET|HEAD|POST|PUT|PATCH|DELETE) \/[^']*)'/g)])
  return [...new Set(routes.map(([, route = '']) => route))].sort()
}

test('every operation that the adapter uses has been checked against the description of GitHub here', async () => {
  const { world, clock, contract } = await newWorld({
    'requests/alice.yaml': 'a',
    '.github/workflows/sweep.yml': 'on: workflow_dispatch\n',
  })
  const all = { actions: 'write', contents: 'write', issues: 'write', pull_requests: 'write', members: 'read' } as const
  world.addToken('pat', all, { personal: 'erin' })
  world.team('acme/oncall', { members: ['carol'] })
  const github = await connectTo(world, clock, 'pat')
  const lower = await world.openPullRequest({ author: 'dave', title: 'Lower', branch: 'lower', changes: { a: '1' } })
  const upper = { author: 'dave', title: 'Upper', branch: 'upper', from: 'lower', changes: { b: '1' } }
  const { number } = await world.openPullRequest(upper)
  world.review(number, { by: 'carol', state: 'APPROVED' })
  const { sha } = await world.merge(number, { by: 'carol', method: 'merge' })

  await github.mergedPullRequestOf(lower.headSha)
  await github.mergedPullRequestOf(sha)
  await github.reviews(number)
  await github.commits(number)
  await github.files(number)
  await github.collaborator('carol')
  await github.isPublic()
  await github.teamMembers('acme/oncall', ['carol'])
  await github.pushes(await github.pullRequest(number))
  await github.baseChanges(await github.pullRequest(number))
  await github.readFile('requests/alice.yaml', 'main')
  for (const text of ['Granted', 'Revoked']) await github.upsertComment(number, '<!-- jit-access -->', text)
  for (const path of ['first', 'second']) await github.addFiles('ledger', [{ path, content: 'x' }], () => 'Record')
  await github.isOnBranch(sha.slice(0, 12), 'main')
  await github.requestReviews(lower.number, { people: ['erin'], teams: ['acme/oncall'] })
  await github.dispatchWorkflow('sweep.yml', {})
  await github.lastSuccess('sweep.yml')
  world.environment('jit-grant', { branches: ['main'], waitMinutes: 30, reviewers: ['carol'] })
  await github.environment('jit-grant')
  await github.branch('main')
  for (const body of ['One', 'Two']) await github.keepIssue('<!-- jit-access -->', { title: 'Alarm', body, news: body })

  await github.propose({ branch: 'review', path: 'review.md', content: 'x', title: 'Review', body: 'Tick' })

  const used = operationsOfSource()
  expect(used.length).toBeGreaterThan(10)
  expect([...contract.operations].sort()).toEqual(used)
})
