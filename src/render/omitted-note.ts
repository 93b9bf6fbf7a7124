import { code, type Markdown, md } from './markdown.ts'

/** A note about entries that did not fit, and where they are. `what`: begins with a space, ` reasons`. */
export const omittedNote = (rest: number, what: Markdown = md``): Markdown =>
  md`… and ${rest} more${what}: the log of the job and its output ${code('result')} tell of them`
