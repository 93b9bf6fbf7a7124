import type { ApiCall } from '../../sandbox/aws/world.ts'
import type { Attacker } from './attacker.ts'
import type { Company } from './company.ts'

/** A policy that a job wrote. */
export interface Write {
  /** In AWS's journal. */
  readonly position: number
  readonly at: Date
  readonly user: string
  readonly name: string
  readonly document: string
}

const writeOf = ({ at, operation, outcome, input }: ApiCall, position: number): Write[] => {
  if (operation !== 'PutUserPolicy' || outcome !== 'ok') return []
  const { UserName = '', PolicyName = '', PolicyDocument = '' } = input as Record<string, string>
  return [{ position, at, user: UserName, name: PolicyName, document: PolicyDocument }]
}

/** What jobs wrote, by AWS's own journal, from that call on. */
export const writesSince = ({ scenario }: Company, mark: number): readonly Write[] =>
  scenario.sandbox.aws.calls.slice(mark).flatMap((call, index) => writeOf(call, mark + index))

/** The names of all policies that were ever written for an attacker. */
export const writtenPolicies = (company: Company, { user }: Attacker): readonly string[] => [
  ...new Set(writesSince(company, 0).flatMap(write => (write.user === user ? write.name : []))),
]
