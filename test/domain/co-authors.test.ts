import { describe, expect, it } from 'vitest'
import { coAuthorsOf } from '../../src/domain/approval/co-authors.ts'
import { cpuMsOf, ordinaryCpuMsOf } from '../support/cpu-time.ts'

describe('the co-authors of a commit message', () => {
  it.each<[string, string, string[]]>([
    ['nobody', 'Add access\n\nBecause.', []],
    ['one, as GitHub writes it', 'x\n\nCo-authored-by: Carol <carol@example.com>', ['carol@example.com']],
    ['in any case of letters', 'x\n\nCO-Authored-BY: Carol <Carol@Example.com>', ['Carol@Example.com']],
    ['in several trailers, each once', 'x\n\nCo-authored-by: A <a@x>\nCo-authored-by: B <b@x>\nCo-authored-by: A <a@x>', ['a@x', 'b@x']],
    ['in the subject', 'Co-authored-by: Carol <c@x>', ['c@x']],
    ['in the middle, where GitHub does not look', 'x\n\nCo-authored-by: Carol <c@x>\n\nMore to say.', ['c@x']],
    ['with Windows line ends', 'x\r\n\r\nCo-authored-by: Carol <c@x>\r\nSigned-off-by: D <d@x>\r\n', ['c@x']],
    ['with the line ends of an old Mac', 'x\r\rCo-authored-by: Carol <c@x>\rCo-authored-by: D <d@x>', ['c@x', 'd@x']],
    ['after a form feed, or a line separator', 'x\fCo-authored-by: A <a@x>\u2028Co-authored-by: B <b@x>', ['a@x', 'b@x']],
    ['indented, with spaces before the colon', 'x\n\n \t Co-authored-by \t:Carol<c@x>', ['c@x']],
    ['with spaces that only look like ones', 'x\n\n\u00a0Co-authored-by\u00a0: Carol\u00a0<c@x>', ['c@x']],
    ['with spaces within the brackets', 'Co-authored-by: Carol < c@x\t>', ['c@x']],
    ['two on a line', 'Co-authored-by: A <a@x>, B <b@x>', ['a@x', 'b@x']],
    ['folded, as git allows', 'x\n\nCo-authored-by: Carol\n  <c@x>', ['c@x']],
    ['folded, with Windows line ends', 'x\r\n\r\nCo-authored-by: Carol\r\n\t<c@x>\r\n', ['c@x']],
    ['folded, after another one', 'Co-authored-by: A <a@x>\n , B\n <b@x>', ['a@x', 'b@x']],
    ['folded right after the colon', 'Co-authored-by:\n Carol <c@x>', ['c@x']],
    ['an indented trailer is no continuation of the one before', 'Co-authored-by: A <a@x>\n Co-authored-by: B <b@x>', ['a@x', 'b@x']],
    ['no continuation goes over an empty line', 'Co-authored-by: A <a@x>\n\n said <b@x>', ['a@x']],
    ['no continuation goes past the end of the trailer', 'Co-authored-by: A <a@x>\nHe\n said <b@x>', ['a@x']],
    ['without brackets, all of it', 'Co-authored-by: carol@example.com ', ['carol@example.com']],
    ['with a bracket that is never closed', 'Co-authored-by: Carol <carol@example.com', ['Carol <carol@example.com']],
    ['with brackets in brackets', 'Co-authored-by: Carol <<c@x>>', ['c@x']],
    ['a name alone', 'Co-authored-by: Carol', ['Carol']],
    ['an empty one', 'Co-authored-by:', ['']],
    ['an empty address', 'Co-authored-by: Carol <>', ['']],
    ['other trailers name none', 'Signed-off-by: A <a@x>\nReviewed-by: B <b@x>\nNot-co-authored-by: C <c@x>', []],
    ['a sentence names none', 'This was Co-authored-by: nobody <a@x>', []],
    ['a look-alike of the key names none, as on GitHub', 'Сo-authored-by: A <a@x>\nCo\u2011authored\u2011by: B <b@x>\nCo-authored-by\uff1a C <c@x>', []],
  ])('are read from trailers as GitHub and git read them: %s', (_, message, expected) => {
    expect(coAuthorsOf(message)).toEqual(expected)
  }) // biome-ignore format: a table

  it.each([
    ' ',
    '\n',
    '\n ',
    '\r',
    '\u2028',
    '<',
    '<a',
    '>',
    'Co-authored-by: ',
    'Co-authored-by: <a@x>\n',
    'Co-authored-by:\n ',
    'co-authored-by ',
    'Co-authored-by: a <',
    '\n co-authored-b',
  ])('are read from 640 KiB of %j as fast as from any other text', part => {
    const message = `Co-authored-by:${part.repeat(Math.ceil(655_360 / part.length))}`
    const ordinary = ordinaryCpuMsOf(() => coAuthorsOf('x '.repeat(message.length / 2)))
    expect(cpuMsOf(() => coAuthorsOf(message))).toBeLessThan(50 * ordinary)
  })
})
