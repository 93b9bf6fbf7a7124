import { join, type Markdown, md, text } from './markdown.ts'

/** What went wrong beside the requests, for the end of a summary. */
export const renderFailures = (failures: readonly string[]): Markdown[] =>
  failures.length > 0
    ? [join([md`### ❌ What else went wrong\n`, ...failures.map(failure => md`- ${text(failure, 2_000)}`)], '\n')]
    : []
