import { z } from 'zod'
import { formatInstant, parseInstant } from '../../shared/instant.ts'
import type { BreakGlassed } from '../approval/approval.ts'
import type { Grant } from '../grant/grant.ts'
import type { Request } from '../request/request.ts'
import type { GitHubAccount } from '../rules/identity-map.ts'
import type { WitnessRecord } from '../witness/record.ts'
import type { Debt, DebtReview } from './debt.ts'

const instant = () =>
  z.string().transform((text, context): Date => {
    const parsed = parseInstant(text)
    if (!parsed) context.addIssue('must be an instant')
    return parsed ?? new Date(0)
  })

const account = () => z.object({ login: z.string().optional(), id: z.number().int().optional() })
const request = () =>
  z.object({
    account: z.string(),
    durationMs: z.number(),
    reason: z.string(),
    instances: z.array(z.string()).optional(),
    tags: z.record(z.string(), z.string()).optional(),
  })

const debtRecord = () =>
  z.object({
    grant: z.string(),
    user: z.string(),
    request: request(),
    pullRequest: z.object({ number: z.number().int(), url: z.string() }),
    mergedAt: instant(),
    expiresAt: instant(),
    dueAt: instant(),
    approvals: z.number().int().min(1),
    askedBy: z.array(account()),
    beneficiary: z.array(account()),
  })

const reviewRecord = () =>
  z.object({
    grant: z.string(),
    verdict: z.enum(['approved', 'rejected']),
    by: z.object({ login: z.string(), id: z.number().int() }),
    at: instant(),
    comment: z.number().int(),
    text: z.string(),
  })

const issueRecord = () => z.object({ grant: z.string(), issue: z.number().int() })
const voidRecord = () => z.object({ grant: z.string() })

/** What the witness keeps of access that is to be reviewed, before it is given. */
export function debtRecordOf({ id, user, request, expiresAt }: Grant, approval: BreakGlassed) {
  const { pullRequest, headSha, blobSha, mergedAt, askedBy, beneficiary, review } = approval
  const { account, durationMs, reason, instances, tags } = request
  return {
    grant: id,
    user,
    request: { account, durationMs, reason, instances, tags },
    pullRequest,
    headSha,
    blobSha,
    mergedAt: formatInstant(mergedAt),
    expiresAt: formatInstant(expiresAt),
    dueAt: formatInstant(review.dueAt),
    approvals: review.approvals,
    askedBy,
    beneficiary,
  }
}

/** What the witness and the ledger keep of a review. */
export const reviewRecordOf = (grant: string, { verdict, by, at, comment, text }: DebtReview) => ({
  grant,
  verdict,
  by,
  at: formatInstant(at),
  comment,
  text,
})

/** The debts that the records of one user's series tell of, oldest first. */
export interface DebtsOfUser {
  readonly debts: readonly Debt[]
  /** Whether a record is not in the words that we write: it may be a debt that nobody has reviewed. */
  readonly isUnreadable: boolean
}

/** Reads the records of one user's series, by number. */
export function debtsIn(records: readonly (WitnessRecord | undefined)[]): DebtsOfUser {
  const debts = new Map<string, Debt>()
  let isUnreadable = false
  for (const record of records) {
    const next = record && changeIn(record)
    const before = next && debts.get(next.grant)
    const debt = next?.change(before)
    if (debt) debts.set(debt.grant, debt)
    else isUnreadable = true
  }
  return { debts: [...debts.values()], isUnreadable }
}

interface Change {
  readonly grant: string
  /** `undefined` where it is about a debt that is not there. */
  readonly change: (debt: Debt | undefined) => Debt | undefined
}

function changeIn({ kind, record }: WitnessRecord): Change | undefined {
  switch (kind) {
    case 'debt': {
      const { data } = debtRecord().safeParse(record)
      return data && { grant: data.grant, change: before => opened(data, before) }
    }
    case 'debt-issue': {
      const { data } = issueRecord().safeParse(record)
      return data && { grant: data.grant, change: debt => debt && { ...debt, issue: data.issue } }
    }
    case 'debt-void': {
      const { data } = voidRecord().safeParse(record)
      return data && { grant: data.grant, change: debt => debt && { ...debt, isVoid: true } }
    }
    case 'review': {
      const { data } = reviewRecord().safeParse(record)
      return data && { grant: data.grant, change: debt => debt && withReview(debt, data) }
    }
    default:
      return undefined
  }
}

/** A later run of the same grant opens the same debt again. */
function opened(data: z.infer<ReturnType<typeof debtRecord>>, before: Debt | undefined): Debt {
  const { instances, tags, ...terms } = data.request
  const asked = { ...terms, breakGlass: true, ...(tags ? { tags } : { instances: instances ?? [] }) } as Request
  const accounts = (all: z.infer<ReturnType<typeof account>>[]): readonly GitHubAccount[] =>
    all.map(({ login, id }) => ({ ...(login !== undefined && { login }), ...(id !== undefined && { id }) }))
  return {
    ...data,
    account: asked.account,
    request: asked,
    askedBy: accounts(data.askedBy),
    beneficiary: accounts(data.beneficiary),
    reviews: before?.reviews ?? [],
    ...(before?.issue !== undefined && { issue: before.issue }),
    isVoid: false,
  }
}

/** Two jobs may record one comment at the same time; and one person counts once. */
function withReview(debt: Debt, { grant: _, ...review }: z.infer<ReturnType<typeof reviewRecord>>): Debt {
  const isKnown = debt.reviews.some(
    ({ comment, by, verdict }) => comment === review.comment || (by.id === review.by.id && verdict === review.verdict),
  )
  return isKnown ? debt : { ...debt, reviews: [...debt.reviews, review] }
}
