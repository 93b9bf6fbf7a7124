import { type Plan, planStack } from '../../sandbox/cloudformation/plan.ts'
import { templateNamed } from '../../sandbox/cloudformation/templates.ts'

export const ACCOUNT_ID = '123456789012'
export const REPOSITORY = { Organisation: 'acme', Repository: 'jit-access' }

/** What the template comes to for acme/jit-access. */
export const planFor = (parameters: Readonly<Record<string, string>> = {}, region = 'ap-southeast-1'): Plan =>
  planStack(templateNamed('jit-access'), { accountId: ACCOUNT_ID, region }, { ...REPOSITORY, ...parameters })

interface Statement {
  readonly Sid?: string
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

interface Properties {
  readonly Name: string
  readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  readonly Policies: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[]
  readonly AssumeRolePolicyDocument: { readonly Statement: readonly Statement[] }
  readonly Content: { readonly inputs: Readonly<Record<string, unknown>> }
  readonly [name: string]: unknown
}

/** A planned resource's properties. @throws Error if the plan has no such resource */
export function propertiesOf(plan: Plan, id: string): Properties {
  const found = plan.resources.find(resource => resource.id === id)
  if (!found) throw new Error(`The plan has no ${id}, only ${plan.resources.map(({ id }) => id).join(', ')}.`)
  return found.properties as Properties
}

/** The subjects that a role trusts. */
export function trustedBy(plan: Plan, role: string): readonly string[] {
  const [statement] = propertiesOf(plan, role).AssumeRolePolicyDocument.Statement
  return [statement?.Condition?.StringEquals?.['token.actions.githubusercontent.com:sub'] ?? []].flat()
}

/** All statements of a role or managed policy. */
export function statementsOf(plan: Plan, id: string): readonly Statement[] {
  const { PolicyDocument, Policies } = propertiesOf(plan, id)
  return PolicyDocument?.Statement ?? Policies.flatMap(policy => policy.PolicyDocument.Statement)
}
