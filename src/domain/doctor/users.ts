import { firstOf } from '../../shared/printable.ts'
import { policyDocument } from '../grant/policy-document.ts'
import { isOurs } from '../grant/policy-name.ts'
import { inlinePolicyQuota, policySize } from '../grant/policy-size.ts'
import type { PolicyHolder } from '../principal/principal.ts'
import { type AwsAccount, isFor, type Rules } from '../rules/rules.ts'
import { type Diagnosis, fail, nameOfPlace, pass, untested, warning } from './checkup.ts'

/** An IAM user that the rules name. */
export interface UserLook {
  /** As IAM spells it. */
  readonly name: string
  /** The ARN of the permissions boundary, if there is one. */
  readonly boundary?: string
  /** The inline policies, by name. */
  readonly policies: ReadonlyMap<string, string>
}

/** An account, and the users that were looked up in it; `undefined` for a user who does not exist there. */
export interface AccountUsers {
  readonly account: AwsAccount
  readonly users: ReadonlyMap<string, UserLook | undefined>
}

/** The users of the rules who may ask for access to an account. */
export const usersFor = (rules: Rules, account: AwsAccount): readonly string[] =>
  [...rules.users.keys()].filter(user => rules.rules.some(rule => isFor(rule, user, account.name)))

/** One diagnosis per problem, and one per account for all users without problems. */
export function checkUsers(all: readonly AccountUsers[]): readonly Diagnosis[] {
  return all.flatMap(each => checkAccount(each, all))
}

function checkAccount({ account, users }: AccountUsers, all: readonly AccountUsers[]): readonly Diagnosis[] {
  const place = nameOfPlace(account)
  const here = [...users].flatMap(([user, look]) => (look ? [[user, look] as const] : []))
  const absent = [...users.keys()].filter(user => !users.get(user))
  const missing = absent.filter(user => !all.some(other => other.users.get(user)))
  const troubles = here.flatMap(([user, look]) => checkUser(`user ${user} in ${place}`, user, look, account))
  return [
    ...missing.map(user =>
      fail(`user ${user} in ${place}`, {
        message: `The rules name an IAM user who is not there`,
        remedy: 'Create the user, or correct or remove the name under `users:`: it is spelt exactly as in IAM',
      }),
    ),
    ...troubles,
    ...checkBoundaries(place, here),
    ...(here.length === 0 && missing.length === 0
      ? [untested(`users in ${place}`, NOBODY)]
      : troubles.length === 0 && here.length > 0
        ? [pass(`users in ${place}`, describeHere(here, absent.length - missing.length))]
        : []),
  ]
}

const NOBODY = {
  message: 'The rules name nobody who is there, so no user was looked at',
  remedy: 'List people under `users:`: that also keeps them from approving access for themselves',
}

function describeHere(here: readonly (readonly [string, UserLook])[], elsewhere: number): string {
  const others = elsewhere > 0 ? `; ${elsewhere} more are in other accounts alone` : ''
  return `${here.length} of the rules' users are there, with a permissions boundary and room for a grant${others}`
}

function checkUser(subject: string, user: string, { name, boundary, policies }: UserLook, account: AwsAccount) {
  const diagnoses: Diagnosis[] = []
  if (name !== user)
    diagnoses.push(
      fail(subject, {
        message: `IAM spells it ${name}`,
        remedy: `Write ${name} under \`users:\`, and name the request file so`,
      }),
    )
  if (boundary === undefined)
    diagnoses.push(
      fail(subject, {
        message: 'Carries no permissions boundary',
        remedy:
          'Put the boundary of the setup on the user (iam:PutUserPermissionsBoundary): without it a grant is refused, or is bounded by nothing but this action',
      }),
    )
  return [...diagnoses, ...checkDenials(subject, policies), ...checkPolicyQuota(subject, policies, account, 'user')]
}

/** The role that revokes may delete any inline policy, for IAM cannot limit it to names: a denial would go with it. */
export function checkDenials(subject: string, policies: UserLook['policies']): readonly Diagnosis[] {
  const denying = [...policies].flatMap(([name, document]) => (!isOurs(name) && denies(document) ? [name] : []))
  if (denying.length === 0) return []
  const message = `Inline policies that deny something: ${firstOf(denying)}. The role that revokes may delete them`
  const remedy = 'Move what they deny into the permissions boundary, a managed policy or a group'
  return [warning(subject, { message, remedy })]
}

/** IAM keeps no document that is not JSON. */
function denies(document: string): boolean {
  try {
    const { Statement = [] } = JSON.parse(document) as { Statement?: { Effect?: string } | { Effect?: string }[] }
    return [Statement].flat().some(({ Effect }) => Effect === 'Deny')
  } catch {
    return false
  }
}

/** Checks how many characters other inline policies leave: all inline policies of a user or a role share one quota. */
export function checkPolicyQuota(
  subject: string,
  policies: UserLook['policies'],
  account: AwsAccount,
  kind: PolicyHolder['kind'],
): readonly Diagnosis[] {
  const quota = inlinePolicyQuota({ kind })
  const others = [...policies].filter(([name]) => !isOurs(name))
  const used = others.reduce((sum, [, document]) => sum + policySize(document), 0)
  const needed = leastNeeded(account)
  const list = firstOf(others.map(([name, document]) => `${name} ${policySize(document)}`))
  const message = `Standing inline policies take ${used} of ${quota} characters (${list}), and a grant needs ${needed}`
  if (used + needed > quota)
    return [fail(subject, { message, remedy: 'Move them into a managed policy: no grant fits beside them' })]
  if (used + 2 * needed > quota)
    return [
      warning(subject, {
        message,
        remedy: 'Move them into a managed policy: a second grant, or one that renews another, does not fit beside them',
      }),
    ]
  return []
}

/** The characters that a grant for one instance needs. */
function leastNeeded(account: AwsAccount): number {
  const [document = ''] = account.documents.map(({ name }) => name).toSorted((a, b) => b.length - a.length)
  const terms = { account, instances: [`i-${'0'.repeat(17)}`], document, expiresAt: new Date(0) }
  return policySize(policyDocument(terms))
}

/** All of them should have the same boundary: the role that grants can require only one. */
export function checkBoundaries(
  place: string,
  here: readonly (readonly [string, Pick<UserLook, 'boundary'>])[],
): readonly Diagnosis[] {
  const boundaries = new Map<string, string[]>()
  for (const [user, { boundary }] of here)
    if (boundary !== undefined) boundaries.set(boundary, [...(boundaries.get(boundary) ?? []), user])
  if (boundaries.size < 2) return []
  const list = [...boundaries].map(([boundary, users]) => `${boundary} on ${firstOf(users)}`).join('; ')
  const remedy = 'Put the same one on all of them: the role that grants may ask for it by name'
  return [warning(`users in ${place}`, { message: `They carry different permissions boundaries: ${list}`, remedy })]
}
