import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import { entryOf } from '../../src/render/report/page/entries.ts'
import { pageLinks } from '../../src/render/report/page/links.ts'
import { h, treeToHtml } from '../../src/render/report/page/tree.ts'
import { listed, wholePage } from '../support/report-parts.ts'
import { sampleReport } from '../support/report-sample.ts'

const HOSTILE = `</script><script>alert(1)</script>"'&<!--\u202eevil\u2028`

/** The same report with a hostile text wherever one is free. */
const hostile = sampleReport(70, report => {
  const poison = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map(each => poison(each))
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]))
    const isFree =
      typeof value === 'string' && !/^(?:type|kind|state|verdict|cause|repositoryUrl)$|At$|Sha$|^at$/.test(key)
    return isFree ? `${value}${HOSTILE}` : value
  }
  return poison(report) as typeof report
})

const pageOf = (report = hostile) => wholePage(report)
const blocksIn = (html: string) =>
  [...html.matchAll(/<script type="application\/gzip\+base64" id="([\w-]+)">([A-Za-z0-9+/=]*)<\/script>/g)].map(
    ([, id = '', base64 = '']) => ({ id, value: JSON.parse(gunzipSync(Buffer.from(base64, 'base64')).toString()) }),
  )

describe('the page of a report', () => {
  it('has no element that a text of a record made', () => {
    const html = pageOf()
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts).toEqual([
      ...['data', 'entries-0', 'rows-0', 'rows-1'].map(id => `<script type="application/gzip+base64" id="${id}">`),
      '<script>',
    ])
    expect(html).not.toContain('alert(1)</script>')
    expect(html).not.toMatch(/[\u202e\u2028]/)
    expect(html).toContain('\\u{202e}evil')
  })

  it.each([0, 1, 1_000, 2_001])('has one entry for each of %i grants, in order, though they are in blocks', count => {
    const sample = sampleReport(70)
    const grants = Array.from(
      { length: count },
      (_, at) => ({ ...sample.grants[at % 70], id: `grant-${at}` }) as GrantRow,
    )
    const report = listed({ ...sample, grants })
    const blocks = blocksIn(pageOf(report))
    const data = blocks.find(({ id }) => id === 'data')?.value
    const entries = blocks.filter(({ id }) => id.startsWith('entries-'))
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: data.entryBlocks }, (_, at) => `entries-${at}`))
    expect(data.header).toEqual(report.header)
    expect(entries.flatMap(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(grants.map(entryOf))))
    expect(data.events.refusals).toEqual(report.refusals)
  })

  it('may load nothing: its policy names one script and one style by their digests', () => {
    const html = pageOf()
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'")
    const digestOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toBe(
      [
        "default-src 'none'",
        `script-src ${digestOf(/<script>([\s\S]*)<\/script><\/body>/.exec(html)?.[1])}`,
        `style-src ${digestOf(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])}`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    )
    expect(html).not.toMatch(/ (?:src|style|on\w+)=/)
    expect(html).toContain('<meta name="referrer" content="no-referrer">')
  })

  it('has every row of every grant, as it is', () => {
    const rows = blocksIn(pageOf()).filter(({ id }) => id.startsWith('rows-'))
    expect(rows.flatMap(({ value }) => value as GrantRow[])).toEqual(JSON.parse(JSON.stringify(hostile.grants)))
  })

  it('shows checks, exceptions and figures without a script', () => {
    const html = pageOf(sampleReport(40)).replaceAll(/<script[\s\S]*?<\/script>/g, '')
    expect(html).toContain('The branch of the ledger is what the witness has')
    expect(html).toContain('Find out who pushed')
    expect(html).toContain('Break-glass access: 3')
    expect(html).toContain('A session stayed open 75.5 s after the end')
    expect(html).toContain('97.5 %')
    expect(html).toContain('need JavaScript, which is switched off here')
  })

  it('is the same for the same report', () => {
    expect(pageOf(sampleReport(40))).toBe(pageOf(sampleReport(40)))
  })

  it('is made of a report without a grant', () => {
    const none = sampleReport(1, report => ({ ...report, grants: [], checks: [] }))
    expect(pageOf(none)).toContain('No grant of this period is an exception.')
  })
})

