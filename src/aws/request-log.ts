import type { IAMClient } from '@aws-sdk/client-iam'
import type { SSMClient } from '@aws-sdk/client-ssm'
import type { AwsRequest } from '../domain/witness/record.ts'

/** The calls that change something, and the part of their input that says what. */
const CHANGES: Readonly<Record<string, { readonly action: string; readonly subject: string }>> = {
  PutUserPolicyCommand: { action: 'iam:PutUserPolicy', subject: 'PolicyName' },
  DeleteUserPolicyCommand: { action: 'iam:DeleteUserPolicy', subject: 'PolicyName' },
  PutRolePolicyCommand: { action: 'iam:PutRolePolicy', subject: 'PolicyName' },
  DeleteRolePolicyCommand: { action: 'iam:DeleteRolePolicy', subject: 'PolicyName' },
  TerminateSessionCommand: { action: 'ssm:TerminateSession', subject: 'SessionId' },
}

/** Keeps the request ids of calls that changed something: CloudTrail has the same, so that the two can be compared. */
export interface RequestLog {
  watch<Client extends IAMClient | SSMClient>(client: Client): Client
  of(subjects: Iterable<string>): readonly AwsRequest[]
}

export function createRequestLog(): RequestLog {
  const requests = new Map<string, AwsRequest[]>()
  return {
    watch(client) {
      // The types of middleware stacks differ by service; what is added here works for both.
      const stack = client.middlewareStack as IAMClient['middlewareStack']
      stack.add(
        (next, { commandName = '' }) =>
          async args => {
            const result = await next(args)
            const change = CHANGES[commandName]
            const { requestId } = result.output.$metadata
            if (change && requestId !== undefined) {
              const subject = String((args.input as Record<string, unknown>)[change.subject])
              const own = requests.get(subject) ?? []
              requests.set(subject, [...own, { action: change.action, subject, id: requestId }])
            }
            return result
          },
        { step: 'initialize', name: 'rememberRequest' },
      )
      return client
    },
    of: subjects => [...new Set(subjects)].flatMap(subject => requests.get(subject) ?? []),
  }
}
