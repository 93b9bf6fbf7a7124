import {
  GetAccountAuthorizationDetailsCommand,
  GetUserPolicyCommand,
  ListUserPoliciesCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { connect, put, remove } from './aws-access-setup.ts'
import { grant, pass, refusal, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

describe('eventual consistency', () => {
  test('shows a written policy at once, and obeys it only after its delay', async () => {
    const world = sandbox({ propagationMs: [30_000, 30_001] })
    const { iam } = world.clients(world.admin.credentials)
    await put(world, 'alice', grant('2026-11-23T11:00:00Z'))
    await iam.send(new GetUserPolicyCommand({ UserName: 'alice', PolicyName: 'jit' }))
    await refusal(connect(world))
    await pass(world, 30_000)
    await refusal(connect(world))
    await pass(world, 1)
    await connect(world)
  })

  test('obeys a deleted policy until its delay has passed, and its own end at once', async () => {
    const world = sandbox({ propagationMs: [90_000, 90_001] })
    await put(world, 'alice', grant('2026-11-23T10:10:00Z'))
    await pass(world, 100_000)
    await remove(world, 'alice')
    await pass(world, 89_999)
    await connect(world)
    await pass(world, 2)
    await refusal(connect(world))
    await put(world, 'alice', grant('2026-11-23T10:10:00Z'))
    await pass(world, Date.parse('2026-11-23T10:09:59Z') - Date.now())
    await connect(world)
    await pass(world, 1_000)
    await refusal(connect(world))
  })

  test('shows a write to those who read policies only after its lag, and meets it with further writes at once', async () => {
    const world = sandbox({ propagationMs: [0, 0], iamReadLagMs: [10_000, 10_000] })
    const { iam } = world.clients(world.admin.credentials)
    const read = async () => {
      const get = iam.send(new GetUserPolicyCommand({ UserName: 'alice', PolicyName: 'jit' }))
      const list = await iam.send(new ListUserPoliciesCommand({ UserName: 'alice' }))
      const { UserDetailList = [] } = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ['User'] }))
      const alice = UserDetailList.find(({ UserName }) => UserName === 'alice')
      const isThere = await get.then(
        () => true,
        () => false,
      )
      return [isThere, list.PolicyNames?.length, alice?.UserPolicyList?.length]
    }
    await put(world, 'alice', grant('2026-11-23T11:00:00Z'))
    expect(await read()).toEqual([false, 0, 0])
    await connect(world)
    await pass(world, 10_000)
    expect(await read()).toEqual([true, 1, 1])
    await remove(world, 'alice')
    expect(await read()).toEqual([true, 1, 1])
    expect(await refusal(remove(world, 'alice'))).toMatch(/^NoSuchEntity/)
    await pass(world, 10_000)
    expect(await read()).toEqual([false, 0, 0])
  })

  test('shows no reader an older version again, with any delays', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const world = sandbox({ propagationMs: [0, 60_000] }, seed)
      await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
      await pass(world, 60_000)
      await remove(world, 'alice')
      let seen = 'allowed'
      for (let second = 0; second <= 60; second++) {
        const now = await connect(world).then(
          () => 'allowed',
          () => 'refused',
        )
        expect(`${seen} then ${now}`).not.toBe('refused then allowed')
        seen = now
        await pass(world, 1_000)
      }
      expect(seen).toBe('refused')
    }
  })

  test('draws the same delays from the same seed', async () => {
    const trace = async (seed: number) => {
      const world = sandbox({}, seed)
      await put(world, 'alice', grant('2026-11-23T12:00:00Z'))
      for (let second = 0; second <= 60; second++) {
        if (
          await connect(world).then(
            () => true,
            () => false,
          )
        )
          return second
        await pass(world, 1_000)
      }
      throw new Error('The policy never arrived.')
    }
    expect(await trace(7)).toBe(await trace(7))
    expect(new Set(await Promise.all([1, 2, 3, 4].map(trace))).size).toBeGreaterThan(1)
  })
})
