import { expect, test } from 'vitest'
import { readStarter } from '../src/runner/starter.ts'

const PUSH = {
  GITHUB_ACTOR: 'carol',
  GITHUB_ACTOR_ID: '7',
  GITHUB_TRIGGERING_ACTOR: 'carol',
  GITHUB_EVENT_NAME: 'push',
}

test.each<[string, Readonly<Record<string, string>>, unknown]>([
  ['the login and the id of the account', PUSH, { login: 'carol', id: 7, event: 'push' }],
  [
    'without an id, whose it is not, of a run that another account started again',
    { ...PUSH, GITHUB_TRIGGERING_ACTOR: 'mallory' },
    { login: 'mallory', event: 'push' },
  ],
  [
    'by the actor where a server does not tell who started it again',
    { ...PUSH, GITHUB_TRIGGERING_ACTOR: '' },
    { login: 'carol', id: 7, event: 'push' },
  ],
  ['without an id that is no number', { ...PUSH, GITHUB_ACTOR_ID: 'x' }, { login: 'carol', event: 'push' }],
  ['without an id where there is none', { ...PUSH, GITHUB_ACTOR_ID: '' }, { login: 'carol', event: 'push' }],
  ['as nobody where no account is told', { GITHUB_EVENT_NAME: 'push' }, undefined],
])('who started a run is told %s', (_, environment, expected) => {
  const read = (name: string) => {
    const value = environment[name]
    if (!value) throw new Error(`${name} is not set`)
    return value
  }
  expect(readStarter(read)).toEqual(expected)
})
