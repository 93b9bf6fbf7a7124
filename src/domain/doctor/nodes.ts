import type { AwsAccount, Rules } from '../rules/rules.ts'
import { idsIn } from '../rules/targets.ts'
import { type Diagnosis, fail, pass, warning } from './checkup.ts'

/** A managed node, as Systems Manager describes it. */
export interface NodeLook {
  readonly id: string
  /** `Online`, `ConnectionLost` or `Inactive`. */
  readonly ping: string
  /** `3.3.2299.0`. */
  readonly agent?: string
}

/** An account, and the instances of the rules that exist in it; absent if that could not be found out. */
export interface AccountNodes {
  readonly account: AwsAccount
  readonly nodes?: readonly NodeLook[]
}

/** The first release that streams sessions to CloudWatch. Source: RELEASENOTES.md of aws/amazon-ssm-agent */
const FIRST_STREAMING = '3.0.356.0'

/**
 * The ids of the instances that the rules name for an account: in its rules, or by a name of its own. A rule for several accounts
 * does not say which of them has an instance.
 */
export function instancesFor(rules: Rules, account: AwsAccount): readonly string[] {
  const own = rules.rules.filter(({ accounts }) => accounts.includes(account.name))
  return [...new Set([...own.flatMap(rule => idsIn(account, rule.instances ?? [])), ...namedIn(account).keys()])]
}

/** The names that an account defines, by id. */
const namedIn = ({ names }: AwsAccount): ReadonlyMap<string, string> =>
  new Map(names.kind === 'listed' ? [...names.ids].map(([name, id]) => [id, name]) : [])

export function checkNodes(rules: Rules, all: readonly AccountNodes[]): readonly Diagnosis[] {
  const named = new Map<string, readonly AccountNodes[]>()
  for (const each of all)
    for (const id of instancesFor(rules, each.account)) named.set(id, [...(named.get(id) ?? []), each])
  if (named.size === 0)
    return [pass('instances', 'The rules name none: what a request names is looked up before it is granted')]
  const troubles = [...named].flatMap(([id, places]) => checkNode(id, places))
  const well = named.size - new Set(troubles.map(({ subject }) => subject)).size
  return well === 0
    ? troubles
    : [...troubles, pass('instances', `${well} of the ${named.size} that the rules name are managed and online`)]
}

function checkNode(id: string, places: readonly AccountNodes[]): readonly Diagnosis[] {
  const name = places.flatMap(({ account }) => namedIn(account).get(id) ?? [])[0]
  const subject = name === undefined ? `instance ${id}` : `instance ${name} (${id})`
  const node = places.flatMap(({ nodes = [] }) => nodes).find(each => each.id === id)
  if (!node) {
    // Another diagnosis already says that an account could not be read.
    if (places.some(({ nodes }) => !nodes)) return [warning(subject, UNSEEN)]
    const where = places.map(({ account }) => `${account.region} of account ${account.name}`).join(', ')
    const remedy =
      'Check the id; then see that its SSM agent runs, reaches Systems Manager, and has an instance profile with AmazonSSMManagedInstanceCore'
    return [fail(subject, { message: `Is no managed node in ${where}`, remedy })]
  }
  const { ping, agent } = node
  const diagnoses: Diagnosis[] = []
  if (ping !== 'Online')
    diagnoses.push(
      warning(subject, {
        message: `Its SSM agent is not online (${ping})`,
        remedy: 'Start the instance or its agent: until then a grant for it is refused',
      }),
    )
  if (agent !== undefined && isBefore(agent, FIRST_STREAMING))
    diagnoses.push(
      warning(subject, {
        message: `Its SSM agent is ${agent}, and sessions are streamed to CloudWatch from ${FIRST_STREAMING} on`,
        remedy: 'Update the agent, with the document AWS-UpdateSSMAgent',
      }),
    )
  return diagnoses
}

const UNSEEN = {
  message: 'Is in none of the accounts that could be read',
  remedy: 'Fix what keeps the others from being read, and run this again',
}

/** Versions compare part by part: 3.0.1390.0 is later than 3.0.356.0. */
export function isBefore(version: string, other: string): boolean {
  const [mine, theirs] = [version, other].map(each => each.split('.').map(Number))
  const place = theirs?.findIndex((part, index) => part !== (mine?.[index] ?? 0)) ?? -1
  return place >= 0 && (mine?.[place] ?? 0) < (theirs?.[place] ?? 0)
}
