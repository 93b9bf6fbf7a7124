import { DescribeSessionsCommand } from '@aws-sdk/client-ssm'
import { describe, expect, test } from 'vitest'
import { sessionWorld as world } from './aws-session-setup.ts'
import { pass, region, start, useWorldTime } from './aws-setup.ts'

useWorldTime()

describe('a session', () => {
  test('goes from Connecting to Terminated by the drawn delays', async () => {
    const w = world()
    const id = await w.connect()
    expect(await w.list()).toEqual([])
    await pass(w, 1_000)
    expect(await w.list()).toEqual(['Connecting'])
    await pass(w, 1_000)
    expect(await w.list()).toEqual(['Connected'])
    await w.terminate(id)
    await pass(w, 2_999)
    expect(await w.list()).toEqual(['Connected'])
    await pass(w, 1)
    expect(await w.list()).toEqual(['Terminating'])
    await w.terminate(id)
    await pass(w, 6_999)
    expect(await w.list()).toEqual(['Terminating'])
    expect(await w.list('History')).toEqual([])
    await pass(w, 1)
    expect(await w.list()).toEqual([])
    const { Sessions } = await w.ssm.send(new DescribeSessionsCommand({ State: 'History' }))
    expect(Sessions).toMatchObject([
      {
        SessionId: id,
        Status: 'Terminated',
        StartDate: start,
        EndDate: new Date(start.getTime() + 12_000),
        MaxSessionDuration: '60',
      },
    ])
    expect(w.account.sessions(region)[0]).toMatchObject({
      id,
      status: 'Terminated',
      endedAt: new Date(start.getTime() + 12_000),
    })
  })

  test('may count as history while it is Terminating', async () => {
    const w = world({ activeIncludesTerminating: false })
    await w.terminate(await w.connect())
    await pass(w, 3_000)
    expect([await w.list(), await w.list('History')]).toEqual([[], ['Terminating']])
  })

  test('ends at the longest duration of its document, whatever else fails', async () => {
    const w = world()
    await w.connect()
    await pass(w, 2_000 + 3_600_000 - 1)
    expect(await w.list()).toEqual(['Connected'])
    await pass(w, 1)
    const { Sessions } = await w.ssm.send(new DescribeSessionsCommand({ State: 'History' }))
    // Its duration counts from the connection, two seconds after the start; it is told in minutes, as a text.
    const EndDate = new Date(start.getTime() + 2_000 + 60 * 60_000)
    expect(Sessions).toMatchObject([{ Status: 'Terminated', StartDate: start, EndDate, MaxSessionDuration: '60' }])
  })

  test('ends if nobody types', async () => {
    const w = world({ script: undefined })
    await w.connect()
    await pass(w, 2_000 + 19 * 60_000)
    w.account.sessions(region)[0]?.type('uptime')
    await pass(w, 20 * 60_000 - 1)
    expect(await w.list()).toEqual(['Connected'])
    await pass(w, 1)
    expect(await w.list()).toEqual([])
  })

  test('stays in the history for thirty days', async () => {
    const w = world()
    await w.terminate(await w.connect())
    await pass(w, 10_000 + 30 * 24 * 3_600_000)
    expect(await w.list('History')).toEqual(['Terminated'])
    await pass(w, 1)
    expect(await w.list('History')).toEqual([])
  })

  test('waits as Disconnected after a lost connection, and can still be terminated', async () => {
    const w = world()
    const id = await w.connect()
    await pass(w, 5_000)
    w.account.sessions(region)[0]?.disconnect()
    expect(await w.list()).toEqual(['Disconnected'])
    await w.terminate(id)
    await pass(w, 10_000)
    expect(await w.list()).toEqual([])
  })
})
