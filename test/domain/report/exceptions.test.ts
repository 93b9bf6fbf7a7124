import { describe, expect, it } from 'vitest'
import type { AddedRequest } from '../../../src/domain/report/main-line.ts'
import { reportOf, type WorldOptions } from './report-of.ts'
import {
  added,
  at,
  breakGlass,
  commitAt,
  ended,
  folderOf,
  granted,
  policyOf,
  record,
  sha,
  type WrittenFile,
} from './world.ts'

const COMMIT = commitAt(sha('1'), '10T10:00:00')
const request = added(COMMIT)
const emergency = added(COMMIT, { breakGlass: true })
const removed = (by: 'removal' | 'change'): AddedRequest =>
  added(COMMIT, {}, { gone: { commit: commitAt(sha('2'), '10T10:20:00'), by } })
const early = { startedAt: '2025-11-10T10:20:10Z', finishedAt: '2025-11-10T10:22:00Z' }
const review = (verdict: string): WrittenFile =>
  record(`${folderOf(emergency)}/review.9.json`, {
    kind: 'review',
    grant: folderOf(emergency).slice(8),
    verdict,
    by: { login: 'carol', id: 3 },
    at: '2025-11-10T12:00:00Z',
    text: 'why',
  })
const stop = (user: string, when?: string) =>
  record('2025-11/stops/1-1.json', { kind: 'stopped', selector: { kind: 'user', user } }, when)
const session = (state: string, verdict: string) => ({
  id: 'alice-1',
  target: 'i-1',
  cloudWatch: { group: 'g', stream: 's', state },
  s3: { bucket: 'b', key: 'k', state },
  verdicts: [{ verdict, kind: verdict, severity: 'alarm' }],
})
const evidence = (state: string, verdict = 'recorded in both') =>
  record(`${folderOf(request)}/evidence.eu-west-1.json`, {
    kind: 'evidence',
    id: folderOf(request).slice(8),
    region: 'eu-west-1',
    minutesUsed: 1,
    overrunSeconds: 0,
    sessions: [session(state, verdict)],
  })
const finding = (state: string) =>
  record('2025-11/findings/1.json', {
    kind: 'finding',
    state,
    account: 'dev',
    region: 'eu-west-1',
    user: 'alice',
    policy: policyOf(request),
    sessions: [],
    why: 'It differs',
  })

describe('the exceptions of a grant', () => {
  it.each<[string, Partial<WorldOptions> & Pick<WorldOptions, 'files'>, readonly string[]]>([
    ['none where it ended in time', { files: [granted(request), ended(request)] }, []],
    ['its end is not proven', { files: [granted(request)] }, ['end-not-proven']],
    ['a revocation that was still open proves nothing', { files: [granted(request), ended(request, { verdict: 'still open' }, {}, 'still-open.eu-west-1')] }, ['end-not-proven']],
    ['none yet while it lasts', { files: [granted(request)], now: at('10T10:59:00') }, []],
    ['none yet right after its end', { files: [granted(request)], now: at('10T11:10:00') }, []],
    ['a session outlived it', { files: [granted(request), ended(request, { overrunSeconds: 12 })] }, ['overrun']],
    ['break-glass that was reviewed', { added: [emergency], files: [granted(emergency, breakGlass), ended(emergency), review('approved')] }, ['break-glass']],
    ['break-glass that nobody reviewed in time', { added: [emergency], files: [granted(emergency, breakGlass), ended(emergency)] }, ['break-glass', 'review-overdue']],
    ['break-glass that may still be reviewed', { added: [emergency], files: [granted(emergency, breakGlass), ended(emergency)], now: at('10T13:00:00') }, ['break-glass']],
    ['break-glass that was rejected', { added: [emergency], files: [granted(emergency, breakGlass), ended(emergency), review('rejected')] }, ['break-glass', 'review-rejected']],
    ['an emergency stop ended it', { files: [granted(request), stop('Alice'), ended(request, { startedAt: '2025-11-10T10:30:05Z', finishedAt: '2025-11-10T10:32:00Z' })] }, ['ended-early']],
    ['its request was removed', { added: [removed('removal')], files: [granted(request), ended(request, early)] }, ['ended-early']],
    ['none where it was renewed', { added: [removed('change')], files: [granted(request), ended(request, early)] }, []],
    ['a scheduled sweep ended it', { files: [granted(request), ended(request, early, { startedBy: { login: 'x', event: 'schedule' } })] }, ['ended-early']],
    ['people deleted its policy', { files: [granted(request), ended(request), record(`${folderOf(request)}/deleted-by-others.eu-west-1.json`, { kind: 'deleted-by-others', account: 'dev', user: 'alice', policies: [policyOf(request)] })] }, ['deleted-by-others']],
    ['a pass found its policy gone', { files: [granted(request), ended(request, { deletion: { goneSince: '2025-11-10T10:40:00Z', by: 'another hand' } })] }, ['deleted-by-others']],
    ['a pass found another document', { files: [granted(request), ended(request, { contradiction: 'It says something else' })] }, ['tampered']],
    ['a sweep found another document', { files: [granted(request), ended(request), finding('tampered')] }, ['tampered']],
    ['it came back after its end', { files: [granted(request), ended(request), finding('ended before')] }, ['tampered']],
    ['none for a finding of another kind', { files: [granted(request), ended(request), finding('expired')] }, []],
    ['its record is not witnessed', { files: [granted(request), ended(request)], isWitnessed: ({ path }) => !path.endsWith('granted.json') }, ['not-witnessed']],
    ['its end is not witnessed', { files: [granted(request), ended(request)], isWitnessed: ({ path }) => !path.includes('ended') }, ['not-witnessed']],
    ['an approval after access opened', { files: [granted(request, ({ approval }) => Object.assign(approval, { by: [{ login: 'carol', at: '2025-11-10T10:00:01Z' }] })), ended(request)] }, ['approved-late']],
    ['nobody is named who approved', { files: [granted(request, ({ approval }) => Object.assign(approval, { by: [] })), ended(request)] }, ['approved-late', 'not-merged']],
    ['no transcript of a session', { files: [granted(request), ended(request), evidence('absent', 'not recorded: nothing')] }, ['transcript-missing']],
    ['none where a session never connected', { files: [granted(request), ended(request), evidence('absent', 'never connected')] }, []],
    ['none where the transcript was found', { files: [granted(request), ended(request), evidence('found')] }, []],
    ['no merge explains it', { added: [], files: [granted(request), ended(request)] }, ['not-merged']],
  ])('%s', (_, world, expected) => {
    const [row, ...others] = reportOf({ added: [request], ...world }).grants
    expect([row?.exceptions.map(({ kind }) => kind), others]).toEqual([expected, []])
  }) // biome-ignore format: a table

  it('are counted in the figures', () => {
    const { figures } = reportOf({ added: [request], files: [granted(request)] })
    expect(figures).toMatchObject({ grants: 1, over: 1, provenClean: 0, shareProvenClean: 0, exceptions: { 'end-not-proven': 1 }, dormantPeople: ['zoe'], unusedRules: [] })
  }) // biome-ignore format: one line
})

