// `npm run pictures`: docs/images/report.png, the page of a made-up company as a reader sees it.
import { fileURLToPath } from 'node:url'
import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { sampleReport } from '../support/report-sample.ts'
import { openReader } from './browser.ts'

const HOUR = 3_600_000
const SINCE = Date.parse('2026-11-01T00:00:00Z')
const PEOPLE = ['alice', 'bob', 'carla', 'dan', 'erin', 'frank', 'grace']
const REASONS = [
  'disk is full',
  'queue does not drain',
  'rotate the certificate',
  'read a heap dump',
  'slow queries',
  'failed deployment',
]
const text = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** Numbers from 0 to 1 that only look like chance: the picture is the same each time. */
const chance = (seed: number) =>
  (Math.sin(seed * 12.9898) * 43_758.5453) % 1 && Math.abs((Math.sin(seed * 12.9898) * 43_758.5453) % 1)

/** On working days, some at night. */
function grantOf(grant: GrantRow, index: number): GrantRow {
  const user = PEOPLE[Math.floor(chance(index) * PEOPLE.length)] ?? 'alice'
  const day = Math.floor(chance(index + 500) * 29)
  const weekday = day % 7 === 0 || day % 7 === 6 ? day + 2 : day
  const opens = SINCE + weekday * 24 * HOUR + Math.floor(7 + chance(index + 900) * 12) * HOUR
  const hours = [1, 2, 4, 8, 24, 48][Math.floor(chance(index + 1_300) * 6)] ?? 4
  const isOpen = weekday >= 29
  const isUnproven = index === 41
  const kinds = index % 23 === 4 ? (['break-glass'] as const) : index % 29 === 7 ? (['ended-early'] as const) : []
  const { ended, ...rest } = grant
  return {
    ...rest,
    user,
    logins: [user],
    requestedBy: { login: user, id: 100 + PEOPLE.indexOf(user) },
    requestedAt: text(opens - 2 * HOUR),
    requestedSeconds: hours * 3_600,
    file: `requests/${user}.yaml`,
    ticket: `INC-${4_100 + index}`,
    approval: { ...rest.approval, by: rest.approval.by.map(each => ({ ...each, at: text(opens - HOUR) })) },
    mergedAt: text(opens - HOUR / 2),
    grantedAt: text(opens - HOUR / 2 + 40_000),
    reason: `INC-${4_100 + index}: ${REASONS[index % REASONS.length]} on ${index % 3 ? 'api' : 'db'}-${1 + (index % 5)}`,
    instances: [`i-0${(0x9e3779b97f4a7 * (1 + (index % 9))).toString(16).padStart(16, '7').slice(0, 16)}`],
    opensAt: text(opens),
    expiresAt: text(opens + hours * HOUR),
    state: isUnproven ? 'end-not-proven' : isOpen ? 'open' : 'ended',
    ends: isOpen ? [] : rest.ends,
    ...(!isOpen &&
      !isUnproven &&
      ended && { ended: { ...ended, at: text(opens + hours * HOUR + 44_000), overrunSeconds: 0 } }),
    exceptions: [
      ...kinds.map(kind => ({
        kind,
        text: kind === 'break-glass' ? 'Nobody approved it beforehand' : 'An emergency stop ended it',
      })),
      ...(isUnproven
        ? [{ kind: 'end-not-proven' as const, text: 'AWS could not be asked: the last of 3 checks failed' }]
        : []),
    ],
  }
}

const company = (): Report =>
  sampleReport(110, report => ({
    ...report,
    header: { ...report.header, repository: 'acme/access', madeAt: text(SINCE + 30 * 24 * HOUR + 6 * HOUR) },
    checks: report.checks.map(check => ({ ...check, state: 'holds', gaps: [] })),
    grants: report.grants.map(grantOf).toSorted((one, other) => (one.opensAt < other.opensAt ? -1 : 1)),
    figures: { ...report.figures, grants: 110, people: 7, over: 106, provenClean: 105, shareProvenClean: 105 / 106 },
  }))

const target = fileURLToPath(new URL('../../docs/images/report.png', import.meta.url))
const reader = await openReader()
try {
  const { page } = await reader.open(reader.write(company()), { deviceScaleFactor: 1.5 })
  await page.locator('.grants summary').nth(1).click()
  await page.locator('.evidence').waitFor()
  await page.locator('.grants summary').nth(1).blur()
  await page.mouse.move(0, 0)
  await page.evaluate(() => window.scrollTo(0, 0))
  const top = ((await page.locator('#grants').boundingBox())?.y ?? 0) - 24
  const last = await page.locator('.evidence .columns').boundingBox()
  const height = Math.ceil((last?.y ?? 0) + (last?.height ?? 0) - top + 12)
  await page.screenshot({ path: target, fullPage: true, clip: { x: 0, y: top, width: 1200, height } })
  console.log(`docs/images/report.png: 1200 × ${height}`)
} finally {
  await reader.close()
}
