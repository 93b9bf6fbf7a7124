import type { IAMClient } from '@aws-sdk/client-iam'
import { describeHolder, type PolicyHolder } from '../domain/principal/principal.ts'
import { hasCode } from '../shared/aws-error-codes.ts'
import { withErrorContext } from './errors.ts'
import type { HolderCalls, IamEntity } from './iam-calls.ts'
import { roleCalls } from './iam-roles.ts'
import { userCalls } from './iam-users.ts'

/** Inline policies of one user or role. All calls are idempotent. */
export interface Iam {
  readonly holder: PolicyHolder
  /** `undefined` when it does not exist. */
  lookUp(): Promise<IamEntity | undefined>
  /** Names of its inline policies; `undefined` when it does not exist. */
  policyNames(): Promise<readonly string[] | undefined>
  /** The JSON of one inline policy, decoded; `undefined` when it is gone. */
  policy(name: string): Promise<string | undefined>
  putPolicy(name: string, document: string): Promise<void>
  /** Whether the policy existed. Success also if it was already deleted. */
  deletePolicy(name: string): Promise<boolean>
}

/** `connect`: the client for each call, which has the credentials for it. */
export function createIam(
  connect: () => Promise<IAMClient>,
  who: { readonly role: string; readonly account: string },
  holder: PolicyHolder,
): Iam {
  const { name: own, kind } = holder
  const calls = kind === 'user' ? userCalls : roleCalls
  const described = describeHolder(holder)
  const of = `${kind} ${own}`
  const about = <T>(call: keyof HolderCalls['actions'], purpose: string, make: (client: IAMClient) => Promise<T>) =>
    withErrorContext({ ...who, action: calls.actions[call], purpose }, async () => make(await connect()))
  return {
    holder,

    lookUp: () =>
      about('lookUp', `look up the ${described}`, client => orAbsent(async () => calls.lookUp(client, own))),

    policyNames: () =>
      about('list', `list the inline policies of ${of}`, client => orAbsent(async () => calls.list(client, own))),

    policy: name =>
      about('get', `read the policy ${name} of ${of}`, client =>
        orAbsent(async () => {
          const document = await calls.get(client, own, name)
          return document && decodeURIComponent(document) // RFC 3986: a `+` is a plus
        }),
      ),

    putPolicy: (name, document) =>
      about('put', `write the policy ${name} of ${of}`, async client => {
        await calls.put(client, own, name, document)
      }),

    deletePolicy: name =>
      about('delete', `delete the policy ${name} of ${of}`, async client => {
        const deleted = await orAbsent(() => calls.delete(client, own, name))
        return deleted !== undefined
      }),
  }
}

async function orAbsent<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (hasCode(error, 'NoSuchEntityException')) return undefined
    throw error
  }
}
