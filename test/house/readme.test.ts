import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { DEFAULT_FOLLOW_UP, parseRules } from '../../src/config/rules-file.ts'
import { readRequestFile } from '../support/request-file.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const [readme, actionPage, rulesPage, dependenciesPage, messagesPage, index] = [
  'README.md',
  'docs/reference/action.md',
  'docs/reference/rules.md',
  'docs/reference/dependencies.md',
  'docs/reference/messages.md',
  'docs/reference/README.md',
].map(read) as [string, string, string, string, string, string]
const action = parse(read('action.yml')) as {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>
  outputs: Record<string, { description: string }>
}
const cell = (text: string) =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')

/** The text between two markers of a page. */
const between = (page: string, name: string) =>
  new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(page)?.[1]

/** The first YAML block of a page that begins with these words. */
const yamlIn = (page: string, beginning: string) =>
  [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1] ?? '').find(block => block.startsWith(beginning))

const rulesFrom = (text: string | undefined) => parseRules('.github/jit-access.yml', Buffer.from(text ?? ''))

describe('the README', () => {
  it('has at most 250 lines, so that people read it', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(250)
  })

  it('shows a request file without a mistake', () => {
    const request = Buffer.from(yamlIn(readme, 'account:') ?? '')
    expect(readRequestFile('requests/alice.yaml', request, ['dev'])).toMatchObject({ ok: true })
  })

  it('shows a rule file without a mistake, the same as the error without a rule file', () => {
    expect(rulesFrom(yamlIn(readme, 'version:'))).toMatchObject({ ok: true })
  })

  it('names every workflow for users', () => {
    const workflows = readdirSync(join(root, '.github/workflows')).filter(name => name !== 'ci.yml')
    expect(workflows.filter(name => !readme.includes(`| \`${name}\` |`))).toEqual([])
  })
})

describe('docs/reference', () => {
  it('has an index with every page', () => {
    const pages = readdirSync(join(root, 'docs/reference')).filter(name => /\.md$/.test(name) && name !== 'README.md')
    expect([...index.matchAll(/^\| \[([\w-]+\.md)\]/gm)].map(([, page]) => page).toSorted()).toEqual(pages.toSorted())
  })

  it('has the inputs with the words of action.yml', () => {
    const rows = Object.entries(action.inputs).map(
      ([name, input]) =>
        `| \`${name}\` | ${input.required ? 'required' : input.default === undefined ? '' : `\`${input.default}\``} | ${cell(input.description)} |`,
    )
    expect(between(actionPage, 'inputs')).toBe(
      ['| input | default | what it is |', '|---|---|---|', ...rows].join('\n'),
    )
  })

  it('has the outputs with the words of action.yml', () => {
    const rows = Object.entries(action.outputs).map(
      ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
    )
    expect(between(actionPage, 'outputs')).toBe(['| output | what it is |', '|---|---|', ...rows].join('\n'))
  })

  it('has a line for every dependency', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      if (name === '@types/node') continue
      const [scope, rest] = name.split('/')
      const brief = scope === '@aws-sdk' || scope === '@cloud-copilot' ? (rest ?? '').replace(/^client/, '') : name
      expect(
        [name, brief, `-${brief}`].some(each => dependenciesPage.includes(`\`${each}\``)),
        name,
      ).toBe(true)
    }
  })

  it('shows a rule file without a mistake, with the defaults of `follow_up`', () => {
    const rules = rulesFrom(yamlIn(rulesPage, 'version:'))
    expect(rules).toMatchObject({ ok: true })
    expect(rules.ok && { ...rules.value.followUp, environments: [] }).toEqual(DEFAULT_FOLLOW_UP)
  })

  it('describes each key of its rule file', () => {
    const file = parse(yamlIn(rulesPage, 'version:') ?? '') as {
      readonly accounts: { readonly dev: object }
      readonly rules: readonly [object]
    }
    const keys = [file, file.accounts.dev, file.rules[0]].flatMap(Object.keys)
    const described = (key: string) => new RegExp(`^\\| [^|]*\`…?${key}(?:\\.NAME)?\``, 'm').test(rulesPage)
    expect(keys.filter(key => !described(key))).toEqual([])
  })

  it('quotes messages that the action has', () => {
    const sources = ['src', 'test'].flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.ts') && !path.endsWith('readme.test.ts'))
        .map(path => read(join(folder, path))),
    )
    const said = sources.join('\n')
    const quoted = (between(messagesPage, 'messages') ?? '')
      .split('\n')
      .flatMap(row => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, message = '']) => message))
    expect(quoted.length).toBeGreaterThan(40)
    const parts = quoted.flatMap(message => message.split(/…|: /).map(part => part.trim()))
    expect(parts.filter(part => /\w/.test(part) && !said.includes(part))).toEqual([])
  })
})

it('the rule file of this repository has no mistake', () => {
  expect(rulesFrom(read('.github/jit-access.yml'))).toMatchObject({ ok: true })
})
