import { ACME } from '../../sandbox/acme.ts'
import { type Employee, type Entry, SIGN_IN_WAYS, type SignInWay } from '../../sandbox/workforce.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { fullNumbers } from './full-numbers.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario, type ScenarioOptions } from './scenario.ts'

/** A company with one person without an IAM user, erin, and what every story asks of them. */
export interface PersonStory {
  readonly scenario: Scenario
  readonly erin: Employee
  /** Merges another version of the person's request file, and runs the job. */
  land(content?: string | null): Promise<Landed>
  /** Signs in and starts a session: its id, or the name of the error. */
  connect(instance?: string, document?: string, entry?: Entry): Promise<string>
  /** The inline policies on the role now. */
  policies(): readonly string[]
  /** The states of the person's sessions now, by id. */
  states(): Readonly<Record<string, string>>
}

interface Landed {
  readonly push: Awaited<ReturnType<Scenario['merge']>>
  readonly result: Awaited<ReturnType<Scenario['grant']>>
  /** The first grant. */
  readonly record: GrantRecord
}

/** What the ways differ in is AWS's affair: the built dist meets one of them in `npm test`, and each where all numbers are asked for. */
const levelOf = (way: SignInWay) => (fullNumbers || way === SIGN_IN_WAYS[0] ? 'dist' : 'modes')

export async function openPersonStory(way: SignInWay, options: ScenarioOptions = {}): Promise<PersonStory> {
  const scenario = await openScenario({ level: levelOf(way), people: { erin: way }, ...options })
  const { erin } = scenario.acme.people
  if (!erin) throw new Error('erin was to be hired')
  return {
    scenario,
    erin,
    async land(content = request()) {
      const push = await scenario.merge({ files: { 'requests/erin.yaml': content }, by: 'erin-gh' })
      const result = await scenario.grant(push)
      // Where nothing was granted, what a test looks at is the result.
      return { push, result, record: grantsOf(result)[0] as GrantRecord }
    },
    connect: (instance, document, entry) => connectAs(scenario, erin, instance, document, entry),
    policies: () => scenario.acme.account.rolePolicyNames(erin.role),
    states: () => statesOf(scenario, erin.owner),
  }
}

/** As `connect`, a minute later: IAM has told everybody of the grant by then. */
export async function connectSoon({ scenario, connect }: PersonStory, instance?: string): Promise<string> {
  await scenario.clock.advance(2 * MINUTE)
  return connect(instance)
}

export async function connectAs(
  scenario: Scenario,
  who: Employee,
  instance: string = ACME.instances.api,
  document = 'JitAccess-1h',
  entry?: Entry,
): Promise<string> {
  try {
    const key = await scenario.acme.workforce.signIn(who, entry)
    return await scenario.connectWith(key, instance, document)
  } catch (error) {
    return `no way in: ${(error as Error).name}`
  }
}

/** The states of an owner's sessions now, by id. */
export function statesOf({ acme }: Scenario, owner: string): Readonly<Record<string, string>> {
  const own = acme.account.sessions(ACME.region).filter(session => session.owner === owner)
  return Object.fromEntries(own.map(session => [session.id, session.status]))
}
