import type { z } from 'zod'
import * as names from '../shared/identifiers.ts'
import { quoted } from '../shared/printable.ts'
import { always, count, eitherOf, fields, isMapping, listOf, type Refuse, textField } from './yaml/schema.ts'

/** A GitHub account as written: a login, or `{login, id}`; where a team may stand, its `org/team`. */
export interface WrittenLogin {
  readonly login: string
  readonly id?: number
}

type Take = (value: string, refuse: Refuse) => string | undefined

const LARGEST_ID = 1_000_000_000_000

/** `take` reads what stands alone, `takeNamed` the login beside an id. */
export function accountField(example: string, take: Take, takeNamed = take): z.ZodType<WrittenLogin> {
  const plain = textField(example, take).transform((login): WrittenLogin => ({ login }))
  const named = fields(`{login: ${example}, id: 1234567}`, {
    login: textField(`login: ${example}`, takeNamed),
    id: count('id: 1234567', 1, LARGEST_ID),
  })
  return eitherOf<WrittenLogin>(value => (isMapping(value) ? named : plain))
}

/** A list of accounts without repeats. */
export function accountList(example: string, item: z.ZodType<WrittenLogin>, min?: number) {
  return listOf(example, item, undefined, min).check(
    always<readonly (WrittenLogin | undefined)[]>((accounts, report) => {
      const seen = new Set<string>()
      accounts.forEach((account, index) => {
        if (typeof account?.login !== 'string') return
        const login = account.login.toLowerCase()
        if (seen.has(login)) report([index], `repeats ${quoted(account.login)}`, 'Write each entry once')
        seen.add(login)
      })
    }),
  )
}

export function takeLogin(value: string, refuse: Refuse): string | undefined {
  return names.GITHUB_LOGIN.accepts(value) ? value : refuse('must be a GitHub login', names.GITHUB_LOGIN.remedy)
}

export function takePerson(value: string, refuse: Refuse): string | undefined {
  return isBotLogin(value) ? refuse('must be a person', 'Write the login of a person') : takeLogin(value, refuse)
}

export function takePersonOrBot(value: string, refuse: Refuse): string | undefined {
  const isBot = isBotLogin(value) && names.GITHUB_LOGIN.accepts(value.slice(0, -'[bot]'.length))
  return isBot ? value : takeLogin(value, refuse)
}

/** What stands alone in a list of people may be a team. */
export const orTeam =
  (take: Take): Take =>
  (value, refuse) => {
    if (names.GITHUB_TEAM.accepts(value)) return value
    return value.includes('/')
      ? refuse('must be a GitHub login or team', names.GITHUB_TEAM.remedy)
      : take(value, refuse)
  }

const isBotLogin = (value: string) => value.endsWith('[bot]')
