import { type PolicyHolder, type Principal, userHolder } from '../../src/domain/principal/principal.ts'

/** The principal of an IAM user. */
export const iamUser = (name: string): Principal => ({ kind: 'iam-user', name })

/** What holds the policies of these IAM users. */
export const userHolders = (...names: readonly string[]): PolicyHolder[] => names.map(userHolder)
