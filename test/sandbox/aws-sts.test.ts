import { createHash } from 'node:crypto'
import { GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam'
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityRequest,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import type { AwsSettings } from '../../sandbox/aws/world.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { accountId, allow, pass, refusal, region, type Sandbox, sandbox, useWorldTime } from './aws-setup.ts'

// Over 200 lines: one role and its trust, for all that STS checks.

useWorldTime()

const issuer = 'token.actions.githubusercontent.com'

function withRole(
  condition: object = { StringLike: { [`${issuer}:sub`]: 'repo:octo/ledger:*' } },
  settings: Partial<AwsSettings> = {},
) {
  const world = sandbox(settings)
  world.account.addOidcProvider(`https://${issuer}`, ['sts.amazonaws.com'])
  const { arn } = world.account.addRole('JitGrant', {
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${accountId}:oidc-provider/${issuer}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: condition,
        },
      ],
    },
    policies: { p: allow('iam:*', '*') },
  })
  return { ...world, role: arn }
}

const assume = async (
  world: Sandbox & { role: string },
  token: string,
  more: Partial<AssumeRoleWithWebIdentityRequest> = {},
) => {
  const sts = new STSClient({
    region,
    endpoint: 'http://127.0.0.1:1',
    requestHandler: inProcess(world.world.handle),
    maxAttempts: 1,
  })
  const answer = await sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: world.role,
      RoleSessionName: 'run-1',
      WebIdentityToken: token,
      ...more,
    }),
  )
  const {
    AccessKeyId: accessKeyId = '',
    SecretAccessKey: secretAccessKey = '',
    SessionToken: sessionToken = '',
  } = answer.Credentials ?? {}
  return { ...answer, clients: world.clients({ accessKeyId, secretAccessKey, sessionToken }) }
}

const tokenOf = ({ oidc }: Sandbox, claims: Record<string, string> = {}, audience = 'sts.amazonaws.com') =>
  oidc.token(oidc.addJob({ repository: 'octo/ledger', ...claims }), audience)

