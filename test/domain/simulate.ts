import { runSimulation } from '@cloud-copilot/iam-simulate'

/** What AWS would answer a caller who has this policy and no other. */
export async function isAllowed(
  policy: string,
  action: string,
  resource: string,
  contextVariables: Record<string, string> = {},
): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        principal: 'arn:aws:iam::123456789012:user/caller',
        action,
        resource: { resource, accountId: '123456789012' },
        contextVariables,
      },
      identityPolicies: [{ name: 'policy', policy: JSON.parse(policy) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      // A key's own policy must leave it to the account.
      ...(action.startsWith('kms:') && { resourcePolicy: leftToAccount }),
    },
    {},
  )
  if (answer.resultType !== 'single') throw new Error(`${action} on ${resource}: ${JSON.stringify(answer)}`)
  return answer.overallResult === 'Allowed'
}

const leftToAccount = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' },
  ],
}
