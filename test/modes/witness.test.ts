import { describe, expect, it } from 'vitest'
import { grantSeries, recordKey } from '../../src/domain/witness/keys.ts'
import type { NewWitnessRecord } from '../../src/domain/witness/record.ts'
import { recordOfStop } from '../../src/services/ledger/stop.ts'
import { readGrantHistory } from '../../src/services/witness/past.ts'
import { type StopSelector, witnessStop } from '../../src/services/witness/stop.ts'
import { account } from '../domain/account.ts'
import { memoryBucket, witnessIn } from '../support/witness.ts'

const ID = `${'a'.repeat(12)}-0123abcd`
const series = grantSeries(ID)
const record = (kind: NewWitnessRecord['kind'], name: string = kind): NewWitnessRecord => ({
  kind,
  name,
  requests: [],
  record: {},
})
const merged = (at = '2026-11-23T10:00:00Z') => ({ id: ID, users: ['alice'], account, mergedAt: new Date(at) })
const NOW = new Date('2026-11-23T12:00:00Z')

const stopOf = (selector: StopSelector, at = NOW) => recordOfStop(selector, '1-1', { run: 'run 1', at }).witnessed

describe('the witness', () => {
  it('numbers the records of a grant from 1 and reads them all, in order', async () => {
    const { objects, store } = memoryBucket()
    const witness = witnessIn(store)
    for (const kind of ['granting', 'granted', 'ended'] as const) await witness.add(account, series, record(kind))
    expect([...objects.keys()]).toEqual(['ledger/opened.json', ...[1, 2, 3].map(number => recordKey(series, number))])
    const { value } = await witnessIn(store).read(account, series)
    expect(value?.map(each => each?.kind)).toEqual(['granting', 'granted', 'ended'])
  })

  it('takes the next number if another job was faster, and loses nothing of either', async () => {
    const { objects, store } = memoryBucket()
    const [one, other] = [
      witnessIn(store, { observer: { run: 'one' } }),
      witnessIn(store, { observer: { run: 'other' } }),
    ]
    await Promise.all(
      [one, other].flatMap(each =>
        [1, 2, 3].map(number => each.add(account, series, record('other', `record ${number}`))),
      ),
    )
    const runs = [1, 2, 3, 4, 5, 6].map(number => JSON.parse(objects.get(recordKey(series, number)) ?? '{}').run)
    expect(runs.toSorted()).toEqual(['one', 'one', 'one', 'other', 'other', 'other'])
  })

  it('writes a record once if the answer to its first attempt was lost', async () => {
    const { objects, store } = memoryBucket()
    const create: typeof store.create = async (key, body) => {
      await store.create(key, body)
      return false
    }
    const added = await witnessIn({ ...store, create }).add(account, series, record('granted'))
    expect(added.ok).toBe(true)
    expect([...objects.keys()].filter(key => key.includes(ID))).toEqual([recordKey(series, 1)])
  })

  it('adds a record of a name once, if asked to, however often the job runs', async () => {
    const { objects, store } = memoryBucket()
    for (let run = 0; run < 3; run++) await witnessIn(store).addOnce(account, series, record('granted'))
    expect([...objects.keys()].filter(key => key.includes(ID))).toHaveLength(1)
  })

  it('adds a record of a name once, if several runs ask at the same time', async () => {
    const { objects, store } = memoryBucket()
    await Promise.all(
      ['one', 'other', 'third'].map(run =>
        witnessIn(store, { observer: { run } }).addOnce(account, series, record('granted')),
      ),
    )
    expect([...objects.keys()].filter(key => key.includes(ID))).toEqual([recordKey(series, 1)])
  })

  it('says that it cannot be read, not that nothing was ended, if the role may write and not read', async () => {
    const { store } = memoryBucket()
    const { ok, failure } = await witnessIn({ ...store, read: async () => undefined }).read(account, series)
    expect(ok).toBe(false)
    expect(failure).toMatchObject({
      message: expect.stringMatching(
        /could not be reached\. AWS account dev: s3:.*opened\.json was written and may not be read/,
      ),
      remedy: expect.stringMatching(/Update the stack of infra\/jit-access\.yaml/),
    })
  })

  it('writes nothing in a dry run, and then cannot tell that nothing was ended', async () => {
    const { objects, store } = memoryBucket()
    const { ok } = await witnessIn(store, { dryRun: true }).read(account, series)
    expect([ok, objects.size]).toEqual([false, 0])
  })

  it('fails for an account without a bucket, and says where to name one', async () => {
    const { store } = memoryBucket()
    const bare = { ...account, logs: { ...account.logs, bucket: '' } }
    const { failure } = await witnessIn(store).read(bare, series)
    expect(failure?.message).toMatch(/has no bucket for its witness/)
  })

  it('asks a bucket that has failed again after a minute, and not before: what is to end waits for no second one', async () => {
    const { store } = memoryBucket()
    let asked = 0
    let now = NOW
    const connect = async () => {
      asked += 1
      if (asked === 1) throw new Error('down')
      return store
    }
    const witness = witnessIn(store, { connect, now: () => now })
    for (const seconds of [0, 1, 59]) {
      now = new Date(NOW.getTime() + seconds * 1_000)
      expect((await witness.read(account, series)).failure?.message).toContain('down')
    }
    expect(asked).toBe(1)
    now = new Date(NOW.getTime() + 60_000)
    expect((await witness.read(account, series)).ok).toBe(true)
  })
})

