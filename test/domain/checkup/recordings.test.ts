import { describe, expect, it } from 'vitest'
import { checkRecordings, endedByInstance, isTelling } from '../../../src/domain/doctor/recordings.ts'
import type { SessionVerdict } from '../../../src/domain/evidence/verdict.ts'
import type { Session } from '../../../src/domain/session/session.ts'
import { account } from '../account.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute))
const session = (id: string, target: string, minute?: number): Session => ({
  id,
  owner: 'arn:aws:iam::123456789012:user/alice',
  target,
  status: 'Terminated',
  ...(minute !== undefined && { endedAt: at(minute) }),
})
const why = 'The reason'

const judge = (verdict: SessionVerdict | undefined, named: readonly string[] = []) => {
  const proof = verdict && { session: session('alice-1', 'i-1'), verdict }
  return checkRecordings([{ account, proofs: new Map([['i-1', proof]]), named }])
}

describe('the check of the recordings of an instance', () => {
  it.each<[SessionVerdict, string, string]>([
    [{ kind: 'recorded-in-both' }, 'pass', ''],
    [{ kind: 's3-only', why }, 'warning', 'logs:PutLogEvents'],
    [{ kind: 's3-overdue', since: at(0), why }, 'fail', 's3:PutObject on arn:aws:s3:::ssm-onetime-logs-dev/sessions/*'],
    [{ kind: 'not-recorded', why }, 'fail', 'logs:PutLogEvents'],
    [{ kind: 'unknown', why }, 'unknown', 'Fix what this names'],
  ])('maps the verdict %j to %s', (verdict, state, remedy) => {
    const [diagnosis, ...others] = judge(verdict)
    expect(others).toEqual([])
    expect(diagnosis?.state).toBe(state)
    expect(JSON.stringify(diagnosis)).toContain(remedy)
  })

  it('is untested, without alarm, if no session has ended', () => {
    const expected = expect.stringContaining('Whether i-1, i-2 may write them is not known')
    expect(judge(undefined, ['i-2'])).toEqual([expect.objectContaining({ state: 'untested', message: expected })])
    expect(checkRecordings([{ account, proofs: new Map(), named: [] }])).toMatchObject([{ state: 'untested' }])
  })

  it('counts an instance once if the rules name it for two accounts', () => {
    const proof = { session: session('alice-1', 'i-1'), verdict: { kind: 'recorded-in-both' } as const }
    const prod = { account: { ...account, name: 'prod' }, proofs: new Map(), named: ['i-1'] }
    const all = [{ account, proofs: new Map([['i-1', proof]]), named: ['i-1'] }, prod]
    expect(checkRecordings(all).map(({ state }) => state)).toEqual(['pass'])
  })

  it('goes by the newest session that has ended', () => {
    const sessions = [
      session('old', 'i-1', 1),
      session('open', 'i-1'),
      session('new', 'i-1', 9),
      session('b', 'i-2', 5),
    ]
    const ids = [...endedByInstance(sessions)].map(([id, own]) => [id, ...own.map(each => each.id)])
    expect(ids).toEqual([
      ['i-1', 'new', 'old'],
      ['i-2', 'b'],
    ])
  })

  it('ignores sessions whose object may still come, and sessions that never connected', () => {
    expect(isTelling({ kind: 's3-expected', by: at(0), isInCloudWatch: true })).toBe(false)
    expect(isTelling({ kind: 'never-connected' })).toBe(false)
    expect(isTelling({ kind: 'recorded-in-both' })).toBe(true)
  })
})
