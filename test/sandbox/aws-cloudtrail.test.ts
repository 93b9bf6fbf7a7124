import { CloudTrailClient, LookupEventsCommand, type LookupEventsRequest } from '@aws-sdk/client-cloudtrail'
import { PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { sessionWorld } from './aws-session-setup.ts'
import { allow, refusal, region, type Sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const named = (AttributeValue: string): LookupEventsRequest => ({
  LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue }],
})

async function lookUp({ world, admin }: Sandbox, input: LookupEventsRequest, where = region) {
  const requestHandler = inProcess(world.handle)
  const config = {
    region: where,
    credentials: admin.credentials,
    endpoint: 'http://127.0.0.1:1',
    requestHandler,
    maxAttempts: 1,
  }
  return (await new CloudTrailClient(config).send(new LookupEventsCommand(input))).Events ?? []
}

test('the event history has who started a session, in the region of the session', async () => {
  const w = sessionWorld()
  await w.connect()
  const [event, ...others] = await lookUp(w, named('StartSession'))
  expect([event?.Username, event?.EventSource, others]).toEqual(['admin', 'ssm.amazonaws.com', []])
  expect(JSON.parse(event?.CloudTrailEvent ?? '')).toMatchObject({
    userIdentity: { arn: w.admin.arn },
    requestParameters: { DocumentName: 'JitAccess-1h' },
  })
  expect(await lookUp(w, named('StartSession'), 'us-east-1')).toEqual([])
})

test('it has what IAM was asked in us-east-1 alone, with the request id of the answer', async () => {
  const w = sessionWorld()
  const { iam } = w.clients(w.admin.credentials)
  const document = { PolicyName: 'jit', PolicyDocument: JSON.stringify(allow('ssm:StartSession', '*')) }
  const { $metadata } = await iam.send(new PutUserPolicyCommand({ UserName: 'alice', ...document }))
  await refusal(iam.send(new PutUserPolicyCommand({ UserName: 'nobody', ...document })))
  expect(await lookUp(w, named('PutUserPolicy'))).toEqual([])
  const events = (await lookUp(w, named('PutUserPolicy'), 'us-east-1')).map(({ CloudTrailEvent = '' }) =>
    JSON.parse(CloudTrailEvent),
  )
  expect(events).toHaveLength(2)
  expect(events).toContainEqual(expect.objectContaining({ requestID: $metadata.requestId, awsRegion: 'us-east-1' }))
  expect(events).toContainEqual(expect.objectContaining({ errorCode: 'NoSuchEntity' }))
})

test('it has no reads of objects, which are data events, and takes one attribute', async () => {
  const w = sessionWorld()
  const { s3 } = w.clients(w.admin.credentials)
  await refusal(s3.send(new GetObjectCommand({ Bucket: 'session-logs', Key: 'nothing' })))
  expect(await lookUp(w, named('GetObject'))).toEqual([])
  const [attribute] = named('GetObject').LookupAttributes ?? []
  const two = { LookupAttributes: [attribute, attribute] } as LookupEventsRequest
  expect(await refusal(lookUp(w, two))).toMatch(/^InvalidLookupAttributesException/)
})
