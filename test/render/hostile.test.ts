import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderCheckup } from '../../src/render/checkup.ts'
import { renderAllEnded, renderEnded, renderEnding, renderEndings } from '../../src/render/ending-comment.ts'
import { renderLogsSummary } from '../../src/render/evidence.ts'
import { renderEvidence } from '../../src/render/evidence-comment.ts'
import { renderGrantComment } from '../../src/render/grant-comment.ts'
import { code, codes, details, facts, join, type Markdown, md, text, transcript } from '../../src/render/markdown.ts'
import { renderGrantSummary, renderRevokeSummary } from '../../src/render/summary.ts'
import { renderAlarm, renderSweepSummary } from '../../src/render/sweep.ts'
import { renderValidation } from '../../src/render/validation.ts'
import { printable } from '../../src/shared/printable.ts'
import { evidences, grantEvidence, logsResult } from '../support/evidence-text.ts'
import {
  checkup,
  ending,
  grantResult,
  OUTCOMES,
  PREVIEWS,
  problem,
  revocation,
  revokeResult,
  type Say,
  said,
  saying,
  sweepFindings,
  sweepResult,
  validation,
  validationUnknown,
} from '../support/free-text.ts'
import { type Rendered, referencesIn, render } from '../support/github-markdown.ts'
import { everySnippet, fuzz, hostileText, LONG, SHORT } from '../support/hostile.ts'
import { wholeSummary } from '../support/report-parts.ts'
import { hostileReport } from '../support/report-text.ts'

/** Everything that puts text from outside into Markdown: a new renderer is a line more. */
const RENDERERS: readonly (readonly [string, (say: Say) => Markdown])[] = [
  ['text', say => text(say())],
  ['text after text', say => md`${text(say())} ${text(say())}`],
  ['code', say => code(say())],
  ['codes', say => codes([say(), say(), say()])],
  ['a heading', say => md`### ${text(say())}\n\n${code(say())}`],
  ['a list', say => join([md`- ${text(say())}`, md`- ${code(say())}. **${text(say())}.**`], '\n')],
  [
    'facts that are folded',
    say =>
      details(
        text(say()),
        facts([
          [text(say()), code(say())],
          [codes([say()]), join([text(say()), text(say())], '; ')],
        ]),
      ),
  ],
  ...Object.entries(OUTCOMES).map(
    ([kind, outcome]) => [`the comment: ${kind}`, (say: Say) => renderGrantComment([outcome(say)], [])] as const,
  ),
  ['the comment: mistakes', say => renderGrantComment([], [problem(say), problem(say)])],
  ['the summary of grant', say => renderGrantSummary({ ...grantResult(say), outcomes: [OUTCOMES.kept(say)] })],
  ['the summary of revoke', say => renderRevokeSummary(revokeResult(say))],
  ['the summary of sweep', say => renderSweepSummary(sweepResult(say))],
  ['the issue of an alarm', say => renderAlarm(sweepFindings(say)).body],
  ['the news of an alarm', say => renderAlarm(sweepFindings(say)).news],
  ['the comment before an end', say => renderEnding(ending(say), `${say()}/`)],
  ['the comment before several ends', say => renderEndings([ending(say), ending(say)], `${say()}/`)],
  [
    'the comment after several ends',
    say => renderAllEnded((['clean', 'still-open', 'clean'] as const).map(verdict => revocation(verdict, say))),
  ],
  ...(['clean', 'still-open', 'interrupted'] as const).map(
    verdict => [`the comment after an end: ${verdict}`, (say: Say) => renderEnded(revocation(verdict, say))] as const,
  ),
  ...Object.entries(PREVIEWS).map(
    ([kind, preview]) =>
      [`the preview: ${kind}`, (say: Say) => renderValidation(validation(say, [preview]), 'comment')] as const,
  ),
  ['a transcript', say => transcript([say(), say()])],
  ['the summary of logs', say => renderLogsSummary(logsResult(say))],
  ['the comment of the last look', say => renderEvidence([grantEvidence(say, [])])],
  [
    'the comment of the last look, session by session',
    say =>
      join(
        evidences(say).map(each => renderEvidence([grantEvidence(say, [each])])),
        '\n\n',
      ),
  ],
  ['the summary of doctor', say => renderCheckup(checkup(say))],
  // Its chart has names in a form of its own: test/render/report/markdown.test.ts.
  ['the summary of report', say => withoutChart(wholeSummary(hostileReport(say)))],
  ['the preview: approvals unknown', say => renderValidation(validationUnknown(say), 'summary')],
]

const withoutChart = (markdown: Markdown) => markdown.replace(/```mermaid\n[^`]*```\n/, '') as Markdown

/** Text in which nobody finds more than a word, and which is found again. */
const placeholder = (index: number) => `Qx${index}xQ`

/** With harmless words in the place of everything from outside, and how many those are. */
function plan(renderer: (say: Say) => Markdown): Rendered & { readonly fields: number } {
  let fields = 0
  const rendered = render(renderer(() => placeholder(fields++)))
  return { ...rendered, fields }
}

describe.each(RENDERERS)('hostile text in %s', (_, renderer) => {
  const planned = plan(renderer)

  it('is shown as it is, changes no structure and becomes no reference', () => {
    const check = (texts: readonly string[]) => {
      const rendered = render(renderer(saying(texts)))
      expect(rendered.structure).toEqual(planned.structure)
      expect(referencesIn(rendered)).toEqual([])
      expect(rendered.text).toBe(
        planned.text.replaceAll(/Qx(\d+)xQ/g, (_, index) =>
          printable(said(texts, Number(index)), SHORT.maxLength * 10),
        ),
      )
    }
    const short = everySnippet.map(snippet => snippet.slice(0, SHORT.maxLength))
    for (let from = 0; from < short.length; from += planned.fields) check(short.slice(from, from + planned.fields))
    fc.assert(fc.property(fc.array(hostileText(SHORT), { minLength: 1, maxLength: 12 }), check), fuzz(25))
  })

  it('has no table, which GitHub would make wider than its page', () => {
    expect(planned.structure.filter(tag => tag.startsWith('<table'))).toEqual([])
  })

  it('is as harmless if it has to be cut', () => {
    fc.assert(
      fc.property(fc.array(hostileText(LONG), { minLength: 1, maxLength: 4 }), texts => {
        const rendered = render(renderer(saying(texts)))
        expect(rendered.structure).toEqual(planned.structure)
        expect(referencesIn(rendered)).toEqual([])
        expect(rendered.text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
      fuzz(10),
    )
  })
})
