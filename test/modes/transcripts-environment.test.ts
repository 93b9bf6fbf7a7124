import { describe, expect, it } from 'vitest'
import { asksForContent, demandTranscriptsEnvironment } from '../../src/modes/logs/content.ts'

const token = (claims: object) =>
  ['{}', JSON.stringify({ iss: 'https://token', aud: 'sts.amazonaws.com', sub: 's', ...claims }), '']
    .map(part => Buffer.from(part).toString('base64url'))
    .join('.')

describe('what was typed and printed', () => {
  it('is for jobs in the environment jit-transcripts', () => {
    expect(() => demandTranscriptsEnvironment(token({ environment: 'jit-transcripts' }))).not.toThrow()
  })

  it.each([
    ['jit-logs', { environment: 'jit-logs' }],
    ['jit-transcripts-2', { environment: 'jit-transcripts-2' }],
    ['none', {}],
  ])('is refused with the remedy in any other environment: %s', (named, claims) => {
    expect(() => demandTranscriptsEnvironment(token(claims))).toThrow(
      `is for jobs in the environment jit-transcripts, and this one is in ${named}. Create that environment, restricted to the default branch; update the stack`,
    )
  })

  it.each([
    ['verdicts alone', { showContent: false }, false],
    ['shown live', { showContent: false, follow: true as const }, true],
    ['shown live for half an hour', { showContent: false, follow: 1_800_000 }, true],
    ['in the summary', { showContent: true }, true],
    ['as an artifact', { showContent: false, output: 'x' }, true],
  ])('is asked for by some inputs and not by others: %s', (_, inputs, expected) => {
    expect(asksForContent(inputs)).toBe(expected)
  })
})
