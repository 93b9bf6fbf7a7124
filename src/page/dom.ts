import { attributesOf, shownText, type TreeNode } from '../render/report/page/tree.ts'

const SVG = 'http://www.w3.org/2000/svg'
const SVG_TAGS = new Set(['svg', 'path', 'text', 'defs', 'pattern'])

/** A tree as DOM. Texts become text nodes: nothing is ever read as markup. */
export function toDom(node: TreeNode): Node {
  if (typeof node === 'string') return document.createTextNode(shownText(node))
  const element = SVG_TAGS.has(node.tag) ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag)
  for (const [name, value] of attributesOf(node)) element.setAttribute(name, value)
  element.append(...node.children.map(toDom))
  return element
}

export const fill = (place: Element, ...nodes: readonly TreeNode[]): void => place.replaceChildren(...nodes.map(toDom))

/** An element that the page must have. */
export function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}
