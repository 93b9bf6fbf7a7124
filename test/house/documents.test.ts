import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const exists = (path: string) => existsSync(join(root, path))
const below = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(path => join(folder, path))
    .filter(path => name.test(path))

/** Whatever may cite a document in a comment. */
const SOURCES = [
  ...['src', 'sandbox', 'test', 'infra', '.github', '.ci'].flatMap(folder =>
    below(folder, /\.(?:m?[jt]s|ya?ml)$|run$/),
  ),
  'action.yml',
]
const DOCUMENTS = [
  ...below('docs', /\.md$/),
  'README.md',
  'requests/README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'test/README.md',
]
const DESIGN = 'docs/design.md'
const FACTS = 'docs/aws-facts.md'
/** What is cited of a document beside its path. */
const SECTIONS = new Set([...read(DESIGN).matchAll(/^## (\d+)\. /gm)].map(match => match[1]))
const INVARIANTS = new Set([...read(DESIGN).matchAll(/^\| (I\d+) \|/gm)].map(match => match[1]))
const FACT_NUMBERS = [...read(FACTS).matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(match => match[1])
const RECORDS = new Set(
  below('docs/adr', /\d{4}-.*\.md$/).map(path => path.slice('docs/adr/'.length, 'docs/adr/0000'.length)),
)

/** The comments of a file as one text, without web addresses: where those lead is not ours to keep. */
function commentsIn(path: string): string {
  const isCode = /\.m?[jt]s$/.test(path)
  const comments = read(path).match(isCode ? /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/ .*$/gm : /(?<=^|\s)# .*$/gm) ?? []
  return comments
    .join('\n')
    .replaceAll(/\n\s*(?:\*|\/\/|#) /g, ' ')
    .replaceAll(/https?:\/\/\S+/g, '')
}

/** Made from src: the files that it names are those of the people who use the action. */
const TEXTS = 'docs/reference/texts.md'

/** Of other projects. */
const FOREIGN = ['RELEASENOTES.md']

const missingAfter = (text: string, pattern: RegExp, isThere: (what: string) => boolean) =>
  [...text.matchAll(pattern)].map(match => match[1] ?? '').filter(what => !isThere(what))

/** Documents that a text names and that are not there, or that are named without their path. */
function missingDocuments(text: string): string[] {
  return [
    ...missingAfter(text, /(?<![\w*<…/.-])([\w./-]+\.md)\b/g, path => exists(path) || FOREIGN.includes(path)),
    ...missingAfter(text, /(?<!docs\/)\b(design §\d+)/g, () => false),
    ...missingAfter(text, /[([](?:\w+, )?(facts)(?=[,)\]])/g, () => false),
  ]
}

/** Sections, facts, decisions and invariants that a text cites by number and that are not there. */
function missingNumbers(text: string): string[] {
  const listed = (document: string, number: string) =>
    [...text.matchAll(new RegExp(`${document} ((?:${number}(?:, | and )?)+)`, 'g'))].flatMap(
      ([, list = '']) => list.match(new RegExp(number, 'g')) ?? [],
    )
  return [
    ...listed(DESIGN, '§\\d+').filter(section => !SECTIONS.has(section.slice(1))),
    ...listed(FACTS, '[A-Z]+-\\d+').filter(number => !FACT_NUMBERS.includes(number)),
    ...missingAfter(text, /\b(ADR \d{4})\b/g, record => RECORDS.has(record.slice('ADR '.length))),
    ...missingAfter(text, /\((I\d{1,2})\)/g, invariant => INVARIANTS.has(invariant)),
  ]
}

const missingIn = (text: string) => [...missingDocuments(text), ...missingNumbers(text)]

/** Anchors of headings, as GitHub makes them. */
const anchorsOf = (path: string) =>
  new Set(
    [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

/** Links within the repository that lead nowhere. */
function deadLinksIn(path: string): string[] {
  const text = read(path).replaceAll(/^```[\s\S]*?^```/gm, '')
  const targets = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(match => match[1] ?? '')
  return targets.filter(target => {
    const [file = '', anchor] = target.split('#')
    const found = file === '' ? path : relative(root, join(root, dirname(path), file))
    return !exists(found) || (anchor !== undefined && !anchorsOf(found).has(anchor))
  })
}

describe('a comment that cites a document', () => {
  it.each([
    ['a document that is not there', 'as docs/nowhere.md says', ['docs/nowhere.md']],
    ['a document without its folder', '(facts.md)', ['facts.md']],
    ['a section without its document', '(design §7)', ['design §7']],
    ['a section that is not there', 'docs/design.md §7, §99', ['§99']],
    ['facts without their document', '[inferred, facts]', ['facts']],
    ['a fact that is not there', 'docs/aws-facts.md SSM-1 and SSM-999', ['SSM-999']],
    ['a decision that is not there', 'ADR 9999', ['ADR 9999']],
    ['an invariant that is not there', 'state (I99)', ['I99']],
    ['only what is there', 'docs/design.md §7, docs/aws-facts.md SSM-1, ADR 0001 and (I8)', []],
  ])('is checked: %s', (_, text, expected) => {
    expect(missingIn(text)).toEqual(expected)
  })

  it('cites documents, sections, facts, decisions and invariants of the repository', () => {
    const missing = SOURCES.flatMap(path => missingIn(commentsIn(path)).map(what => `${path}: ${what}`))
    expect(missing).toEqual([])
  })
})

describe('documents', () => {
  it('link to existing files and headings', () => {
    expect(DOCUMENTS.flatMap(path => deadLinksIn(path).map(target => `${path}: ${target}`))).toEqual([])
  })

  it('cite existing sections, facts and decisions', () => {
    expect(DOCUMENTS.flatMap(path => missingNumbers(read(path)).map(what => `${path}: ${what}`))).toEqual([])
  })

  it('name existing files of this repository', () => {
    const pattern = /`((?:src|sandbox|test|infra|docs|\.github|\.ci)\/[\w./-]*)`/g
    const missing = DOCUMENTS.filter(path => !['CHANGELOG.md', TEXTS].includes(path)).flatMap(path =>
      missingAfter(read(path), pattern, exists).map(file => `${path}: ${file}`),
    )
    expect(missing).toEqual([])
  })

  it('number each fact once', () => {
    expect(FACT_NUMBERS.filter((number, index) => FACT_NUMBERS.indexOf(number) !== index)).toEqual([])
  })
})
