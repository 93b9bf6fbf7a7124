// `node .ci/pictures.mjs`: what people read on GitHub, as pictures for the README (docs/images), and a check of widths: nothing in any
// recorded comment or summary may be wider than GitHub's page. `--check` draws nothing. Needs Debian's chromium; not part of .ci/run,
// because installing it takes longer than all that it checks (test/render/hostile.test.ts sees that no renderer makes a table).
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Of a comment and a job summary on GitHub, in CSS pixels. */
const WIDTH = 860
const root = fileURLToPath(new URL('..', import.meta.url))
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** The texts that jobs wrote, as test/action/recorded.test.ts recorded them. */
const texts = readdirSync(join(root, 'test/recorded')).flatMap(file =>
  readFileSync(join(root, 'test/recorded', file), 'utf8')
    .split(/^(?=## (?:summary|comment on #\d+|issue .*|output .*|log|ledger .*)$|# )/m)
    .filter(part => /^## (?:summary|comment|issue)/.test(part))
    .map(part => ({ file, text: part.slice(part.indexOf('\n') + 1).replaceAll(/COMMIT(\d+)/g, commit) })),
)

/** Recorded texts have no ids of commits; readers of pictures expect some. */
function commit(_, number) {
  return (BigInt(number) * 0x9e3779b97f4a7c15n).toString(16).padStart(12, '0').slice(-12)
}

const PICTURES = {
  preview: ({ text }) => text.includes('jit-ssm-access: preview') && text.includes('Would be granted to'),
  grant: ({ text }) => text.includes('jit-ssm-access: grant') && text.includes('✅ <code>alice'),
  end: ({ text }) =>
    text.includes('jit-ssm-access: end') && text.includes('has ended') && text.includes('checked 3 times'),
}

function draw(name, text) {
  if (!text) throw new Error(`no recorded text for the picture ${name}`)
  const page = write(name, [text])
  const height = Number(/data-height="(\d+)"/.exec(chromium(page, '--dump-dom'))?.[1])
  const target = join(root, 'docs/images', `${name}.png`)
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  chromium(page, `--screenshot=${target}`, `--window-size=${WIDTH},${height}`, '--hide-scrollbars')
  console.log(`docs/images/${name}.png: ${WIDTH} × ${height}`)
}

/** What is wider than the page, each with the file that it was recorded in. */
function widthsOf(all) {
  const dom = chromium(write('all', all), '--dump-dom')
  return [...dom.matchAll(/<li class="wide">([^<]*)<\/li>/g)].map(([, found]) => found)
}

function write(name, all) {
  const path = join(folder, `${name}.html`)
  writeFileSync(path, page(all))
  return path
}

function chromium(path, ...options) {
  const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  const own = [
    '--headless',
    '--no-sandbox',
    '--disable-sync',
    '--disable-quic',
    `--user-data-dir=${join(folder, 'profile')}`,
  ]
  return execFileSync(CHROMIUM, [...own, ...quiet, ...options, `file://${path}`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function html(markdown) {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
}

function page(all) {
  const articles = all.map(({ file, text }) => `<article data-file="${file}">${html(text)}</article>`)
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${articles.join('\n')}<ul id="found" hidden></ul><script>${MEASURE}</script>`
}

/** The sizes that decide about widths on GitHub, in its light theme. */
const STYLE = `
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #1f2328; font: 14px/1.5 "Liberation Sans", "Noto Color Emoji", sans-serif }
article { width: ${WIDTH}px; padding: 16px 24px; overflow-wrap: break-word }
h2 { font-size: 21px; border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; margin: 0 0 16px }
h3 { font-size: 17px; margin: 24px 0 12px } article > h3:first-of-type { margin-top: 4px }
p, ul, pre, details { margin: 0 0 14px } ul { padding-left: 28px } li + li { margin-top: 3px }
code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 12px "Liberation Mono", monospace; white-space: break-spaces }
h2 code, h3 code { font-size: inherit; padding: 0 .2em }
pre { background: #f6f8fa; border-radius: 6px; padding: 14px; overflow: auto } pre code { background: none; padding: 0; white-space: pre }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
td, th { border: 1px solid #d1d9e0; padding: 6px 13px }
a { color: #0969da } summary { cursor: pointer }
`

/** Folds are opened for it. A block of code scrolls by itself, as on GitHub; a table that scrolls hides its last columns. */
const MEASURE = `
document.body.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)
const found = document.getElementById('found')
for (const fold of document.querySelectorAll('details')) fold.dataset.was = fold.open, fold.open = true
for (const article of document.querySelectorAll('article'))
  for (const element of article.querySelectorAll('*')) {
    if (element.closest('pre') && element.tagName !== 'PRE') continue
    const tooWide = element.getBoundingClientRect().right > article.getBoundingClientRect().right + 1
    const hides = element.tagName === 'TABLE' && element.scrollWidth > element.clientWidth + 1
    if (!tooWide && !hides) continue
    const item = document.createElement('li')
    item.className = 'wide'
    item.textContent = article.dataset.file + ': ' + element.tagName + ': ' + element.textContent.slice(0, 80)
    found.append(item)
  }
for (const fold of document.querySelectorAll('details')) fold.open = fold.dataset.was === 'true'
`

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
try {
  const wide = widthsOf(texts)
  if (wide.length > 0) throw new Error(`wider than ${WIDTH} px:\n${wide.join('\n')}`)
  console.log(`${texts.length} texts: nothing is wider than ${WIDTH} px`)
  if (!process.argv.includes('--check'))
    for (const [name, isIt] of Object.entries(PICTURES))
      draw(name, texts.filter(isIt).sort((a, b) => a.text.length - b.text.length)[0])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
