import { GetUserCommand } from '@aws-sdk/client-iam'
import { ListBucketsCommand } from '@aws-sdk/client-s3'
import { DescribeSessionsCommand } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { expect, test, vi } from 'vitest'
import type { Handle, HttpRequest } from '../../sandbox/shared/http.ts'
import { type Credentials, clients, pass, refusal, sandbox, start, useWorldTime } from './aws-setup.ts'

useWorldTime()

const calls = (credentials: Credentials, { world }: ReturnType<typeof sandbox>) => {
  const { iam, ssm, s3 } = clients(world, credentials)
  return [
    iam.send(new GetUserCommand({ UserName: 'alice' })),
    ssm.send(new DescribeSessionsCommand({ State: 'Active' })),
    s3.send(new ListBucketsCommand({})),
  ].map(refusal)
}

test('a wrong secret is refused in the words of each protocol', async () => {
  const world = sandbox()
  const [iam, ssm, s3] = await Promise.all(calls({ ...world.admin.credentials, secretAccessKey: 'wrong' }, world))
  expect(iam).toMatch(/^SignatureDoesNotMatch 403 The request signature we calculated does not match/)
  expect(ssm).toMatch(/^InvalidSignatureException 400 The request signature we calculated does not match/)
  expect(s3).toMatch(/^SignatureDoesNotMatch 403 The request signature we calculated does not match/)
})

test('an unknown key is refused in the words of each protocol', async () => {
  const world = sandbox()
  const [iam, ssm, s3] = await Promise.all(calls({ accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' }, world))
  expect(iam).toBe('InvalidClientTokenId 403 The security token included in the request is invalid.')
  expect(ssm).toBe('UnrecognizedClientException 400 The security token included in the request is invalid.')
  expect(s3).toMatch(/^InvalidAccessKeyId 403 /)
})

test('a request signed more than five minutes away is refused, and one within that is not', async () => {
  const world = sandbox()
  vi.setSystemTime(start.getTime() - 299_000)
  await clients(world.world, world.admin.credentials).iam.send(new GetUserCommand({}))
  vi.setSystemTime(start.getTime() - 301_000)
  const [iam, ssm, s3] = await Promise.all(calls(world.admin.credentials, world))
  expect(iam).toMatch(/^SignatureDoesNotMatch 403 Signature expired: 20261123T095459Z/)
  expect(ssm).toMatch(/^InvalidSignatureException 400 Signature expired/)
  expect(s3).toMatch(/^RequestTimeTooSkewed 403 /)
})

test('temporary credentials need their token, and expire', async () => {
  const world = sandbox()
  const { accessKeyId, secretAccessKey, sessionToken } = world.account.addUserSession('admin', {
    mfa: true,
    durationMs: 900_000,
  })
  const whole = { accessKeyId, secretAccessKey, sessionToken: sessionToken ?? '' }
  expect((await clients(world.world, whole).sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(world.admin.arn)
  expect(await Promise.all(calls({ accessKeyId, secretAccessKey }, world))).toEqual([
    expect.stringMatching(/^InvalidClientTokenId 403/),
    expect.stringMatching(/^UnrecognizedClientException 400/),
    expect.stringMatching(/^InvalidToken 400/),
  ])
  await pass(world, 900_000)
  expect(await Promise.all(calls(whole, world))).toEqual([
    expect.stringMatching(/^ExpiredToken 403/),
    expect.stringMatching(/^ExpiredTokenException 400/),
    expect.stringMatching(/^ExpiredToken 400/),
  ])
})

const tampering: [string, (request: HttpRequest) => HttpRequest, RegExp][] = [
  [
    'the body',
    r => ({ ...r, body: Buffer.from(Buffer.from(r.body).toString().replace('alice', 'admin')) }),
    /SignatureDoesNotMatch/,
  ],
  ['a signed header', r => ({ ...r, headers: { ...r.headers, host: 'elsewhere' } }), /SignatureDoesNotMatch/],
  ['the path', r => ({ ...r, target: '/other' }), /SignatureDoesNotMatch/],
  ['the scope’s service', r => edited(r, '/iam/', '/sts/'), /SignatureDoesNotMatch/],
  ['the scope’s region', r => edited(r, '/ap-southeast-1/', '/eu-west-1/'), /SignatureDoesNotMatch/],
  [
    'the whole signature',
    ({ headers: { authorization: _, ...headers }, ...r }) => ({ ...r, headers }),
    /MissingAuthenticationToken/,
  ],
  ['the form of the signature', r => edited(r, 'Signature=', 'Sig='), /IncompleteSignature/],
  ['the service, to one that is not here', r => edited(r, '/iam/', '/ec2/'), /does not speak for the service ec2/],
]

test.each(tampering)('a request is refused if %s was changed after signing', async (_what, change, expected) => {
  const { world, admin } = sandbox()
  let request: HttpRequest | undefined
  const handle: Handle = sent => {
    request = sent
    return world.handle(sent)
  }
  await clients({ handle }, admin.credentials).iam.send(new GetUserCommand({ UserName: 'alice' }))
  if (!request) throw new Error('No request was seen.')
  const response = await world.handle(change(request))
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(String(response.body)).toMatch(expected)
})

test('an unknown operation is a clear error in its protocol', async () => {
  const { world, admin } = sandbox()
  const { ListGroupsCommand } = await import('@aws-sdk/client-iam')
  const { ListTagsForResourceCommand } = await import('@aws-sdk/client-ssm')
  const { GetBucketAclCommand } = await import('@aws-sdk/client-s3')
  const { iam, ssm, s3 } = clients(world, admin.credentials)
  expect(await refusal(iam.send(new ListGroupsCommand({})))).toBe(
    'InvalidAction 400 The sandbox does not implement iam:ListGroups.',
  )
  expect(await refusal(ssm.send(new ListTagsForResourceCommand({ ResourceType: 'Document', ResourceId: 'x' })))).toBe(
    'UnknownOperationException 400 The sandbox does not implement ssm:ListTagsForResource.',
  )
  expect(await refusal(s3.send(new GetBucketAclCommand({ Bucket: 'session-logs' })))).toBe(
    'MethodNotAllowed 405 The sandbox does not implement s3:GetBucketAcl.',
  )
})

function edited(request: HttpRequest, from: string, to: string): HttpRequest {
  const authorization = request.headers.authorization?.replace(from, to) ?? ''
  return { ...request, headers: { ...request.headers, authorization } }
}
