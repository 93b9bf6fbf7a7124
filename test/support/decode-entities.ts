/** Our Markdown with its entities as a browser shows them; elements stay. */
export const decodeEntities = (markdown: string): string =>
  markdown.replaceAll(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))
