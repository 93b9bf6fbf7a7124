import { describeFailure, type Failure } from '../shared/result.ts'
import { join, type Markdown, md, text } from './markdown.ts'

/** Failures that are not about a request, for the end of a summary. */
export const renderFailures = (failures: readonly Failure[]): Markdown[] =>
  failures.length > 0 ? [join([md`### ❌ What else went wrong\n`, ...failures.map(renderFailure)], '\n')] : []

const renderFailure = (failure: Failure) => md`- ${text(describeFailure(failure), 2_000)}`
