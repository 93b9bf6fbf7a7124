// What the sources say to people: every string and template of src that reads as words, by file, with `…` for what is put in.
// test/house/texts.test.ts keeps docs/reference/texts.md the same; `npx vitest run test/house/texts.test.ts -u` writes it anew.
import { readdirSync, readFileSync } from 'node:fs'

/** Each file of `folder` with its texts, in the order of their names. */
export function textsOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .toSorted()
    .map(name => ({ name: `${folder}/${name}`, texts: textsIn(readFileSync(`${folder}/${name}`, 'utf8')) }))
    .filter(({ texts }) => texts.length > 0)
}

const textsIn = source => [...new Set(literalsOf(source).map(tidy).filter(isProse))]

const tidy = text =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/…(?: ?…)+/g, '…')
    .trim()

/** Three words at least; no path, no code, no pattern. */
const isProse = text =>
  text.split(' ').filter(part => /^[(`'"*]*[a-zA-Z]{2,}/.test(part)).length >= 3 &&
  !/^[.@/]|=>|\\p\{|: \[?\{/.test(text)

/** The contents of string and template literals, nested ones apart. Comments and regular expressions are skipped. */
export function literalsOf(source) {
  const found = []
  let at = 0
  const word = () => source.slice(0, at).trimEnd()
  /** After these a slash begins a regular expression; after a name, a number or a bracket it divides. */
  const beginsRegex = () => /(?:[=(,:;!&|?{}[+\-*%<>~^]|^|\breturn|\bcase|\btypeof)$/.test(word())
  const skipRegex = () => {
    let inClass = false
    for (at++; source[at] !== '/' || inClass; at++) {
      if (source[at] === '\\') at++
      else if (source[at] === '[') inClass = true
      else if (source[at] === ']') inClass = false
    }
    at++
  }
  const string = quote => {
    let text = ''
    for (at++; source[at] !== quote; at++) text += source[at] === '\\' ? unescaped(source[++at]) : source[at]
    at++
    found.push(text)
  }
  const template = () => {
    let text = ''
    const index = found.push('') - 1
    for (at++; source[at] !== '`'; ) {
      if (source[at] === '\\') {
        text += unescaped(source[at + 1])
        at += 2
      } else if (source.startsWith('${', at)) {
        at += 2
        code('}')
        at++
        text += '…'
      } else text += source[at++]
    }
    at++
    found[index] = text
  }
  const code = end => {
    let depth = 0
    while (at < source.length) {
      const character = source[at]
      if (character === end && depth === 0) return
      if (source.startsWith('//', at)) at = source.indexOf('\n', at)
      else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2
      else if (character === "'" || character === '"') string(character)
      else if (character === '`') template()
      else if (character === '/' && beginsRegex()) skipRegex()
      else {
        if (character === '{') depth++
        if (character === '}') depth--
        at++
      }
    }
  }
  code(undefined)
  return found
}

const unescaped = character => ({ n: ' ', t: ' ', r: ' ' })[character] ?? character

/** The page. */
export function renderTexts(files) {
  const part = ({ name, texts }) => [`## ${name}`, '', ...texts.map(text => `- ${inCode(text)}`), ''].join('\n')
  return `${HEAD}\n${files.map(part).join('\n')}`
}

/** As it stands in the source: nothing in it is Markdown here. */
function inCode(text) {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

const HEAD = `# Texts

Every text that people can meet in logs, annotations, comments, summaries, issues and notifications, by the file that says it.
\`…\` is what is put in. This page is made from src: change the text there, then run \`npx vitest run test/house/texts.test.ts -u\`.
What to do about the messages that come up most often is in [messages.md](messages.md).
`
