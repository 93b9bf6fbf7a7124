import { isGrantId } from '../grant/policy-name.ts'
import type { DebtReview } from './debt.ts'

/** What a comment asks for. */
export type ReviewCommand =
  /** It is no command of ours. */
  | { readonly kind: 'none' }
  /** It begins like one, and is none. */
  | { readonly kind: 'malformed' }
  | ({ readonly kind: 'review'; readonly grant: string } & Pick<DebtReview, 'verdict' | 'text'>)

const BEGINNING = '/jit'
const COMMAND = '/jit review '
const LONGEST_TEXT = 500

/** How to write it. */
export const reviewLine = (grant: string, verdict: DebtReview['verdict']): string =>
  `${COMMAND}${grant} ${verdict}: TEXT`

/**
 * Reads a comment: exactly `/jit review GRANT-ID approved: TEXT` or `… rejected: TEXT`, on one line and with nothing beside it,
 * so that a quotation or an example is no review.
 */
export function parseReviewCommand(body: string): ReviewCommand {
  const line = body.replaceAll('\r\n', '\n').trimEnd()
  if (line !== BEGINNING && !line.startsWith(`${BEGINNING} `)) return { kind: 'none' }
  if (!line.startsWith(COMMAND) || line.includes('\n')) return { kind: 'malformed' }
  const [grant = '', verdict = '', ...words] = line.slice(COMMAND.length).split(' ')
  const text = words.join(' ').trim()
  const isWhole = isGrantId(grant) && text !== '' && text.length <= LONGEST_TEXT
  if (!isWhole || (verdict !== 'approved:' && verdict !== 'rejected:')) return { kind: 'malformed' }
  return { kind: 'review', grant, verdict: verdict === 'approved:' ? 'approved' : 'rejected', text }
}