describe('what ended a grant, and from when that is measured', () => {
  it.each<[string, Partial<WorldOptions> & Pick<WorldOptions, 'files'>, string, number]>([
    ['its end', { files: [granted(request), ended(request)] }, 'expiry', 60],
    ['a stop in the same run', { files: [granted(request), stop('alice'), ended(request, { startedAt: '2025-11-10T10:30:05Z', finishedAt: '2025-11-10T10:32:00Z' })] }, 'stop', 120],
    ['no stop of another person', { files: [granted(request), stop('zoe'), ended(request, early)] }, 'sweep', 110],
    ['no stop of an hour before', { files: [granted(request), stop('alice', '10T09:10:00'), ended(request, early)] }, 'sweep', 110],
    ['nobody knows, of a dispatched run', { files: [granted(request), ended(request, early, { startedBy: { login: 'x', event: 'workflow_dispatch' } })] }, 'unknown', 110],
    ['nobody knows, of an earlier release', { files: [granted(request), ended(request, early, { startedBy: undefined })] }, 'unknown', 110],
    ['the removal of its request', { added: [removed('removal')], files: [granted(request), ended(request, early)] }, 'request-removed', 120],
    ['the change of its request', { added: [removed('change')], files: [granted(request), ended(request, early)] }, 'request-changed', 120],
    ['a removal after its end has no part in it', { added: [added(COMMIT, {}, { gone: { commit: commitAt(sha('2'), '10T12:00:00'), by: 'removal' } })], files: [granted(request), ended(request)] }, 'expiry', 60],
    ['the first proven end, where a later one found nothing', { files: [granted(request), ended(request), ended(request, { passes: [], startedAt: '2025-11-10T12:00:00Z', finishedAt: '2025-11-10T12:01:00Z' }, {}, 'ended.eu-west-1.20251110T120100Z')] }, 'expiry', 60],
    ['a later proven end that found something', { files: [granted(request), ended(request), ended(request, { startedAt: '2025-11-10T12:00:00Z', finishedAt: '2025-11-10T12:01:00Z' }, {}, 'ended.eu-west-1.20251110T120100Z')] }, 'expiry', 3_660],
    ['the end under the merge that removed it', { added: [removed('removal')], files: [granted(request), { ...ended(request, early, { mergeSha: sha('2') }), path: `2025-11/222222222222-${request.entry.digest}/ended.eu-west-1.json` }] }, 'request-removed', 120],
  ])('%s', (_, world, cause, secondsToRevoke) => {
    const [row] = reportOf({ added: [request], ...world }).grants
    expect(row?.ended).toMatchObject({ cause, secondsToRevoke })
  }) // biome-ignore format: a table
})
