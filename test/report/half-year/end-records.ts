import type { Asked } from './asking.ts'
import { type Employee, text } from './company.ts'
import { aboutRequest, monthOf, policyOf, starter, type WrittenRecord } from './records.ts'
import { idOf, type Landing, type TrueEnd, type TrueGrant } from './truth.ts'

function revocationOf(
  { employee, asked }: Pick<TrueGrant, 'employee' | 'asked'>,
  end: Pick<TrueEnd, 'verdict' | 'startedAt' | 'finishedAt' | 'overrun' | 'terminated'> &
    Partial<Pick<TrueEnd, 'cause'>>,
  policy?: string,
  expiresAt?: string,
) {
  const { cause, verdict, startedAt, finishedAt, overrun, terminated } = end
  const policies = policy === undefined ? [] : [policy]
  const pass = (number: number) => ({
    number,
    at: text(startedAt + (number - 1) * 20_000),
    deleted: number === 1 ? policies : [],
    gone: policies,
    listed: true,
    open: [],
    terminated: number === 1 ? Array.from({ length: terminated }, (_, index) => `${employee.name}-${index}`) : [],
    covered: [],
    failures: verdict === 'clean' ? [] : ['Session Manager did not answer'],
  })
  return {
    account: asked.place.name,
    region: asked.place.region,
    user: employee.name,
    policies,
    instances: cause === 'stop' ? 'any' : asked.resolved,
    expiresAt,
    startedAt: text(startedAt),
    finishedAt: text(finishedAt),
    verdict,
    overrunSeconds: overrun,
    passes: [1, 2, 3].map(pass),
    outlived: [],
  }
}

export function endRecord(grant: TrueGrant, end: TrueEnd): WrittenRecord {
  const { asked, landing, rulesText } = grant
  const id = idOf(grant)
  const revocation = revocationOf(grant, end, policyOf(grant), text(grant.expiresAt))
  const name = `${end.verdict === 'clean' ? 'ended' : 'still-open'}.${asked.place.region}.json`
  const about = end.by
    ? aboutRequest({ ...grant, landing: end.by }, end.finishedAt, { run: end.run, rulesText, kind: 'ended' })
    : {
        observedAt: text(end.finishedAt),
        run: end.run,
        startedBy: starter(end.event === 'schedule' ? 'dave' : 'carol', end.event),
        kind: 'ended',
        pullRequest: landing.number,
      }
  const folder = end.by
    ? `${monthOf(end.by.at)}/${idOf({ ...grant, landing: end.by })}`
    : `${monthOf(landing.at)}/${id}`
  return {
    path: `${folder}/${name}`,
    record: { ...about, revocation },
    at: end.finishedAt,
    witnessed: { kind: 'ended', series: [id], account: asked.place.name },
  }
}

/** The end of a request that holds nothing any more: a merge removed it. */
export function emptyEndRecord(
  removed: { readonly employee: Employee; readonly asked: Asked },
  by: Landing,
  rulesText: string,
  run: string,
): WrittenRecord {
  const { asked } = removed
  const end = {
    verdict: 'clean',
    startedAt: by.at + 25_000,
    finishedAt: by.at + 125_000,
    overrun: 0,
    terminated: 0,
  } as const
  const id = idOf({ ...removed, landing: by })
  return {
    path: `${monthOf(by.at)}/${id}/ended.${asked.place.region}.json`,
    record: {
      ...aboutRequest({ ...removed, landing: by }, end.finishedAt, { run, rulesText, kind: 'ended' }),
      revocation: revocationOf(removed, end),
    },
    at: end.finishedAt,
    witnessed: { kind: 'ended', series: [id], account: asked.place.name },
  }
}
