import {
  AddTagsToResourceCommand,
  DescribeInstanceInformationCommand,
  DescribeSessionsCommand,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-ssm'
import { expect, test } from 'vitest'
import { AwsError, type AwsSettings } from '../../sandbox/aws/world.ts'
import { accountId, instance, refusal, region, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

const API = { Service: 'api', Stage: 'prod' }

function fleet(settings: Partial<AwsSettings> = {}) {
  const w = sandbox({ connectMs: [0, 0], listingLagMs: [0, 0], propagationMs: [0, 0], ...settings })
  w.account.addInstance(region, 'i-0aaaaaaaaaaaaaaa1', { name: 'api-1', tags: API })
  w.account.addInstance(region, 'i-0aaaaaaaaaaaaaaa2', { name: 'api-2', tags: API, online: false })
  w.account.addInstance(region, 'mi-0aaaaaaaaaaaaaaa3', { name: 'edge', tags: { Service: 'edge' } })
  const { ssm } = w.clients(w.admin.credentials)
  const list = async (Key: string, ...Values: string[]) => {
    const { InstanceInformationList = [] } = await ssm.send(
      new DescribeInstanceInformationCommand({ Filters: [{ Key, Values }], MaxResults: 50 }),
    )
    return InstanceInformationList.map(({ InstanceId, PingStatus }) => `${InstanceId} ${PingStatus}`)
  }
  return { ...w, ssm, list }
}

test.each<[string, string[], string[]]>([
  ['tag:Service', ['api'], ['i-0aaaaaaaaaaaaaaa1 Online', 'i-0aaaaaaaaaaaaaaa2 ConnectionLost']],
  ['tag:Service', ['api', 'edge'], ['i-0aaaaaaaaaaaaaaa1 Online', 'i-0aaaaaaaaaaaaaaa2 ConnectionLost', 'mi-0aaaaaaaaaaaaaaa3 Online']],
  ['tag:Service', ['API'], []],
  ['tag:Service', ['a*'], []],
  ['tag:service', ['api'], []],
  ['tag-key', ['Stage'], ['i-0aaaaaaaaaaaaaaa1 Online', 'i-0aaaaaaaaaaaaaaa2 ConnectionLost']],
  ['InstanceIds', [instance, 'i-0bbbbbbbbbbbbbbbb'], [`${instance} Online`]],
])('the filter %s of %j is answered by exact values', async (key, values, expected) => {
  expect(await fleet().list(key, ...values)).toEqual(expected)
}) // biome-ignore format: a table

test('filters are all met, and each has from one to a hundred values', async () => {
  const { ssm, list } = fleet()
  const Filters = [
    { Key: 'tag:Service', Values: ['api'] },
    { Key: 'PingStatus', Values: ['Online'] },
  ]
  const { InstanceInformationList } = await ssm.send(new DescribeInstanceInformationCommand({ Filters }))
  expect(InstanceInformationList?.map(({ InstanceId }) => InstanceId)).toEqual(['i-0aaaaaaaaaaaaaaa1'])
  expect(await refusal(list('tag:Service'))).toMatch(/^ValidationException 400/)
  expect(await refusal(list('InstanceIds', ...Array.from({ length: 101 }, () => instance)))).toMatch(
    /^ValidationException 400/,
  )
  expect(await refusal(list('nonsense', 'x'))).toMatch(/^InvalidInstanceInformationFilterValue 400/)
})

test.each<[AwsSettings['terminatedNodes'], string[]]>([
  ['gone', []],
  ['ConnectionLost', ['i-0aaaaaaaaaaaaaaa1 ConnectionLost', 'i-0aaaaaaaaaaaaaaa2 ConnectionLost']],
  ['Online', ['i-0aaaaaaaaaaaaaaa1 Online', 'i-0aaaaaaaaaaaaaaa2 Online']],
])('a fleet is replaced over night: new ids, the same tags, and the old ones are %s', async (terminatedNodes, old) => {
  const w = fleet({ terminatedNodes })
  const told = { owner: w.alice.arn, target: 'i-0aaaaaaaaaaaaaaa1', document: 'JitAccess-1h' }
  const session = w.account.addSession(region, { ...told, startedAt: w.clock.now() })
  const ids = w.account.replaceInstances(region, { key: 'Service', value: 'api' })
  expect(ids.every(id => /^i-[0-9a-f]{17}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(2)
  expect(await w.list('tag:Service', 'api')).toEqual([...old, ...ids.map(id => `${id} Online`)].toSorted())
  expect(session.status).toBe('Terminated')
  const start = w.world.call(w.admin.credentials, region, 'ssm', 'StartSession', { Target: 'i-0aaaaaaaaaaaaaaa1' })
  await expect(start).rejects.toThrow('is not connected')
  expect(w.account.replaceInstances(region, { key: 'Service', value: 'api' })).not.toContain(ids[0])
})

/** May start sessions where the tag says so; `document`: by a statement of its own, or in the one with the condition. */
const byTag = (document: 'apart' | 'together') => {
  const arn = `arn:aws:ssm:${region}:${accountId}:document/JitAccess-1h`
  const instances = `arn:aws:ec2:${region}:${accountId}:instance/*`
  const Condition = { StringEquals: { 'ssm:resourceTag/Service': 'api' } }
  const statement = { Effect: 'Allow', Action: 'ssm:StartSession' }
  return {
    Version: '2012-10-17',
    Statement:
      document === 'apart'
        ? [
            { ...statement, Resource: instances, Condition },
            { ...statement, Resource: arn },
          ]
        : [{ ...statement, Resource: [instances, arn], Condition }],
  }
}

test.each<[string, 'apart' | 'together', string, string]>([
  ['lets in where the tag fits', 'apart', 'i-0aaaaaaaaaaaaaaa1', 'ok'],
  ['keeps out where there is no tag', 'apart', instance, 'AccessDenied'],
  ['keeps out where the document, which has no tag, stands under the same condition', 'together', 'i-0aaaaaaaaaaaaaaa1', 'AccessDenied'],
  ['does not reach hybrid nodes, which are other resources', 'apart', 'mi-0aaaaaaaaaaaaaaa3', 'AccessDenied'],
])('a condition on a tag %s', async (_, document, Target, expected) => {
  const w = fleet()
  const { credentials } = w.account.addUser('tagged', { policies: { p: byTag(document) } })
  const input = { Target, DocumentName: 'JitAccess-1h' }
  const answer = await w.world.call(credentials, region, 'ssm', 'StartSession', input).then(
    () => 'ok',
    (error: AwsError) => error.name,
  )
  expect(answer).toBe(expected)
}) // biome-ignore format: a table

test('whoever may tag pulls an instance in, there and then', async () => {
  const w = fleet()
  const { credentials } = w.account.addUser('tagged', { policies: { p: byTag('apart') } })
  const node = w.account.region(region).nodes.get(instance)
  if (node) node.tags = API
  const start = { Target: instance, DocumentName: 'JitAccess-1h', Reason: 'grant 0123-abcd #7' }
  await w.world.call(credentials, region, 'ssm', 'StartSession', start)
  const { Sessions } = await w.ssm.send(new DescribeSessionsCommand({ State: 'Active' }))
  expect(Sessions?.map(({ Reason }) => Reason)).toEqual(['grant 0123-abcd #7'])
})

test('hybrid nodes are tagged by whoever may, and by nobody else', async () => {
  const w = fleet()
  const ResourceId = 'mi-0aaaaaaaaaaaaaaa3'
  const tag = { ResourceType: 'ManagedInstance' as const, ResourceId, Tags: [{ Key: 'Service', Value: 'api' }] }
  const { ssm } = w.clients(w.alice.credentials)
  expect(await refusal(ssm.send(new AddTagsToResourceCommand(tag)))).toMatch(/^AccessDeniedException 400/)
  await w.ssm.send(new AddTagsToResourceCommand(tag))
  expect(await w.list('tag:Service', 'api')).toContain(`${ResourceId} Online`)
  const remove = { ResourceType: 'ManagedInstance' as const, ResourceId, TagKeys: ['Service'] }
  await w.ssm.send(new RemoveTagsFromResourceCommand(remove))
  expect(await w.list('tag-key', 'Service')).not.toContain(`${ResourceId} Online`)
})

test.each(['', 'x'.repeat(257), 'two\nlines'])('a reason of %j is refused', async Reason => {
  const w = fleet()
  const start = w.world.call(w.admin.credentials, region, 'ssm', 'StartSession', { Target: instance, Reason })
  await expect(start).rejects.toBeInstanceOf(AwsError)
})
