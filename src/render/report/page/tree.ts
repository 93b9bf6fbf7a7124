import { findHidden, printable } from '../../../shared/printable.ts'

/**
 * What the page shows, as plain data. The report writes it as HTML ({@link treeToHtml}), the browser makes DOM of it
 * (src/page/dom.ts), and both treat every text as text: there is no node for markup.
 */
export type TreeNode = string | TreeElement
export interface TreeElement {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly TreeNode[]
}

/** An address that was built from checked parts; see `pageLinks`. A text from a record is none. */
export type Href = string & { readonly __href: unique symbol }

type AttributeName =
  | `aria-${string}`
  | `data-${string}`
  | ('class' | 'id' | 'type' | 'name' | 'for' | 'value' | 'role' | 'scope' | 'colspan' | 'tabindex' | 'datetime')
  | ('open' | 'hidden' | 'disabled' | 'selected' | 'step' | 'list' | 'title' | 'autocomplete' | 'lang')
  | ('width' | 'height' | 'viewBox' | 'preserveAspectRatio' | 'd' | 'x' | 'y' | 'rel' | 'target')
  | ('patternUnits' | 'patternTransform')
export type Attributes = { readonly [name in AttributeName]?: string | number | boolean | undefined } & {
  readonly href?: Href | undefined
}

export const h = (tag: string, attributes: Attributes, ...children: readonly (TreeNode | false | undefined)[]) =>
  ({ tag, attributes, children: children.filter(isNode) }) satisfies TreeElement

const isNode = (node: TreeNode | false | undefined): node is TreeNode => node !== undefined && node !== false

/** Hidden characters, and those that reorder text, are shown by their numbers: `\u{202e}`. */
export const shownText = (text: string): string =>
  findHidden(text)
    ? text
        .split(/(\n|\t)/)
        .map(part => (/^[\n\t]$/.test(part) ? part : printable(part, Infinity)))
        .join('')
    : text

/** Attributes that people read or hear, as opposed to those that programs compare. */
const READ = /^(?:title|aria-label|aria-roledescription)$/

/** Name and value of each attribute that is set; `true` is an empty value. */
export const attributesOf = ({ attributes }: TreeElement): readonly (readonly [string, string])[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false) return []
    return [[name, value === true ? '' : READ.test(name) ? shownText(String(value)) : String(value)] as const]
  })

const VOID = new Set(['input', 'br', 'meta'])

export function treeToHtml(node: TreeNode): string {
  if (typeof node === 'string') return escapeHtml(shownText(node))
  const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const start = `<${node.tag}${attributes.join('')}>`
  return VOID.has(node.tag) ? start : `${start}${node.children.map(treeToHtml).join('')}</${node.tag}>`
}

/** For text between tags and in quoted attributes. A NUL would be dropped by browsers, so it is replaced as they do in text. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'\0]/g, character => (character === '\0' ? '\ufffd' : `&#${character.charCodeAt(0)};`))