test('the token of a job becomes a role session that names the job, and expires', async () => {
  const world = withRole()
  const session = await assume(world, await tokenOf(world), { DurationSeconds: 900 })
  expect(session.Credentials?.Expiration).toEqual(new Date('2026-11-23T10:15:00Z'))
  expect(session.Audience).toBe('sts.amazonaws.com')
  const me = await session.clients.sts.send(new GetCallerIdentityCommand({}))
  expect(me.Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/JitGrant/run-1`)
  expect(me.UserId).toMatch(/^AROA[A-Z2-7]{17}:run-1$/)
  await session.clients.iam.send(new GetUserCommand({ UserName: 'alice' }))
  await pass(world, 900_000)
  expect(await refusal(session.clients.iam.send(new GetUserCommand({ UserName: 'alice' })))).toMatch(
    /^ExpiredToken 403/,
  )
})

test('a session policy narrows the role', async () => {
  const world = withRole()
  const Policy = JSON.stringify(allow('iam:GetUser', `arn:aws:iam::${accountId}:user/alice`))
  const { clients } = await assume(world, await tokenOf(world), { Policy })
  await clients.iam.send(new GetUserCommand({ UserName: 'alice' }))
  expect(await refusal(clients.iam.send(new GetUserCommand({ UserName: 'bob' })))).toMatch(
    /because no session policy allows the iam:GetUser action/,
  )
  expect(await refusal(clients.iam.send(new ListUsersCommand({})))).toMatch(/^AccessDenied 403/)
})

const trusted: [string, object, Record<string, string>, boolean][] = [
  ['its subject', { StringEquals: { [`${issuer}:sub`]: 'repo:octo/ledger:ref:refs/heads/main' } }, {}, true],
  [
    'an environment’s subject',
    { StringEquals: { [`${issuer}:sub`]: 'repo:octo/ledger:environment:prod' } },
    { environment: 'prod' },
    true,
  ],
  ['another repository', { StringLike: { [`${issuer}:sub`]: 'repo:octo/other:*' } }, {}, false],
  ['another branch', { StringEquals: { [`${issuer}:ref`]: 'refs/heads/main' } }, { ref: 'refs/heads/evil' }, false],
  ['its repository id', { StringEquals: { [`${issuer}:repository_id`]: '42' } }, { repository_id: '42' }, true],
  ['another repository id', { StringEquals: { [`${issuer}:repository_id`]: '42' } }, { repository_id: '43' }, false],
  ['its audience', { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' } }, {}, true],
  ['another audience', { StringEquals: { [`${issuer}:aud`]: 'elsewhere' } }, {}, false],
  [
    'its workflow',
    { StringLike: { [`${issuer}:job_workflow_ref`]: 'octo/ledger/.github/*' } },
    { job_workflow_ref: 'octo/ledger/.github/workflows/grant.yml@refs/heads/main' },
    true,
  ],
]

test.each(trusted)(
  'a trust policy is evaluated by the claims of the token: %s',
  async (_what, condition, claims, allowed) => {
    const world = withRole(condition)
    const answer = assume(world, await tokenOf(world, claims))
    if (allowed) await answer
    else expect(await refusal(answer)).toBe('AccessDenied 403 Not authorized to perform sts:AssumeRoleWithWebIdentity')
  },
)

test('the newer form of the subject has the ids of owner and repository', async () => {
  const world = withRole({ StringEquals: { [`${issuer}:sub`]: 'repo:octo@9/ledger@42:ref:refs/heads/main' } })
  const job = world.oidc.addJob(
    { repository: 'octo/ledger', repository_id: '42', repository_owner_id: '9' },
    { subject: 'ids' },
  )
  await assume(world, await world.oidc.token(job, 'sts.amazonaws.com'))
})

test('a token that is old, forged, for another audience or for none is refused', async () => {
  const world = withRole()
  const token = await tokenOf(world)
  const forged = `${token.slice(0, -8)}AAAAAAAA`
  expect(await refusal(assume(world, forged))).toMatch(/^InvalidIdentityToken\w* 400/)
  expect(await refusal(assume(world, await tokenOf(world, {}, 'elsewhere')))).toMatch(
    /^InvalidIdentityToken\w* 400 Incorrect token audience/,
  )
  const stranger = new OidcIssuer({ clock: world.clock, issuer: 'https://elsewhere.example' })
  const foreign = await stranger.token(stranger.addJob({ repository: 'octo/ledger' }), 'sts.amazonaws.com')
  expect(await refusal(assume(world, foreign))).toMatch(/^InvalidIdentityToken\w* 400/)
  await pass(world, 301_000)
  expect(await refusal(assume(world, token))).toMatch(/^ExpiredToken\w* 400/)
})

test('impossible durations, roles and session policies are refused', async () => {
  const world = withRole()
  const token = await tokenOf(world)
  expect(await refusal(assume(world, token, { DurationSeconds: 899 }))).toMatch(
    /^ValidationError 400 .*greater than or equal to 900/,
  )
  expect(await refusal(assume(world, token, { DurationSeconds: 3_601 }))).toMatch(
    /^ValidationError 400 .*exceeds the MaxSessionDuration/,
  )
  expect(await refusal(assume(world, token, { RoleArn: `arn:aws:iam::${accountId}:role/None` }))).toMatch(
    /^AccessDenied 403/,
  )
  expect(await refusal(assume(world, token, { Policy: '{' }))).toMatch(/^MalformedPolicyDocument\w* 400/)
  const Policy = JSON.stringify(allow('iam:GetUser', `arn:aws:iam::${accountId}:user/${'x'.repeat(2_048)}`))
  expect(await refusal(assume(world, token, { Policy }))).toMatch(
    /^ValidationError 400 .*length less than or equal to 2048/,
  )
})

test('a session policy may also be too large when it is compressed, which a setting turns off', async () => {
  const world = withRole()
  const small = JSON.stringify(allow('iam:GetUser', `arn:aws:iam::${accountId}:user/alice`))
  expect((await assume(world, await tokenOf(world), { Policy: small })).PackedPolicySize).toBeGreaterThan(20)
  expect((await assume(world, await tokenOf(world))).PackedPolicySize).toBeUndefined()
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: Array.from({ length: 12 }, (_, index) => ({
      Effect: 'Allow',
      Action: `iam:Get${createHash('sha256').update(String(index)).digest('hex').slice(0, 60)}`,
      Resource: '*',
    })),
  })
  expect(Policy.length).toBeLessThan(2_048)
  expect(await refusal(assume(world, await tokenOf(world), { Policy }))).toMatch(
    /^PackedPolicyTooLarge\w* 400 Packed policy consumes 1\d\d% of allotted space/,
  )
  const lenient = withRole(undefined, { packedPolicyBytes: undefined })
  expect((await assume(lenient, await tokenOf(lenient), { Policy })).PackedPolicySize).toBe(0)
})

test('the endpoint of the runner gives tokens to the jobs that it knows, and publishes the key', async () => {
  const { oidc } = sandbox()
  const get = async (target: string, bearer?: string) => {
    const headers: Record<string, string> = bearer ? { authorization: `bearer ${bearer}` } : {}
    const { status, body } = await oidc.handle({ method: 'GET', target, headers, body: new Uint8Array() })
    return { status, body: JSON.parse(String(body)) }
  }
  const job = oidc.addJob({ repository: 'octo/ledger', actor: 'carol', event_name: 'push' })
  expect((await get('/token?api-version=2.0&audience=sts.amazonaws.com')).status).toBe(401)
  const { status, body } = await get('/token?api-version=2.0&audience=sts.amazonaws.com', job)
  expect(status).toBe(200)
  const claims = await oidc.verify(body.value, new Date('2026-11-23T10:04:59Z'))
  expect(claims).toMatchObject({
    iss: `https://${issuer}`,
    aud: 'sts.amazonaws.com',
    actor: 'carol',
    sub: 'repo:octo/ledger:ref:refs/heads/main',
  })
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300)
  expect((await get('/.well-known/jwks')).body.keys).toMatchObject([{ kty: 'RSA', alg: 'RS256' }])
  expect((await get('/.well-known/openid-configuration')).body.issuer).toBe(`https://${issuer}`)
})