describe('what the witness says of a grant', () => {
  const historyAfter = async (add: (witness: ReturnType<typeof witnessIn>) => Promise<unknown>, mergedAt?: string) => {
    const { store } = memoryBucket()
    await add(witnessIn(store, { now: () => new Date('2026-11-23T11:00:00Z') }))
    return (await readGrantHistory(witnessIn(store), merged(mergedAt), NOW)).value
  }

  it.each<[string, (witness: ReturnType<typeof witnessIn>) => Promise<unknown>, object]>([
    ['nothing', async () => {}, { isGiven: false }],
    ['only that it failed', w => w.add(account, series, record('other', 'failed')), { isGiven: false }],
    ['that a job was about to give it', w => w.add(account, series, record('granting')), { isGiven: true }],
    ['that it was given', w => w.add(account, series, record('granted')), { isGiven: true }],
    ['that it ended', w => w.add(account, series, record('ended')), { end: { kind: 'ended', key: recordKey(series, 1) } }],
    ['a stop of it', w => witnessStop(w, stopOf({ kind: 'grant-id', id: ID }, NOW), [account]), { end: { kind: 'stopped' } }],
    ['a stop of its user, in other letters', w => witnessStop(w, stopOf({ kind: 'user', user: 'Alice' }, NOW), [account]), { end: { kind: 'stopped', key: 'ledger/stops/2026-11/users/alice/001.json' } }],
    ['a stop of another user', w => witnessStop(w, stopOf({ kind: 'user', user: 'bob' }, NOW), [account]), { isGiven: false }],
    ['a stop of everything', w => witnessStop(w, stopOf({ kind: 'everything' }, NOW), [account]), { end: { kind: 'stopped', key: 'ledger/stops/2026-11/everything/001.json' } }],
  ])('is %s', async (_, add, expected) => {
    const history = await historyAfter(add)
    expect(history).toMatchObject(expected)
    expect(history?.end === undefined).toBe(!('end' in expected))
  }) // biome-ignore format: a table

  it('is a stop since its merge alone: an older one does not count for what was merged later', async () => {
    const stop = (w: ReturnType<typeof witnessIn>) => witnessStop(w, stopOf({ kind: 'everything' }, NOW), [account])
    expect((await historyAfter(stop, '2026-11-23T10:59:59Z'))?.end?.kind).toBe('stopped')
    expect((await historyAfter(stop, '2026-11-23T11:00:01Z'))?.end).toBeUndefined()
  })

  it('is also a stop of a later month, for what was merged at the end of one', async () => {
    const { store } = memoryBucket()
    const december = new Date('2026-12-01T00:00:10Z')
    await witnessStop(witnessIn(store, { now: () => december }), stopOf({ kind: 'everything' }, december), [account])
    const { value } = await readGrantHistory(witnessIn(store), merged('2026-11-30T23:59:00Z'), december)
    expect(value?.end?.key).toBe('ledger/stops/2026-12/everything/001.json')
  })

  it('is an end if an object cannot be read as ours: that grants less', async () => {
    const { objects, store } = memoryBucket()
    await witnessIn(store).read(account, series)
    objects.set(recordKey(series, 1), 'not ours')
    const { value } = await readGrantHistory(witnessIn(store), merged(), NOW)
    expect(value?.end?.kind).toBe('ended')
  })

  it('asks each record for once in a job, however often it is asked', async () => {
    const { reads, store } = memoryBucket()
    const witness = witnessIn(store)
    await witness.add(account, series, record('granting'))
    await witness.read(account, series)
    reads.length = 0
    await witness.read(account, series)
    expect(reads).toEqual([recordKey(series, 2)])
  })
})
