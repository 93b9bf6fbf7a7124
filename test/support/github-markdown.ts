import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** What GitHub makes of Markdown, as far as a parser of others can tell: it shares nothing with our escaping. */
export interface Rendered {
  /** Every tag, comment and declaration in its order, with its attributes. `<code>`, which only changes the font, is left out. */
  readonly structure: readonly string[]
  /** What a reader sees. */
  readonly text: string
  /** The pieces of text, outside of code, in which GitHub then looks for references. */
  readonly prose: readonly string[]
}

/** Raw HTML and every address pass: what GitHub's sanitizer would take away is not to be there in the first place. */
export function render(markdown: string): Rendered {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [withoutTagFilter()],
  })
  const structure: string[] = []
  const text: string[] = []
  const prose: string[] = []
  let inCode = 0
  // Text has no `<` of its own in this HTML, so whatever a text smuggled in is a tag more.
  for (const part of html.split(/(<[^>]*>?)/)) {
    if (/^<\/?code[^>]*>$/.test(part)) inCode += part.startsWith('</') ? -1 : 1
    else if (part.startsWith('<')) structure.push(part)
    else {
      text.push(decoded(part))
      if (inCode === 0) prose.push(decoded(part))
    }
    if (inCode < 0 || inCode > 1) structure.push(`<code> ${inCode} deep`)
  }
  return { structure, text: text.join(''), prose }
}

function withoutTagFilter() {
  const html = gfmHtml()
  const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = { ...html.exit }
  return { ...html, exit }
}

const CHARACTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const decoded = (html: string) => html.replaceAll(/&(?:lt|gt|quot|amp);/g, entity => CHARACTERS[entity] ?? entity)

/**
 * What GitHub links, draws or replaces in text after Markdown, in the simplest and widest form
 * (docs.github.com: autolinked references and URLs, mentions, emoji, mathematical expressions, task lists).
 */
const REFERENCES: readonly (readonly [string, RegExp])[] = [
  ['a mention or a mail address', /@/],
  ['an issue', /#\d|\bGH-\d/i],
  ['a commit', /(?<![g-z\d])[\da-f]{7,64}(?![g-z\d])/i],
  ['an address', /\b[a-z]+:\/\/|\bwww\./i],
  ['an emoji', /:(?:[a-z+-][\w+-]*|100|1234|8ball|\d\w\w_place_medal):/i],
  ['a formula', /\$/],
  ['a check box', /^\s*\[[ x]\]/i],
]

/** What would arise from text outside of code; empty when nothing does. */
export function referencesIn({ prose }: Rendered): readonly string[] {
  return prose.flatMap(text => REFERENCES.filter(([, sign]) => sign.test(text)).map(([what]) => `${what}: ${text}`))
}
