import { code, type Markdown, md } from './markdown.ts'

/** For what had no room: where it is told. `what`: with its space, ` reasons`. */
export const omittedNote = (rest: number, what: Markdown = md``): Markdown =>
  md`… and ${rest} more${what}: the log of the job and its output ${code('result')} tell of them`
