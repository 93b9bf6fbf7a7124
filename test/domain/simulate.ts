import { runSimulation } from '@cloud-copilot/iam-simulate'

/** What AWS would answer a caller who has this policy and no other. */
export async function isAllowed(policy: string, action: string, resource: string): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        principal: 'arn:aws:iam::123456789012:user/caller',
        action,
        resource: { resource, accountId: '123456789012' },
        contextVariables: {},
      },
      identityPolicies: [{ name: 'policy', policy: JSON.parse(policy) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  if (answer.resultType !== 'single') throw new Error(`${action} on ${resource}: ${JSON.stringify(answer)}`)
  return answer.overallResult === 'Allowed'
}