describe('a tree', () => {
  it.each([
    ['text', h('p', {}, '<b>&"\''), '<p>&#60;b&#62;&#38;&#34;&#39;</p>'],
    ['attributes', h('p', { title: '"><script>' }), '<p title="&#34;&#62;&#60;script&#62;"></p>'],
    ['a NUL', h('p', {}, 'a\0b'), '<p>a\\u{0}b</p>'],
    [
      'what reorders text',
      h('p', { 'aria-label': '\u202ex' }, 'a\u202e\nb'),
      '<p aria-label="\\u{202e}x">a\\u{202e}\nb</p>',
    ],
    ['a value to compare with', h('option', { value: '\u202ex' }), '<option value="\u202ex"></option>'],
    ['what is left out', h('p', { hidden: false, title: undefined, open: true }, false, undefined), '<p open=""></p>'],
    ['an element without an end', h('input', { type: 'text' }), '<input type="text">'],
  ])('is written as HTML with %s', (_, tree, expected) => {
    expect(treeToHtml(tree)).toBe(expected)
  })
})

describe('links', () => {
  const sha = 'a'.repeat(40)
  const links = pageLinks({ repositoryUrl: 'https://github.example/acme/access', ledger: sha })
  const base = 'https://github.example/acme/access'

  it('lead to pull requests, issues, commits, files, records and runs of the repository', () => {
    expect(links.repository).toBe(base)
    expect(links.pullRequest(12)).toBe(`${base}/pull/12`)
    expect(links.issue(7)).toBe(`${base}/issues/7`)
    expect(links.commit(sha)).toBe(`${base}/commit/${sha}`)
    expect(links.file(sha, 'requests/a b.yaml')).toBeUndefined()
    expect(links.file(sha, 'requests/erin@example.com.yaml')).toBe(
      `${base}/blob/${sha}/requests/erin%40example.com.yaml`,
    )
    expect(links.record('2026-11/x/granted.json')).toBe(`${base}/blob/${sha}/2026-11/x/granted.json`)
    expect(links.run(`${base}/actions/runs/12/attempts/2`)).toBe(`${base}/actions/runs/12/attempts/2`)
  })

  it.each([
    ['another host', 'https://evil.example/acme/access/actions/runs/1'],
    ['another repository that begins alike', `${base}-evil/actions/runs/1`],
    ['a script', 'javascript:alert(1)'],
    ['more than a run', `${base}/actions/runs/1/../../../evil`],
    ['a query', `${base}/actions/runs/1?x`],
  ])('do not lead to %s, whatever a record says', (_, url) => {
    expect(links.run(url)).toBeUndefined()
  })

  it.each(['../../../evil', 'a/./b', 'a//b', '/a', 'a?b', 'a#b', 'a\nb', '<a>'])('do not lead to the path %j', path => {
    expect(links.record(path)).toBeUndefined()
    expect(links.file(sha, path)).toBeUndefined()
  })

  it.each([0, -1, 1.5, Number.NaN, 1e30])('do not lead to the number %s', number => {
    expect(links.pullRequest(number)).toBeUndefined()
  })

  it.each(['javascript:alert(1)', 'https://github.example/acme', 'https://a b/c/d', 'data:text/html,x', ''])(
    'are none at all where the repository has the address %j',
    repositoryUrl => {
      const none = pageLinks({ repositoryUrl, ledger: sha })
      expect([
        none.repository,
        none.commit(sha),
        none.pullRequest(1),
        none.run(`${repositoryUrl}/actions/runs/1`),
      ]).toEqual([undefined, undefined, undefined, undefined])
    },
  )
})
