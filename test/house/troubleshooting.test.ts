import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { adviceOn, describeVerdict, severityOf, type Verdict } from '../../src/domain/verdict.ts'

const text = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8')
const rows = text.split('\n').map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))

const at = new Date('2026-11-24T10:00:00Z')
const SHOWN = { fine: 'green', warning: 'warns', alarm: '**red**' }

it.each<[string, Verdict]>([
  ['active, recording', { kind: 'active, recording' }],
  ['active, nothing recorded yet', { kind: 'active, nothing recorded yet' }],
  ['never connected', { kind: 'never connected' }],
  ['recorded in both', { kind: 'recorded in both' }],
  ['CloudWatch only, S3 expected by …', { kind: 'S3 expected', by: at, isInCloudWatch: true }],
  ['CloudWatch only, S3 overdue since …', { kind: 'S3 overdue', since: at, why: 'Why' }],
  ['S3 only: …', { kind: 'S3 only', why: 'Why' }],
  ['not known: …', { kind: 'not known', why: 'Why' }],
  ['not recorded: …', { kind: 'not recorded', why: 'Why' }],
  ['outside every grant: …', { kind: 'outside every grant', why: 'Why' }],
  ['outlived its grant by …', { kind: 'outlived its grant', byMs: 12_000, isTold: false, isOpen: false }],
] satisfies readonly (readonly [string, Verdict])[])(
  'troubleshooting.md says of %s what the action says',
  (words, verdict) => {
    expect(describeVerdict(verdict).startsWith(words.replace('…', ''))).toBe(true)
    const row = rows.find(([first]) => first === `\`${words}\``)
    expect(row).toEqual([`\`${words}\``, adviceOn(verdict), SHOWN[severityOf(verdict)]])
  },
)

it('troubleshooting.md explains every verdict that there is', () => {
  const source = readFileSync(new URL('../../src/domain/verdict.ts', import.meta.url), 'utf8')
  const kinds = new Set([...source.matchAll(/readonly kind: '([^']+)'/g)].map(([, kind]) => kind))
  const told = rows.filter(row => row.length === 3 && Object.values(SHOWN).includes(row[2] ?? ''))
  expect(told).toHaveLength(kinds.size)
})
