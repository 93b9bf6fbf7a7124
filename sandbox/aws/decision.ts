import { runSimulation, runUnsafeSimulation, type Simulation } from '@cloud-copilot/iam-simulate'
import { type PolicyText, policyText } from './iam/policy-text.ts'

/** Whether a request is allowed, and if not, what stood against it. */
export type Decision = 'allowed' | 'explicit deny' | 'resource deny' | 'identity' | 'boundary' | 'session'

export interface Question {
  /** The ARN that policies name as principal. */
  readonly principal: string
  readonly accountId: string
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string>>
  readonly now: Date
  readonly identity: readonly string[]
  readonly boundary: string | undefined
  readonly session: string | undefined
  /** Of the bucket or key: a Deny there stands against everybody. */
  readonly resourcePolicy?: string | undefined
}

const decided = new Map<string, Decision>()

/**
 * Asks iam-simulate. Answers are remembered by everything that they depend on; of the time, that is only on which
 * side of the instants in the policies it is.
 */
export async function decide(question: Question): Promise<Decision> {
  const identity = question.identity.map(text => policyText(text))
  const boundary = question.boundary === undefined ? undefined : policyText(question.boundary)
  const session = question.session === undefined ? undefined : policyText(question.session)
  const resourcePolicy =
    question.resourcePolicy === undefined ? undefined : policyText(question.resourcePolicy, 'resource')
  const { principal, accountId, action, resource, context } = question
  const key = JSON.stringify([
    identity.map(text => text.number),
    boundary?.number,
    session?.number,
    resourcePolicy?.number,
    principal,
    action,
    resource,
    context,
    phase(question.now, [...identity, boundary, session, resourcePolicy]),
  ])
  const known = decided.get(key)
  if (known) return known
  const decision = await simulate({
    request: {
      principal,
      action,
      resource: { resource, accountId },
      contextVariables: { ...context, 'aws:CurrentTime': currentTime(question.now) },
    },
    identityPolicies: identity.map(({ policy, number }) => ({ name: `policy-${number}`, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(boundary && { permissionBoundaryPolicies: [{ name: 'boundary', policy: boundary.policy }] }),
    ...(session && { sessionPolicy: session.policy }),
    ...(resourcePolicy && { resourcePolicy: resourcePolicy.policy }),
  })
  if (decided.size > 50_000) decided.clear()
  decided.set(key, decision)
  return decision
}

async function simulate(simulation: Simulation): Promise<Decision> {
  if (isUnknownToReference(simulation.request)) return simulateUnchecked(simulation)
  const answer = await runSimulation(simulation, {})
  // A wildcard resource or an error must never pass for a decision: it means that the sandbox asked a wrong question.
  if (answer.resultType !== 'single')
    throw new Error(
      `iam-simulate could not decide ${simulation.request.action} on ${simulation.request.resource.resource}: ${JSON.stringify('errors' in answer ? answer.errors : answer.resultType)}`,
    )
  if (answer.overallResult === 'Allowed') return 'allowed'
  const { identityAnalysis, permissionBoundaryAnalysis, sessionAnalysis, resourceAnalysis } = answer.result.analysis
  if (answer.overallResult === 'ExplicitlyDenied')
    return resourceAnalysis?.result === 'ExplicitlyDenied' ? 'resource deny' : 'explicit deny'
  if (identityAnalysis?.result !== 'Allowed') return 'identity'
  if (permissionBoundaryAnalysis && permissionBoundaryAnalysis.result !== 'Allowed') return 'boundary'
  return sessionAnalysis && sessionAnalysis.result !== 'Allowed' ? 'session' : 'identity'
}

/**
 * iam-simulate's data, which is AWS's service reference, has no ARNs without an account, as AWS's own documents have them, and no
 * resource of OpenDataChannel.
 */
function isUnknownToReference({ action, resource: { resource } }: Simulation['request']): boolean {
  if (action === 'ssmmessages:OpenDataChannel') return resource !== '*'
  return /^arn:[^:]+:ssm:[^:]*::document\//.test(resource)
}

function simulateUnchecked({ sessionPolicy, ...simulation }: Simulation): Decision {
  const ask = (policy: Simulation) => runUnsafeSimulation({ ...policy, resourceControlPolicies: everything }, {})
  const results = [ask(simulation)]
  if (sessionPolicy)
    results.push(ask({ ...simulation, identityPolicies: [{ name: 'session', policy: sessionPolicy }] }))
  if (results.includes('ExplicitlyDenied')) return 'explicit deny'
  if (results[0] !== 'Allowed') return 'identity'
  return results.every(result => result === 'Allowed') ? 'allowed' : 'session'
}

/**
 * Whether a role's trust policy admits this principal. The checked simulation drops OIDC condition keys that its data
 * does not list for the action, `sub` and `aud` among them; the unchecked one takes the context as it is.
 */
export function trusts(
  trust: string,
  question: Omit<Question, 'identity' | 'boundary' | 'session'> & Partial<Pick<Question, 'identity'>>,
): boolean {
  const { principal, accountId, action, resource, context, now, identity = [] } = question
  const result = runUnsafeSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId },
        contextVariables: { ...context, 'aws:CurrentTime': currentTime(now) },
      },
      identityPolicies: identity.map(text => ({ name: 'identity', policy: policyText(text).policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [
        { orgIdentifier: 'root', policies: [{ name: 'RCPFullAWSAccess', policy: fullAccess }] },
      ],
      resourcePolicy: policyText(trust, 'trust').policy,
    },
    {},
  )
  return result === 'Allowed'
}

const fullAccess = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
}
/** The unchecked simulation does not add AWS's own resource control policy by itself. */
const everything = [{ orgIdentifier: 'root', policies: [{ name: 'RCPFullAWSAccess', policy: fullAccess }] }]

function phase(now: Date, texts: readonly (PolicyText | undefined)[]): string {
  const second = Date.parse(currentTime(now))
  let sides = ''
  for (const text of texts) {
    if (!text) continue
    if (!text.turningPoints) return String(second)
    for (const point of text.turningPoints) sides += Math.sign(second - point) + 1
  }
  return sides
}

/** As AWS writes it: whole seconds, in UTC. iam-simulate reads dates without a `Z` in the host's time zone. */
function currentTime(now: Date): string {
  return now.toISOString().replace(/\.\d+Z$/, 'Z')
}
