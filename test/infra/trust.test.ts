import { expect, it } from 'vitest'
import type { JobClaims } from '../../sandbox/shared/oidc.ts'
import { assume, prepared } from './prepared.ts'

const IDS = { OrganisationId: '4711', RepositoryId: '815' }
const OURS = { repository: 'acme/jit-access', repository_owner_id: '4711', repository_id: '815', event_name: 'push' }
const GRANT = { ...OURS, environment: 'jit-grant' }

type Roles = readonly ('JitGrant' | 'JitRevoke' | 'JitLogs')[]
interface Job {
  readonly claims: JobClaims
  readonly audience?: string
  /** How long the token has been kept. */
  readonly ageMs?: number
}

/** Which of the three roles the token of a job opens. */
async function opened(
  job: Job,
  subject: 'names' | 'ids',
  parameters: Readonly<Record<string, string>>,
): Promise<Roles> {
  const { oidc, world, clock } = prepared(parameters)
  const token = await oidc.token(oidc.addJob(job.claims, { subject }), job.audience ?? 'sts.amazonaws.com')
  await clock.advance(job.ageMs ?? 0)
  const open: ('JitGrant' | 'JitRevoke' | 'JitLogs')[] = []
  for (const role of ['JitGrant', 'JitRevoke', 'JitLogs'] as const) {
    const answer = await assume(world, role, token)
    if (answer === 'opened') open.push(role)
    else expect(answer).toMatch(/^(AccessDenied|InvalidIdentityToken|ExpiredToken)/)
  }
  return open
}

const TOKENS: readonly (readonly [what: string, job: Job, opens: Roles])[] = [
  ['the environment jit-grant', { claims: GRANT }, ['JitGrant', 'JitRevoke']],
  ['the environment jit-revoke', { claims: { ...OURS, environment: 'jit-revoke' } }, ['JitRevoke']],
  ['the environment jit-logs', { claims: { ...OURS, environment: 'jit-logs' } }, ['JitLogs']],
  ['the environment jit-transcripts', { claims: { ...OURS, environment: 'jit-transcripts' } }, ['JitLogs']],
  ['an environment with a wait timer that the stack names', { claims: { ...OURS, environment: 'wait-4h' } }, ['JitRevoke']],
  ['another environment', { claims: { ...OURS, environment: 'production' } }, []],
  ['an environment whose name begins so', { claims: { ...OURS, environment: 'jit-grant-2' } }, []],
  ['the default branch, without an environment', { claims: OURS }, []],
  ['another branch', { claims: { ...OURS, ref: 'refs/heads/feature' } }, []],
  ['a branch that is called like an environment', { claims: { ...OURS, ref: 'refs/heads/environment:jit-grant' } }, []],
  ['a pull request', { claims: { ...OURS, event_name: 'pull_request' } }, []],
  ['another repository', { claims: { ...GRANT, repository: 'acme/other', repository_id: '816' } }, []],
  ['a repository whose name begins so', { claims: { ...GRANT, repository: 'acme/jit-access-2', repository_id: '817' } }, []],
  ['a fork', { claims: { ...GRANT, repository: 'mallory/jit-access', repository_owner_id: '666', repository_id: '999' } }, []],
  ['an organisation that looks like ours', { claims: { ...GRANT, repository: 'acme-inc/jit-access', repository_owner_id: '666' } }, []],
  ['another audience', { claims: GRANT, audience: 'https://github.com/acme' }, []],
  ['a token that is kept for six minutes', { claims: GRANT, ageMs: 6 * 60_000 }, []],
] // biome-ignore format: a table

const STACK = { ...IDS, WaitEnvironment1: 'wait-4h' }

it.each(TOKENS)('a job gets exactly the roles of its environment, by names: %s', async (_, job, expected) => {
  expect(await opened(job, 'names', STACK)).toEqual(expected)
})

it.each(TOKENS)('a job gets exactly the roles of its environment, by names and ids: %s', async (_, job, expected) => {
  expect(await opened(job, 'ids', STACK)).toEqual(expected)
})

it.each([
  ['organisation', { repository_owner_id: '4712' }],
  ['repository', { repository_id: '816' }],
])('a job with our names and the id of another %s gets no role', async (_, ids) => {
  expect(await opened({ claims: { ...GRANT, ...ids } }, 'ids', STACK)).toEqual([])
})

it('a token with ids gets no role if the stack has no ids', async () => {
  expect(await opened({ claims: GRANT }, 'ids', {})).toEqual([])
})
