// Over 200 lines: one story, whose acts share the state of people and their files.
import { type Asked, drawRequest, fileOf } from './asking.ts'
import { compact, type Employee, employees, PLACES, rulesOf, text } from './company.ts'
import { drawsFrom } from './draws.ts'
import { emptyEndRecord, endRecord } from './end-records.ts'
import {
  deletionRecord,
  evidenceRecord,
  findingRecords,
  reviewRecords,
  stopRecord,
  type TrueFinding,
  type TrueSelector,
} from './later-records.ts'
import { grantedRecord, otherRecord, policyOf, requestedAt, type WrittenRecord } from './records.ts'
import { idOf, type Landing, type TrueEnd, type TrueGrant, type TrueOther } from './truth.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SWEEP = 'schedule'
export const FROM = Date.parse('2025-05-01T00:00:00Z')
export const TO = Date.parse('2025-11-01T00:00:00Z')
export const REPOSITORY_URL = 'https://github.example/acme/access'

/** What really happened in half a year, and the records that jobs wrote of it. */
export interface HalfYear {
  readonly people: readonly Employee[]
  readonly landings: readonly Landing[]
  readonly grants: readonly TrueGrant[]
  readonly others: readonly TrueOther[]
  readonly stops: readonly {
    readonly at: number
    readonly selector: () => TrueSelector
    readonly ended: readonly TrueGrant[]
  }[]
  readonly findings: readonly (() => TrueFinding)[]
  readonly reads: readonly number[]
  readonly rulesChanges: readonly Landing[]
  /** Files with mistakes, as merged. */
  readonly broken: readonly Landing[]
  /** Requests that a later commit of their own pull request replaced. */
  readonly replaced: number
  /** The records, once git has made the commits of the landings. */
  readonly records: () => readonly WrittenRecord[]
}

interface Held {
  readonly asked: Asked
  /** Absent: it was not granted. */
  readonly grant?: TrueGrant
}

