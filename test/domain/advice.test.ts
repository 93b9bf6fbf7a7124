import { expect, it } from 'vitest'
import { adviceOn } from '../../src/domain/request/advice.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { MERGED_AT } from './evidence.ts'

const MINUTE = 60_000
const SHORT = (asked: string) =>
  `${asked} is hardly enough to connect before the end: a new policy takes up to a minute until AWS knows it everywhere. Ask for at least 5m`
const HOURS = (number: number) => `If you mean hours, write \`${number}h\`: a bare number is minutes`
const PAST =
  'The start lies before the merge, so access opens, and the duration counts, from the merge on. Leave `start` out, or write a later one'

const from = (ms: number) => ({ start: new Date(MERGED_AT.getTime() + ms) })

it.each<[string, Partial<NamedRequest>, string[]]>([
  ['an hour', {}, []],
  ['five minutes', { durationMs: 5 * MINUTE }, []],
  ['a second less', { durationMs: 5 * MINUTE - 1_000 }, [SHORT('4m59s')]],
  ['a minute', { durationMs: MINUTE }, [`${SHORT('1m')}. ${HOURS(1)}`]],
  ['eight minutes', { durationMs: 8 * MINUTE }, [`8m are minutes, and few people ask for so many. ${HOURS(8)}`]],
  ['twenty minutes', { durationMs: 20 * MINUTE }, []],
  ['seven and a half minutes', { durationMs: 7.5 * MINUTE }, []],
  ['a start with the merge', from(0), []],
  ['a start after it', from(1_000), []],
  ['a start before it', from(-1_000), [PAST]],
  ['both', { durationMs: 4 * MINUTE, ...from(-MINUTE) }, [`${SHORT('4m')}. ${HOURS(4)}`, PAST]],
])('advises the requester on how long access would last: %s', (_, change, expected) => {
  const request = { account: 'dev', instances: ['i-01234567'], durationMs: 60 * MINUTE, reason: 'x', ...change }
  expect(adviceOn(request, MERGED_AT).map(({ message, remedy }) => `${message}. ${remedy}`)).toEqual(expected)
}) // biome-ignore format: a table
