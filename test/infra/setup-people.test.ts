import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { SIGN_INS } from '../../src/domain/principal/sign-in.ts'

interface Parameter {
  readonly AllowedValues?: readonly string[]
  readonly AllowedPattern?: string
}

const unknownTags = { logLevel: 'silent' } as const
const template = parse(await readFile('infra/jit-people.yaml', 'utf8'), unknownTags) as {
  readonly Parameters: Readonly<Record<string, Parameter>>
}
const page = await readFile('docs/setup.md', 'utf8')
const section = page.slice(
  page.indexOf('\n## People without IAM users'),
  page.indexOf('\n## An organisation: StackSets'),
)

/** `Name=VALUE` of the commands of the section; variables of the shell have no small letters. */
const given = [...section.matchAll(/(?<=[\s`])([A-Z][A-Za-z]*[a-z])=([^\s`]+)/g)].map(([, name = '', value = '']) => ({
  name,
  value,
}))

describe('what docs/setup.md says about people without IAM users', () => {
  it('has the ways to sign in that the template and the rules have', () => {
    expect([...SIGN_INS]).toEqual(template.Parameters.SignIn?.AllowedValues)
    for (const way of SIGN_INS) expect(section).toContain(`\`${way}\``)
  })

  it('gives the template only parameters that it has, with values that it takes', () => {
    expect(given.map(({ name }) => name)).toEqual(expect.arrayContaining(['SignIn', 'People', 'PermissionSet']))
    for (const { name, value } of given) {
      const parameter = template.Parameters[name]
      expect(parameter, name).toBeDefined()
      if (value.includes('…')) continue
      expect(value).toMatch(new RegExp(parameter?.AllowedPattern ?? ''))
      if (parameter?.AllowedValues) expect(parameter.AllowedValues).toContain(value)
    }
  })
})
