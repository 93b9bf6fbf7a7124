import { describe, expect, it } from 'vitest'
import { ocsfOf } from '../../../src/render/report/ocsf.ts'
import { OCSF_VERSION } from '../../../src/render/report/ocsf-parts.ts'
import { linesOfFile } from '../../support/report-parts.ts'
import { sampleReport } from '../../support/report-sample.ts'
import { judgeBy, readJson } from '../../support/report-schemas.ts'

interface Definition {
  readonly properties: Readonly<Record<string, { readonly $ref?: string; readonly items?: { readonly $ref?: string } }>>
}

/** Of the framework itself: test/contract/cut-ocsf.mjs. */
const contract = readJson<{
  readonly 'x-version': string
  readonly 'x-captions': Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly sibling: string; readonly captions: Readonly<Record<string, string>> }>>
    >
  >
  readonly $defs: Readonly<Record<string, Definition>>
}>('test/contract/ocsf.json')
const mistakes = judgeBy(contract)

/** A grant with every part: a person with a role, tags, a session whose times are not known, an end that is not proven. */
const report = sampleReport(40, each => ({
  ...each,
  grants: each.grants.map((grant, index) => {
    if (index === 1) return { ...grant, live: { env: 'prod' } }
    if (index === 2) return { ...grant, ends: grant.ends.map(end => ({ ...end, verdict: 'still open' })) }
    const sessions = grant.usage?.sessions.map(({ startedAt: _, endedAt: __, ended: ___, ...session }) => session)
    return index === 3 && grant.usage && sessions ? { ...grant, usage: { ...grant.usage, sessions } } : grant
  }),
}))
type OcsfEvent = Readonly<Record<string, unknown>> & { readonly class_uid: number; readonly activity_id: number }
const lines = linesOfFile(ocsfOf(report), report)
const events = lines.map(line => JSON.parse(line) as OcsfEvent)
const of = (classUid: number, activity: number) =>
  events.filter(({ class_uid, activity_id }) => class_uid === classUid && activity_id === activity)

/** Numbers whose text beside them is not the caption that the framework gives them, at any depth. */
function wrongCaptions(value: unknown, definition: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => wrongCaptions(item, definition))
  const entries = Object.entries(value as Record<string, unknown>)
  return entries.flatMap(([key, inner]) => {
    const known = contract['x-captions'][definition]?.[key]
    const said = (value as Record<string, unknown>)[known?.sibling ?? '']
    const wrong = known && said !== undefined && said !== known.captions[String(inner)] ? [`${definition}.${key}`] : []
    const property = contract.$defs[definition]?.properties[key]
    const ref = (property?.$ref ?? property?.items?.$ref)?.replace('#/$defs/', '')
    return [...wrong, ...(ref === undefined ? [] : wrongCaptions(inner, ref))]
  })
}

const CLASS_NAMES: Readonly<Record<number, string>> = { 3003: 'class_authorize_session', 3005: 'class_user_access' }

describe('a report as OCSF', () => {
  it('has one event for each grant, each attempt to end it and each session', () => {
    expect(of(3005, 1)).toHaveLength(40)
    expect(of(3005, 2)).toHaveLength(report.grants.flatMap(({ ends }) => ends).length)
    expect(of(3003, 1)).toHaveLength(report.grants.flatMap(({ usage }) => usage?.sessions ?? []).length)
    expect(lines.every(line => line.indexOf('\n') === line.length - 1)).toBe(true)
  })

  it('is valid by the JSON Schema of the framework, in the version that it names', () => {
    expect(events.flatMap(mistakes)).toEqual([])
    expect(OCSF_VERSION).toBe(contract['x-version'])
    expect(new Set(events.map(({ metadata }) => (metadata as { version: string }).version))).toEqual(
      new Set([OCSF_VERSION]),
    )
  })

  it.each(['time', 'user', 'metadata', 'cloud', 'severity_id', 'class_uid', 'type_uid', 'activity_id', 'category_uid'])(
    'would not be valid without %s',
    key => {
      for (const event of events) {
        const { [key]: _, ...rest } = event
        expect(mistakes(rest)).not.toEqual([])
      }
    },
  )

  it('would not be valid with an attribute that the framework lacks', () => {
    expect(mistakes({ ...events[0], approver: 'carol' })).not.toEqual([])
  })

  it('has the captions that the framework gives its numbers', () => {
    const wrong = (event: OcsfEvent) => wrongCaptions(event, CLASS_NAMES[event.class_uid] ?? '')
    expect(events.flatMap(wrong)).toEqual([])
    expect(wrong({ ...(events[0] as OcsfEvent), severity: 'Fatal' })).toEqual(['class_user_access.severity_id'])
  })

  it('names each event so that it is recognised when it comes twice', () => {
    const ids = events.map(({ metadata }) => (metadata as { uid: string }).uid)
    expect(new Set(ids).size).toBe(events.length)
    expect(ids).toEqual(linesOfFile(ocsfOf(report), report).map(line => JSON.parse(line).metadata.uid))
  })

  it('calls an end that is not proven a failure, and access that nobody approved more than information', () => {
    const unproven = of(3005, 2).filter(({ status_detail }) => status_detail === 'still open')
    expect(unproven).toMatchObject([{ status: 'Failure', severity: 'High' }])
    const alone = of(3005, 1).filter(({ severity }) => severity === 'Medium')
    expect(alone).toHaveLength(report.grants.filter(({ approval }) => approval.kind === 'break-glass').length)
  })

  it('dates a session whose start is not recorded by the opening of its grant', () => {
    const sessions = of(3003, 1).map(({ time, unmapped }) => ({ time, unmapped: unmapped as { started_at?: string } }))
    expect(sessions.filter(({ unmapped }) => unmapped.started_at === undefined)).toMatchObject([
      { time: Date.parse(report.grants[3]?.opensAt ?? '') },
    ])
  })
})
