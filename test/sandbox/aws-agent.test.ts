import { expect, test } from 'vitest'
import { linesOf, recorded } from './aws-agent-setup.ts'
import { region } from './aws-setup.ts'

test.each<[string, [number, string][], [number, string[]][]]>([
  ['text with line ends gives a line each', [[0.5, 'a\nb']], [[1, ['a', 'b']]]],
  [
    'what is printed within a second is one event',
    [
      [0.1, 'a'],
      [0.9, 'b'],
      [1, 'c'],
      [1.1, 'd'],
    ],
    [
      [1, ['a', 'b', 'c']],
      [2, ['d']],
    ],
  ],
  [
    'an empty line is a line',
    [
      [0.5, ''],
      [0.6, 'a\n'],
    ],
    [[1, ['', 'a', '']]],
  ],
  ['tabs become spaces, and carriage returns go', [[0.5, 'a\tb\r\n50 %\r100 %\r']], [[1, ['a b', '50 %100 %']]]],
  ['colours and bells stay', [[0.5, '\u001b[31mred\u001b[0m\u0007']], [[1, ['\u001b[31mred\u001b[0m\u0007']]]],
])('streams what a session prints as lines: %s', async (_, typed, expected) => {
  const w = recorded(typed)
  await w.clock.advance(10_000)
  expect(linesOf(w.events())).toEqual(expected)
})

test('streams nothing more once CloudWatch has refused an event, and still writes the object', async () => {
  const w = recorded([
    [0.5, 'a'],
    [60, '\u0001'.repeat(50_000)],
    [120, 'b'],
  ])
  await w.clock.advance(700_000)
  expect(linesOf(w.events())).toEqual([[1, ['a']]])
  expect(w.object()).toContain('\nb\n')
})

test('streams a line once it is complete, and an incomplete one at the end', async () => {
  const w = recorded()
  await w.clock.advance(500)
  w.session.print('$ ')
  await w.clock.advance(5_000)
  expect(w.events()).toEqual([])
  w.session.type('ls')
  w.session.print('$ ')
  await w.clock.advance(5_000)
  expect(linesOf(w.events())).toEqual([[6, ['$ ls']]])
  w.session.exit()
  await w.clock.advance(1_000)
  expect(linesOf(w.events())).toEqual([
    [6, ['$ ls']],
    [11, ['$ ']],
  ])
})

test('streams what is typed in the very instant of a poll, before or after it', async () => {
  const w = recorded()
  await w.clock.advance(2_000)
  w.session.type('a')
  expect(linesOf(w.events())).toEqual([[2, ['a']]])
  w.session.type('b')
  await w.clock.advance(1_000)
  expect(linesOf(w.events())).toEqual([
    [2, ['a']],
    [3, ['b']],
  ])
})

test.each([{}, { cloudWatchStreamingEnabled: false }])(
  'streams only at the end, as plain text, without streaming (%j)',
  async streaming => {
    const w = recorded(
      [
        [1, 'a\tb\r\nc'],
        [300, '\u001b[1md'],
      ],
      streaming,
    )
    await w.clock.advance(599_999)
    expect(w.events()).toEqual([])
    await w.clock.advance(1)
    expect(w.events()).toEqual([[600, 'a\tb\nc\n\u001b[1md']])
  },
)

test('splits a flood into several events of whole lines, at most four a second', async () => {
  const line = 'x'.repeat(99_999)
  const w = recorded([[0.5, Array(13).fill(line).join('\n')]])
  await w.clock.advance(10_000)
  expect(linesOf(w.events()).map(([seconds, lines]) => [seconds, lines.length])).toEqual([
    ...[1, 1, 1, 1, 2, 2].map(seconds => [seconds, 2]),
    [2, 1],
  ])
  expect(linesOf(w.events()).flatMap(([, lines]) => lines)).toEqual(Array(13).fill(line))
})

test('cuts a line that is too long for an event, and keeps all of it', async () => {
  const line = 'y'.repeat(450_000)
  const w = recorded([[0.5, line]])
  await w.clock.advance(10_000)
  const pieces = linesOf(w.events()).flatMap(([, lines]) => lines)
  expect(pieces.map(piece => piece.length)).toEqual([200_000, 200_000, 50_000])
  expect(pieces.join('') === line).toBe(true)
})

test('keeps everything in the object as it was printed', async () => {
  const w = recorded([
    [1, 'a\tb\r\n\u001b[1mc'],
    [599, 'd'],
  ])
  await w.clock.advance(599_500)
  w.session.print('$ exi')
  await w.clock.advance(499)
  expect(w.object()).toBeUndefined()
  await w.clock.advance(1)
  expect(w.object()).toBe(
    'Script started on 2026-11-23T10:00:00.000Z\na\tb\r\n\u001b[1mc\nd\n$ exi\nScript done on 2026-11-23T10:10:00.000Z\n',
  )
})

test('stops streaming for good if the group is deleted', async () => {
  const w = recorded([
    [1, 'a'],
    [5, 'b'],
    [9, 'c'],
  ])
  await w.clock.advance(4_000)
  w.account.removeLogGroup(region, '/aws/ssm/sessions')
  await w.clock.advance(4_000)
  w.account.addLogGroup(region, '/aws/ssm/sessions')
  await w.clock.advance(600_000)
  expect(w.events()).toEqual([])
  expect(w.object()).toContain('a\nb\nc\n')
})
