import { expect, it } from 'vitest'
import { parseOrigin } from '../src/git/origin.ts'

const ACME = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'acme/access' }

it.each([
  ['https://github.example/acme/access', ACME],
  ['https://github.example/acme/access.git', ACME],
  ['https://x-access-token:secret@github.example/acme/access.git', ACME],
  ['ssh://git@github.example:22/acme/access.git', ACME],
  ['git@github.example:acme/access.git', ACME],
  ['/srv/git/access.git', {}],
  ['https://github.example/acme/access/more', {}],
  ['', {}],
])('tells the repository of the origin %s', (address, expected) => {
  expect(parseOrigin(address)).toEqual(expected)
})
