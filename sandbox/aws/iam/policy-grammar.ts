/**
 * What IAM refuses beyond the grammar of policies that a library checks, in IAM's words: the first mistake, or `undefined`.
 * Sources: IAM User Guide, "Grammar of the IAM JSON policy language", "IAM JSON policy elements: Sid", "Condition operators".
 */
export function policyMistake(document: unknown, kind: 'identity' | 'resource' | 'trust'): string | undefined {
  const statements = [(document as { readonly Statement?: Statement | readonly Statement[] }).Statement ?? []].flat()
  const sids = statements.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]))
  if (new Set(sids).size < sids.length) return 'Statement IDs (SID) in a single policy must be unique.'
  if (kind === 'identity' && !sids.every(sid => /^[A-Za-z0-9]*$/.test(sid)))
    return 'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
  for (const statement of statements) {
    const mistake =
      kind === 'trust' ? operatorMistake(statement) : (operatorMistake(statement) ?? resourceMistake(statement))
    if (mistake) return mistake
  }
  return undefined
}

interface Statement {
  readonly Sid?: string
  readonly Resource?: string | readonly string[]
  readonly NotResource?: string | readonly string[]
  readonly Condition?: Readonly<Record<string, unknown>>
}

const OPERATORS = new Set(
  [
    'Null Bool BinaryEquals IpAddress NotIpAddress',
    'StringEquals StringNotEquals StringEqualsIgnoreCase StringNotEqualsIgnoreCase StringLike StringNotLike',
    'NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals',
    'DateEquals DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals',
    'ArnEquals ArnLike ArnNotEquals ArnNotLike',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
)

function operatorMistake({ Condition = {} }: Statement): string | undefined {
  const unknown = Object.keys(Condition).find(
    operator =>
      !OPERATORS.has(
        operator
          .toLowerCase()
          .replace(/^for(all|any)values?:/, '')
          .replace(/ifexists$/, ''),
      ),
  )
  return unknown && `Invalid Condition type : ${unknown}.`
}

function resourceMistake({ Resource, NotResource }: Statement): string | undefined {
  const resource = [Resource ?? [], NotResource ?? []].flat().find(name => name !== '*' && !ARN.test(name))
  return resource && `Resource ${resource} must be in ARN format or "*".`
}

const ARN = /^arn:(aws|aws-cn|aws-us-gov|\*):[\w*?-]+:[^:]*:[^:]*:./s
