import type { AwsCall, Permission } from '../operation/operation.ts'
import type { IamRole, IamUser, ManagedPolicy } from '../state/identity.ts'
import { AwsError } from '../wire/errors.ts'

/** Those that inline policies and a boundary can be put on. */
interface Holders {
  readonly user: IamUser
  readonly role: IamRole
}

export type HolderKind = keyof Holders

/** How much the inline policies of one holder may have together, in characters, white space not counted (docs/aws-facts.md IAM-1). */
export const INLINE_BUDGETS: Readonly<Record<HolderKind, number>> = { user: 2_048, role: 10_240 }

export const weight = (document: string): number => document.replace(/\s/g, '').length

/** The user or role that a call names; the caller, if it names no user. @throws AwsError NoSuchEntity */
export function holderOf<Kind extends HolderKind>(kind: Kind, name: string | undefined, call: AwsCall): Holders[Kind] {
  const holder = find(kind, name, call)
  if (holder) return holder as Holders[Kind]
  if (kind === 'user' && name === undefined)
    throw new AwsError('Invalid', 'Must specify userName when calling with non-User credentials')
  throw new AwsError('NoSuchEntityException', `The ${kind} with name ${name} cannot be found.`)
}

/**
 * A user or role is named by its ARN with its path; one that does not exist, by the name alone: who may ask only below a path is
 * then not told that it does not exist. What IAM does there is not documented: this is the worse of the two.
 */
export function onHolder(kind: HolderKind, action: string, name: string | undefined, call: AwsCall): Permission[] {
  const holder = find(kind, name, call)
  const resource = holder?.arn ?? `arn:aws:iam::${call.account.id}:${kind}/${name ?? ''}`
  const boundary = holder?.boundary.latest()?.arn
  return [{ action, resource, ...(boundary && { context: { 'iam:PermissionsBoundary': boundary } }) }]
}

function find(kind: HolderKind, name: string | undefined, { account, caller }: AwsCall) {
  if (kind === 'role') return account.roles.get(name ?? '')
  return name === undefined && caller.kind === 'user' ? caller.user : account.users.get(name ?? '')
}

export function describeBoundary(boundary: ManagedPolicy | undefined) {
  return (
    boundary && {
      PermissionsBoundary: {
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy' as const,
        PermissionsBoundaryArn: boundary.arn,
      },
    }
  )
}

/** As IAM returns documents: percent-encoded by RFC 3986. */
export function encodeDocument(document: string): string {
  return encodeURIComponent(document).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** @throws AwsError */
export function checkName(parameter: string, name: string): void {
  if (!/^[\w+=,.@-]{1,64}$/.test(name))
    throw new AwsError(
      'Invalid',
      `The specified value for ${parameter} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
    )
}

/** Names are unique regardless of case. @throws AwsError */
export function checkFree(kind: HolderKind, name: string, taken: Iterable<string>): void {
  if (![...taken].some(known => known.toLowerCase() === name.toLowerCase())) return
  const noun = kind === 'user' ? 'User' : 'Role'
  throw new AwsError('EntityAlreadyExistsException', `${noun} with name ${name} already exists.`)
}

/** @throws AwsError */
export function checkPath(path: string, parameter = 'newPath'): void {
  if (!/^\/([\x21-\x7e]+\/)?$/.test(path))
    throw new AwsError(
      'Invalid',
      `The specified value for ${parameter} is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.`,
    )
}
