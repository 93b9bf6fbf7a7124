import { expect, it } from 'vitest'
import { handOver } from '../../sandbox/masks.ts'

it.each([
  ['has the value of a secret', '["123456789012"]', '', ['123456789012']],
  ['has what the job itself had masked', 'a%b', '::add-mask::%25', []],
  ['has a line of a secret', 'a second b', '', ['first\nsecond']],
  ['has a secret as JSON writes it', '["a\\"b"]', '', ['a"b']],
  ['has a secret in base64', Buffer.from('a"b').toString('base64'), '', ['a"b']],
])('drops an output that %s, with a warning', (_, value, log, secrets) => {
  expect(handOver({ one: value, other: '[]', none: '' }, { log, secrets })).toEqual({
    outputs: { other: '[]' },
    warnings: ["##[warning]Skip output 'one' since it may contain secret."],
  })
})
