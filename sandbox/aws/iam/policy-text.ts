import {
  createValidatedPolicy,
  type ValidatedPolicy,
  type ValidationError,
  validateIdentityPolicy,
  validateResourcePolicy,
  validateTrustPolicy,
} from '@cloud-copilot/iam-policy'
import { AwsError } from '../wire/errors.ts'
import { policyMistake } from './policy-grammar.ts'

/** A policy document, parsed and checked once however many worlds hold the same text. */
export interface PolicyText {
  /** The same text has the same number: it stands for the text in keys. */
  readonly number: number
  readonly policy: ValidatedPolicy<{ name: string }>
  /** The instants at which its meaning can change; `undefined` if that can't be told from its text. */
  readonly turningPoints: readonly number[] | undefined
}

const VALIDATORS = {
  identity: validateIdentityPolicy,
  resource: validateResourcePolicy,
  trust: validateTrustPolicy,
}

const known = new Map<string, PolicyText>()
let count = 0

export function policyText(text: string, kind: keyof typeof VALIDATORS = 'identity'): PolicyText {
  const id = `${kind} ${text}`
  const cached = known.get(id)
  if (cached) return cached
  if (known.size > 20_000) known.clear()
  const document: unknown = JSON.parse(text)
  const parsed: PolicyText = {
    number: ++count,
    policy: createValidatedPolicy(document, VALIDATORS[kind], {
      name: `policy-${count}`,
    }),
    turningPoints: turningPoints(document, text),
  }
  known.set(id, parsed)
  return parsed
}

/** @throws AwsError MalformedPolicyDocument */
export function checkPolicyDocument(text: string, kind: keyof typeof VALIDATORS = 'identity'): void {
  let errors: readonly ValidationError[]
  try {
    errors = policyText(text, kind).policy.errors
  } catch {
    throw new AwsError('MalformedPolicyDocumentException', 'Syntax errors in policy.')
  }
  const [first] = errors
  if (first)
    throw new AwsError('MalformedPolicyDocumentException', `Syntax errors in policy. (${first.path}: ${first.message})`)
  const mistake = policyMistake(JSON.parse(text), kind)
  if (mistake) throw new AwsError('MalformedPolicyDocumentException', mistake)
}

const clock = /aws:(currenttime|epochtime)/i

/** A policy that looks at the clock only through `Date…: {aws:CurrentTime: …Z}` means the same between those instants. */
function turningPoints(document: unknown, text: string): readonly number[] | undefined {
  if (!clock.test(text)) return []
  const points: number[] = []
  let mentions = 0
  for (const statement of [(document as { Statement?: unknown }).Statement].flat()) {
    const conditions = (statement as { Condition?: Record<string, Record<string, unknown>> } | undefined)?.Condition
    for (const [operator, keys] of Object.entries(conditions ?? {})) {
      for (const [key, values] of Object.entries(keys)) {
        if (!clock.test(key)) continue
        mentions += 1
        if (!/^Date/.test(operator)) return undefined
        for (const value of [values].flat()) {
          if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return undefined
          points.push(Date.parse(value))
        }
      }
    }
  }
  // A mention elsewhere is a policy variable, whose meaning changes all the time.
  return mentions === (text.match(new RegExp(clock, 'gi'))?.length ?? 0) ? points : undefined
}
