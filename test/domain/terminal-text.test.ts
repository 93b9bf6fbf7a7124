import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, withoutControls } from '../../src/domain/evidence/terminal-text.ts'
import { cpuMsOf, ordinaryCpuMsOf } from '../support/cpu-time.ts'
import { everySnippet, fuzz } from '../support/hostile.ts'

const entry = (sessionData: unknown) => JSON.stringify({ eventVersion: '1.0', sessionId: 'alice-1', sessionData })

describe('the lines of an entry', () => {
  it.each<[string, string, readonly string[]]>([
    ['of the agent that streams', entry(['$ id', 'uid=0']), ['$ id', 'uid=0']],
    ['that streams nothing', entry([]), []],
    ['with an empty line', entry(['']), ['']],
    ['of plain text', '$ id\nuid=0', ['$ id', 'uid=0']],
    ['of plain text from Windows', 'dir\r\n', ['dir', '']],
    ['that only begins like JSON', '{ echo a; }', ['{ echo a; }']],
    ['of a user who printed JSON', '{"a": 1}', ['{"a": 1}']],
    ['with lines that are no text', entry([1, 'a']), [entry([1, 'a'])]],
    ['with lines that are no list', entry('a'), [entry('a')]],
    ['without lines', '', ['']],
  ])('are read from the JSON of the agent, or from plain text: %s', (_, message, expected) => {
    expect(linesOf(message)).toEqual(expected)
  })
})

const ESC = '\u001b'

describe('the readable text of a line', () => {
  it.each([
    ['a colour', `${ESC}[1;31mred${ESC}[0m`, 'red'],
    ['a colour by its 256 or its components', `${ESC}[38;5;9ma${ESC}[38:2::255:0:0mb`, 'ab'],
    ['a prompt that sets the title, as Ubuntu’s', `${ESC}]0;ssm-user@api-3: ~\u0007$ ls`, '$ ls'],
    ['a title that ends with ST', `${ESC}]2;a b${ESC}\\$ ls`, '$ ls'],
    ['a link', `${ESC}]8;;https://evil.example/a b\u0007here${ESC}]8;;\u0007`, 'here'],
    ['a device string', `${ESC}P$qm${ESC}\\x`, 'x'],
    ['bracketed paste', `${ESC}[?2004h$ ls${ESC}[?2004l`, '$ ls'],
    ['the cursor, by line and column', `${ESC}[10d${ESC}[5G${ESC}[2;3Htop`, 'top'],
    ['another screen', `${ESC}[?1049hvim${ESC}[?1049l`, 'vim'],
    ['a character set', `${ESC}(Bplain`, 'plain'],
    ['a keypad', `${ESC}=${ESC}>less`, 'less'],
    ['sequences of one byte', '\u009b31mred\u009b0m\u009d0;title\u009c', 'red'],
    ['a tab', 'a\tb', 'a b'],
    ['a bell, backspaces, a carriage return', 'a\u0007b\b\bc\r', 'abc'],
    ['a title without an end', `${ESC}]0;echo secret`, '0;echo secret'],
    ['an escape at the end', `a${ESC}`, 'a'],
    ['a sequence at the end', `a${ESC}[3`, 'a3'],
    ['other writing', 'Zoë 写真 👩‍👩‍👧 \u202e', 'Zoë 写真 👩‍👩‍👧 \u202e'],
  ])('leaves out sequences for the terminal: %s', (_, line, expected) => {
    expect(withoutControls(line)).toBe(expected)
  })

  it('has no control characters, loses no other character, and stays the same the second time', () => {
    const line = fc.array(
      fc.oneof(fc.constantFrom(...everySnippet, ESC, '[', '\u009d', '0', 'm'), fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(
        line.map(parts => parts.join('')),
        text => {
          const shown = withoutControls(text)
          expect(shown).not.toMatch(/\p{Cc}/u)
          expect(withoutControls(shown)).toBe(shown)
          const plain = text.replaceAll(/\p{Cc}/gu, '')
          expect(withoutControls(plain)).toBe(plain)
        },
      ),
      fuzz(300),
    )
  })

  it.each(['\u009d', `${ESC}]`, `${ESC}[`, '\u009b0', `${ESC} `, `${ESC}P${ESC}`])(
    'is found in time that grows with the line: 200 kB of %j',
    flood => {
      const line = flood.repeat(200_000 / flood.length)
      const ordinary = ordinaryCpuMsOf(() => withoutControls('x'.repeat(200_000)))
      expect(cpuMsOf(() => withoutControls(line))).toBeLessThan(50 * ordinary)
    },
  )
})