/** Plays half a year with about so many grants. */
export function playHalfYear(count: number, seed = 1): HalfYear {
  const draws = drawsFrom(seed)
  const people = employees(Math.min(200, Math.max(20, count / 5)))
  const landings: Landing[] = []
  const grants: TrueGrant[] = []
  const others: (TrueOther & { readonly rulesText: string })[] = []
  const removals: { held: Held; employee: Employee; by: Landing; rulesText: string; run: string }[] = []
  const stops: { at: number; run: string; number: number; selector: () => TrueSelector; ended: TrueGrant[] }[] = []
  const findings: (() => TrueFinding)[] = []
  const reads: number[] = []
  const rulesChanges: Landing[] = []
  const broken: Landing[] = []
  const files = new Map<string, readonly Held[]>(people.map(({ name }) => [name, []]))
  let live: TrueGrant[] = []
  let [number, run, asking, replaced, version] = [0, 0, 0, 0, 0 as 0 | 1 | 2]
  let rulesText = rulesOf(people, 0)

  const nextRun = () => `${REPOSITORY_URL}/actions/runs/${++run}`
  const draw = (at: number, options = {}) => drawRequest(draws, at, ++asking, options)

  function land(at: number, author: string, steps: Landing['steps'], method: Landing['method']): Landing {
    const pull = method === 'push' ? {} : { number: ++number }
    const landing: Landing = { at, method, author, ...pull, steps, sha: '', headSha: '' }
    landings.push(landing)
    return landing
  }

  function end(grant: TrueGrant, fields: Partial<TrueEnd> & Pick<TrueEnd, 'cause' | 'dueAt' | 'startedAt'>): void {
    const finishedAt = fields.startedAt + MINUTE + draws.between(0, 40) * 1_000
    const about = {
      verdict: 'clean',
      finishedAt,
      overrun: 0,
      terminated: draws.between(0, 1),
      run: nextRun(),
      event: 'push',
    } as const
    grant.ends.push({ ...about, ...fields })
    live = live.filter(other => other !== grant)
    if (['stop', 'request-removed', 'sweep'].includes(fields.cause)) grant.exceptions.add('ended-early')
    if (fields.verdict !== 'still open') look(grant, finishedAt)
  }

  /** The evidence check. */
  function look(grant: TrueGrant, after: number): void {
    if (draws.percent(2)) return
    const isLost = draws.percent(1)
    const many = draws.between(0, 2)
    const sessions = Array.from({ length: isLost ? 1 : many }, (_, index) => ({
      id: `${grant.employee.name}-${++run}-${index}`,
      isFound: !isLost,
    }))
    grant.usage = { at: after + 20 * MINUTE, isFinal: draws.percent(97), minutes: sessions.length * 3, sessions }
    if (isLost) grant.exceptions.add('transcript-missing')
  }

  const expire = (now: number) => {
    for (const grant of live.filter(({ expiresAt }) => expiresAt <= now)) expireOne(grant)
  }

  /** Ends what is over, each in its own way. */
  function expireOne(grant: TrueGrant): void {
    const { expiresAt } = grant
    const due = { cause: 'expiry', dueAt: expiresAt }
    const way = draws.share() * 100
    if (way < 0.4) {
      grant.exceptions.add('end-not-proven')
      live = live.filter(other => other !== grant)
    } else if (way < 1.4) {
      const overrun = draws.between(60, 7_200)
      grant.exceptions.add('overrun')
      end(grant, { ...due, startedAt: expiresAt + overrun * 1_000, overrun, terminated: 1, event: SWEEP })
    } else if (way < 2.4) {
      end(grant, { ...due, startedAt: expiresAt, verdict: 'still open' })
      end(grant, { ...due, startedAt: expiresAt + HOUR, event: SWEEP })
    } else if (way < 2.9) {
      grant.exceptions.add('deleted-by-others')
      grant.deletedAt = expiresAt - MINUTE
      end(grant, { ...due, startedAt: expiresAt + 1_000 })
    } else if (way < 3.4) {
      const at = grant.opensAt + 10 * MINUTE
      grant.exceptions.add('tampered')
      findings.push(() => ({ ...findingOf(grant), state: 'tampered', at }))
      end(grant, { cause: 'sweep', dueAt: at, startedAt: at, event: SWEEP })
    } else end(grant, { ...due, startedAt: expiresAt + draws.between(0, 3) * 1_000 })
  }
  const findingOf = (grant: TrueGrant) => ({
    place: grant.asked.place,
    user: grant.employee.name,
    policy: policyOf(grant),
  })

  /** What the merge of a file does to the requests that it takes away. */
  function remove(employee: Employee, fresh: readonly Asked[], by: Landing, kept: readonly Held[] = []): void {
    for (const held of files.get(employee.name) ?? []) {
      const { grant } = held
      if (kept.includes(held)) continue
      const isChange = fresh.some(({ place }) => place === held.asked.place)
      // Its job comes to it after some seconds.
      if (grant && grant.expiresAt > by.at + 25_000 && live.includes(grant)) {
        const cause = isChange ? 'request-changed' : 'request-removed'
        end(grant, { cause, dueAt: by.at, startedAt: by.at + 25_000, by })
      } else removals.push({ held, employee, by, rulesText, run: nextRun() })
    }
  }

  function ask(employee: Employee, at: number): void {
    const isBreakGlass = draws.percent(2)
    const all = [draw(at, { isBreakGlass }), ...(draws.percent(4) ? [draw(at)] : [])]
    const before = files.get(employee.name) ?? []
    const isLive = ({ grant }: Held) => grant !== undefined && live.includes(grant)
    const kept = draws.percent(10) ? before.filter(isLive).slice(0, 1) : []
    const content = fileOf([...kept.map(({ asked }) => asked), ...all])
    const file = `requests/${employee.name}.yaml`
    const kind = draws.share() * 100
    if (kind < 1 && !before.some(isLive)) {
      // Another merge changes it before its job comes to it.
      const first = draw(at)
      const early = land(at - 45_000, employee.login, [{ [file]: fileOf([first]) }], 'merge')
      remove(employee, [first], early)
      others.push({ kind: 'overtaken', employee, asked: first, landing: early, observedAt: at + 30_000, rulesText })
      files.set(employee.name, [{ asked: first }])
    }
    const steps = stepsOf(file, content, at)
    const method = steps.length > 1 ? 'rebase' : draws.pick(['merge', 'merge', 'squash'] as const)
    const landing = land(at, employee.login, steps, method)
    remove(employee, all, landing, kept)
    const outcome = kind > 94 && kind < 99 ? 'refused' : kind >= 99 ? 'failed' : 'granted'
    const held = all.map((asked, index): Held => {
      if (outcome === 'granted') return { asked, grant: give(employee, asked, landing, content) }
      others.push({ kind: outcome, employee, asked, landing, observedAt: at + 30_000 + index, rulesText })
      return { asked }
    })
    files.set(employee.name, [...kept, ...held])
  }

  /** One in seven lands by a rebase of two commits: the second adds a page, or corrects the request of the first. */
  function stepsOf(file: string, content: string, at: number): Landing['steps'] {
    if (!draws.percent(15)) return [{ [file]: content }]
    if (draws.percent(50)) return [{ [file]: content }, { [`pages/${at}.md`]: 'A page' }]
    replaced++
    return [{ [file]: fileOf([draw(at)]) }, { [file]: content }]
  }

  function give(employee: Employee, asked: Asked, landing: Landing, content: string): TrueGrant {
    const opensAt = Math.max(landing.at, asked.start ?? 0)
    const before = requestedAt(landing)
    const grant: TrueGrant = {
      employee,
      asked,
      landing,
      content,
      file: `requests/${employee.name}.yaml`,
      rulesText,
      rule: PLACES.indexOf(asked.place) + (version === 2 ? 2 : 1),
      requestedAt: before,
      approvals: asked.isBreakGlass ? [] : [{ login: draws.pick(['carol', 'dora']), at: before + 5 * MINUTE }],
      grantedAt: landing.at + draws.between(20, 90) * 1_000,
      opensAt,
      expiresAt: opensAt + asked.seconds * 1_000,
      run: nextRun(),
      ends: [],
      exceptions: new Set(asked.isBreakGlass ? ['break-glass'] : []),
      reviews: [],
      ...(asked.isBreakGlass && { dueAt: landing.at + 24 * HOUR }),
    }
    if (asked.isBreakGlass) review(grant)
    grants.push(grant)
    live.push(grant)
    return grant
  }

  function review(grant: TrueGrant): void {
    const way = draws.between(1, 10)
    const by = { by: 'carol', at: grant.landing.at + 2 * HOUR }
    if (way === 1) grant.exceptions.add('review-overdue')
    else if (way === 2) {
      grant.exceptions.add('review-rejected')
      grant.reviews.push({ verdict: 'rejected', ...by })
    } else grant.reviews.push({ verdict: 'approved', ...by })
  }

  function stop(at: number): void {
    const held = live.filter(grant => grant.grantedAt + MINUTE < at && grant.expiresAt > at + 5 * MINUTE)
    const first = held[draws.between(0, Math.max(0, held.length - 1))]
    if (!first) return
    const way = draws.between(1, 10)
    const own = way === 1 ? held : way < 7 ? held.filter(each => each.employee === first.employee) : [first]
    const selector = (): TrueSelector =>
      way === 1
        ? { kind: 'everything' }
        : way < 7
          ? { kind: 'user', user: first.employee.name }
          : { kind: 'grant-id', id: idOf(first) }
    const address = nextRun()
    stops.push({ at, run: address, number: run, selector, ended: own })
    for (const grant of own)
      end(grant, { cause: 'stop', dueAt: at, startedAt: at + 3_000, run: address, event: 'workflow_dispatch' })
  }

  function changeRules(at: number, to: 1 | 2): void {
    version = to
    rulesText = rulesOf(people, version)
    rulesChanges.push(land(at, 'dave', [{ '.github/jit-access.yml': rulesText }], 'merge'))
  }

  function other(employee: Employee, at: number): void {
    const file = `requests/${employee.name}.yaml`
    switch (draws.between(1, 4)) {
      case 1:
        broken.push(land(at, employee.login, [{ [file]: `account: [broken ${at}\n` }], 'squash'))
        return
      case 2: {
        const asked = draw(at)
        const landing = land(at, 'mallory', [{ [file]: fileOf([asked]) }], 'push')
        remove(employee, [asked], landing)
        others.push({ kind: 'refused', employee, asked, landing, observedAt: at + 30_000, rulesText })
        files.set(employee.name, [{ asked }])
        return
      }
      case 3: {
        const policy = `jit.${compact(at + HOUR)}.0123456789ab-${String(asking).padStart(8, '0')}`
        findings.push(() => ({ state: 'unknown', place: draws.pick(PLACES), user: employee.name, policy, at }))
        return
      }
      default:
        reads.push(at)
    }
  }

  const ticks = Math.ceil(count * 1.12)
  const gap = Math.floor((TO - FROM - 48 * HOUR) / ticks / 1_000) * 1_000
  /** Ten at a time, so that people hold access beside each other also where there are few. */
  const step = Math.min(gap, 10 * MINUTE)
  const changesAt = [Math.floor(ticks / 3), Math.floor((2 * ticks) / 3)]
  for (let tick = 0; tick < ticks; tick++) {
    // Apart by more than a minute, so that no two landings look like one rebase.
    const at =
      FROM + HOUR + (tick - (tick % 10)) * gap + (tick % 10) * step + draws.between(0, (step - 110_000) / 1_000) * 1_000
    expire(at)
    const index = changesAt.indexOf(tick)
    if (index >= 0) changeRules(at, index === 0 ? 1 : 2)
    const holder = live.length > 0 && draws.percent(40) ? draws.pick(live).employee : undefined
    const employee = holder ?? draws.pick(people)
    const held = files.get(employee.name) ?? []
    const kind = draws.share() * 100
    if (index >= 0) continue
    if (kind < 1.5) stop(at)
    else if (kind < 3.5) other(employee, at)
    else if (kind < 8 && held.length > 0) {
      const landing = land(at, employee.login, [{ [`requests/${employee.name}.yaml`]: null }], 'merge')
      remove(employee, [], landing)
      files.set(employee.name, [])
    } else ask(employee, at)
  }
  expire(Number.POSITIVE_INFINITY)

  const evidenceOf = (grant: TrueGrant) => {
    const record = evidenceRecord(grant, nextRun())
    return record ? [record] : []
  }
  const records = (): readonly WrittenRecord[] => [
    ...grants.flatMap(grant => [
      grantedRecord(grant, REPOSITORY_URL),
      ...grant.ends.map(each => endRecord(grant, each)),
      ...(grant.deletedAt === undefined ? [] : [deletionRecord(grant, grant.deletedAt, nextRun())]),
      ...evidenceOf(grant),
      ...reviewRecords(grant, nextRun()),
    ]),
    ...others.map(each => otherRecord(each, each.rulesText, nextRun())),
    ...removals.map(({ held, employee, by, rulesText: rules, run: address }) =>
      emptyEndRecord({ employee, asked: held.asked }, by, rules, address),
    ),
    ...stops.map(each => stopRecord(each.selector(), each.at, each.run, each.number)),
    ...findings.flatMap(each => findingRecords(each(), nextRun())),
    ...reads.map(at => readRecord(at, nextRun())),
  ]
  return { people, landings, grants, others, stops, findings, reads, rulesChanges, broken, replaced, records }
}

function readRecord(at: number, run: string): WrittenRecord {
  const observed = { observedAt: text(at), run, startedBy: { login: 'dora', id: 4, event: 'workflow_dispatch' } }
  const record = { ...observed, kind: 'transcripts-read', how: ['save'], asked: ['user-001'], sessions: ['user-001-1'] }
  return { path: `${text(at).slice(0, 7)}/reads/${at}-1.json`, record, at }
}
