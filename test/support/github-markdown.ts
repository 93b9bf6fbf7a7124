import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** What GitHub makes of Markdown, as far as a parser of others can tell: it shares nothing with our escaping. */
export interface Rendered {
  /** Every tag, comment and declaration in its order, with its attributes. `<code>` and `<span>`, which show nothing, are left out. */
  readonly structure: readonly string[]
  /** What a reader sees. */
  readonly text: string
  /** The pieces of text in which GitHub then looks for mail addresses: what stands between two tags. */
  readonly pieces: readonly string[]
  /** Those of them outside of code, in which it looks for references. */
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
  const pieces: string[] = []
  const prose: string[] = []
  let inCode = 0
  // Text has no `<` of its own in this HTML, so whatever a text smuggled in is a tag more.
  for (const part of html.split(/(<[^>]*>?)/)) {
    if (/^<\/?code[^>]*>$/.test(part)) inCode += part.startsWith('</') ? -1 : 1
    else if (part.startsWith('<')) {
      if (!/^<\/?span>$/.test(part)) structure.push(part)
    } else {
      pieces.push(decoded(part))
      if (inCode === 0) prose.push(decoded(part))
    }
    if (inCode < 0 || inCode > 1) structure.push(`<code> ${inCode} deep`)
  }
  return { structure, text: pieces.join(''), pieces, prose }
}

function withoutTagFilter() {
  const html = gfmHtml()
  const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = { ...html.exit }
  return { ...html, exit }
}

const CHARACTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
/** In raw HTML entities stand as they were written: a browser reads them. */
const decoded = (html: string) =>
  html.replaceAll(
    /&(?:lt|gt|quot|amp|#(\d+));/g,
    (entity, number) => CHARACTERS[entity] ?? String.fromCodePoint(Number(number)),
  )

/**
 * What GitHub links, draws or replaces in text after Markdown, in the simplest and widest form
 * (docs.github.com: autolinked references and URLs, mentions, emoji, mathematical expressions, task lists).
 */
const REFERENCES: readonly (readonly [string, RegExp])[] = [
  ['a mention', /@/],
  ['an issue', /#\d|\bGH-\d/i],
  ['a commit', /(?<![g-z\d])[\da-f]{7,64}(?![g-z\d])/i],
  ['an address', /\b[a-z]+:\/\/|\bwww\./i],
  ['an emoji', /:(?:[a-z+-][\w+-]*|100|1234|8ball|\d\w\w_place_medal):/i],
  ['a formula', /\$/],
  ['a check box', /^\s*\[[ x]\]/i],
]

/** What would arise from the text; empty when nothing does. */
export function referencesIn({ prose, pieces }: Rendered): readonly string[] {
  const addresses = pieces.filter(text => /[\w.+-]@[\w.-]/.test(text)).map(text => `a mail address: ${text}`)
  const references = prose.flatMap(text =>
    REFERENCES.filter(([, sign]) => sign.test(text)).map(([what]) => `${what}: ${text}`),
  )
  return [...addresses, ...references]
}
