import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseRequestFile } from '../../src/config/request-file.ts'
import { parseRules } from '../../src/config/rules-file.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const readme = read('README.md')
const action = parse(read('action.yml')) as {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>
  outputs: Record<string, { description: string }>
}
const cell = (text: string) =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')

/** The text between two markers of the README. */
const between = (name: string) => new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(readme)?.[1]

it('the inputs in the README are those of action.yml', () => {
  const rows = Object.entries(action.inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${input.required ? 'required' : input.default === undefined ? '' : `\`${input.default}\``} | ${cell(input.description)} |`,
  )
  expect(between('inputs')).toBe(['| input | default | what it is |', '|---|---|---|', ...rows].join('\n'))
})

it('the outputs in the README are those of action.yml', () => {
  const rows = Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
  expect(between('outputs')).toBe(['| output | what it is |', '|---|---|', ...rows].join('\n'))
})

it('every dependency earns a line in the README', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    if (name === '@types/node') continue
    const [scope, rest] = name.split('/')
    const brief = scope === '@aws-sdk' || scope === '@cloud-copilot' ? (rest ?? '').replace(/^client/, '') : name
    expect(
      readme.includes(`\`${name}\``) || readme.includes(`\`${brief}\``) || readme.includes(`\`-${brief}\``),
      name,
    ).toBe(true)
  }
})

it('the files that the README shows are read without a mistake', () => {
  const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1] ?? '')
  const request = blocks.find(block => block.startsWith('account:')) ?? ''
  const rules = blocks.find(block => block.startsWith('version:')) ?? ''
  expect(parseRequestFile('requests/alice.yaml', Buffer.from(request), ['dev'])).toMatchObject({ ok: true })
  expect(parseRules('.github/jit-access.yml', Buffer.from(rules))).toMatchObject({ ok: true })
  expect(parseRules('.github/jit-access.yml', Buffer.from(read('.github/jit-access.yml')))).toMatchObject({ ok: true })
})
