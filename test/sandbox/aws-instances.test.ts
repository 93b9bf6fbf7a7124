import { expect, test } from 'vitest'
import { at, linesOf, recorded, streamed } from './aws-agent-setup.ts'
import { instance, region, sandbox } from './aws-setup.ts'

test('an instance that is stopped ends its sessions, and loses what their agents had not written yet', async () => {
  const w = recorded([
    [1, 'a'],
    [5.5, 'b'],
  ])
  const other = w.account.addInstance(region, 'mi-0123456789abcdef0')
  const told = { owner: w.bob.arn, target: other.id, document: 'JitAccess-1h' }
  const elsewhere = w.account.addSession(region, { ...told, startedAt: at(0) })
  await w.clock.advance(5_900)
  w.account.stopInstance(region, instance)
  expect([w.session.status, w.session.endedAt, elsewhere.status]).toEqual(['Terminated', at(5.9), 'Connected'])
  const start = w.world.call(w.admin.credentials, region, 'ssm', 'StartSession', { Target: instance })
  await expect(start).rejects.toThrow('is not connected')
  await w.clock.advance(600_000)
  expect([linesOf(w.events()), w.object()]).toEqual([[[1, ['a']]], undefined])
})

test('an instance that is stopped before the object is there never uploads it', async () => {
  const w = recorded([[1, 'a']], streamed, 10_000)
  await w.clock.advance(605_000)
  w.account.stopInstance(region, instance)
  await w.clock.advance(60_000)
  expect([w.session.endedAt, w.object()]).toEqual([at(600), undefined])
})

test('an instance whose agent may not write logs runs sessions that nothing records', async () => {
  const w = sandbox({ s3DelayMs: [0, 0], connectMs: [0, 0] })
  w.account.addInstance(region, instance, { writesLogs: false })
  await w.world.call(w.admin.credentials, region, 'ssm', 'StartSession', {
    Target: instance,
    DocumentName: 'JitAccess-1h',
  })
  const [session] = w.account.sessions(region)
  session?.type('whoami')
  await w.clock.advance(3_600_000)
  expect(session?.status).toBe('Terminated')
  w.world.catchUp()
  expect(w.account.region(region).logGroups.get('/aws/ssm/sessions')?.streams.size).toBe(0)
  expect(w.world.buckets.get('session-logs')?.objects.size).toBe(0)
})
