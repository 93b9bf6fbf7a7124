import { z } from 'zod'
import type { SignIn } from '../principal/sign-in.ts'

/** What a trust policy says of who comes into a role. */
export type TrustVerdict =
  /** One person alone, and `ways` they come in by. */
  | { readonly kind: 'one'; readonly ways: readonly SignIn[] }
  /** Others, too. `why`: a sentence without a full stop. */
  | { readonly kind: 'others'; readonly why: string }
  /** It is not in a form that can be judged. */
  | { readonly kind: 'unknown'; readonly why: string }

const texts = () => z.union([z.string(), z.array(z.string())]).transform(value => [value].flat())

const trustPolicy = () =>
  z.object({
    Statement: z.union([statement(), z.array(statement())]).transform(value => [value].flat()),
  })

const statement = () =>
  z.looseObject({
    Effect: z.string(),
    Action: texts().default([]),
    Principal: z.union([z.string(), z.record(z.string(), texts())]).default({}),
    Condition: z.record(z.string(), z.record(z.string(), texts())).default({}),
  })

type Statement = z.infer<ReturnType<typeof statement>>

/** The service that signs people of Identity Center in to roles, and names their sessions itself (docs/aws-facts.md PEOPLE-1). */
const ACCOUNT_ACCESS = 'account-access.amazonaws.com'

/**
 * Whether a trust policy lets in one person alone, whose role sessions are called `identity`. Where the caller chooses the name of
 * the session, both the name and the person have to be pinned: a name alone is anybody's to ask for.
 */
export function judgeTrust(document: string, identity: string): TrustVerdict {
  const parsed = trustPolicy().safeParse(parseJson(document))
  if (!parsed.success) return { kind: 'unknown', why: 'Its trust policy cannot be read' }
  const letting = parsed.data.Statement.filter(letsIn)
  if (letting.length === 0) return { kind: 'others', why: 'Its trust policy lets nobody in' }
  const ways: SignIn[] = []
  for (const each of letting) {
    const judged = judgeStatement(each, identity)
    if (judged.kind !== 'one') return judged
    ways.push(...judged.ways)
  }
  return { kind: 'one', ways }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const letsIn = ({ Effect, Action, ...rest }: Statement) =>
  Effect !== 'Deny' && (Action.some(action => /^(\*|sts:(\*|AssumeRole.*))$/i.test(action)) || 'NotAction' in rest)

function judgeStatement(given: Statement, identity: string): TrustVerdict {
  const { Principal } = given
  const others = (why: string): TrustVerdict => ({ kind: 'others', why })
  if (typeof Principal === 'string' || 'NotPrincipal' in given) return others('Its trust policy lets anybody in')
  const names = valuesOf(given, 'sts:rolesessionname')
  if (names.length > 0 && !isOnly(names, identity))
    return others(`Its trust policy lets sessions in that are not called ${identity}`)
  const judged = Object.entries(Principal).flatMap(([kind, values]) =>
    values.map(value => judgePrincipal(kind, value, given, names.length > 0)),
  )
  const wrong = judged.find(each => each.kind !== 'one')
  return wrong ?? { kind: 'one', ways: judged.flatMap(each => (each.kind === 'one' ? each.ways : [])) }
}

function judgePrincipal(kind: string, value: string, given: Statement, isNamed: boolean): TrustVerdict {
  const others = (why: string): TrustVerdict => ({ kind: 'others', why })
  if (kind === 'Service') {
    if (value !== ACCOUNT_ACCESS) return others(`Its trust policy lets the service ${value} in`)
    return isPinned(valuesOf(given, 'aws:sourcearn'))
      ? { kind: 'one', ways: ['account-access'] }
      : others('Its trust policy lets in by any application of account access manager: `aws:SourceArn` names none')
  }
  const way = wayOf(kind, value)
  if (!way) return others(`Its trust policy lets ${value} in`)
  if (!isNamed)
    return others('Its trust policy leaves the name of the session to the caller: `sts:RoleSessionName` is not pinned')
  if (pinsPerson(way, value, given)) return { kind: 'one', ways: [way] }
  return others(
    `Its trust policy lets in everybody of ${value} who asks for that name: it does not say who the person is`,
  )
}

function wayOf(kind: string, value: string): SignIn | undefined {
  if (kind === 'AWS') return value === '*' ? undefined : 'permission-set'
  if (kind === 'Federated') return value.includes(':saml-provider/') ? 'saml' : 'oidc'
  return undefined
}

/** Whether who signs in is pinned, besides what they call their session. */
function pinsPerson(way: SignIn, value: string, given: Statement): boolean {
  switch (way) {
    case 'permission-set':
      // A session's name has no colon, so `*:NAME` is one name in any role.
      return (
        isPinned(valuesOf(given, 'aws:userid').map(each => each.replace(/^\*:/, ''))) ||
        /:assumed-role\/[^*]+\/[^*]+$/.test(value)
      )
    case 'saml':
      return isPinned(valuesOf(given, 'saml:sub'))
    case 'oidc': {
      const host = value.slice(value.indexOf('/') + 1).toLowerCase()
      return isPinned(valuesOf(given, `${host}:sub`))
    }
    case 'account-access':
      return false
    default:
      return way satisfies never
  }
}

/** The values that a request has to have under a key: those of operators that an absent key does not pass. */
function valuesOf({ Condition }: Statement, key: string): readonly string[] {
  return Object.entries(Condition).flatMap(([operator, keys]) =>
    /^(String|Arn)(Equals|Like)$/.test(operator)
      ? Object.entries(keys).flatMap(([name, values]) => (name.toLowerCase() === key ? values : []))
      : [],
  )
}

/** Exactly one value, without wildcards and variables. */
const isPinned = (values: readonly string[]): boolean => values.length === 1 && !/[*?]|\$\{/.test(values[0] ?? '*')

const isOnly = (values: readonly string[], value: string): boolean => values.every(each => each === value)
