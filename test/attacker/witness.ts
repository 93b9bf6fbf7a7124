import { ACME } from '../../sandbox/acme.ts'
import type { ApiCall } from '../../sandbox/aws/world.ts'
import type { Company } from './company.ts'
import type { Told } from './jobs.ts'
import type { Violation } from './promises.ts'
import { type Write, writesSince } from './written.ts'

/** An object of the bucket, below `ledger/`, as anyone can read it. */
interface WitnessObject {
  readonly key: string
  /** What comes before the number. */
  readonly series: string
  readonly number: number
  readonly kind: string
  readonly at: Date
  readonly record: WitnessedRecord
}

/** What is read of a record here. */
interface WitnessedRecord {
  readonly policy?: string
  readonly grant?: { readonly policy?: string }
  readonly revocation?: { readonly verdict?: string }
}

/**
 * The witness (docs/design.md §11) tells what really happened, by AWS's own journal and by what jobs told of themselves:
 * - its objects are those that our jobs added, each once, and no number of a series is missing;
 * - every policy that a job wrote was written down before;
 * - every end that a job proved is there, and every end that is there was one;
 * - every emergency stop is there, and nothing else is called a stop.
 */
export function witnessTellsTheTruth(company: Company, told: Told): readonly Violation[] {
  const objects = objectsOf(company)
  const writes = writesSince(company, 0)
  const problems = [
    ...changesByOthers(company),
    ...gaps(objects),
    ...unwitnessedWrites(company, writes, objects),
    ...wrongEnds(company, writes, told, objects),
    ...wrongStops(told, objects),
  ]
  return problems.map(what => ({ index: concerned(company, writes, what), what }))
}

/** Whose history a problem is about, by the grant or the user that it names; if it names none, any. */
function concerned({ attackers }: Company, writes: readonly Write[], problem: string): number {
  const holder = writes.find(({ name }) => problem.includes(idOf(name)))?.user
  return attackers.find(({ user }) => user === holder || problem.includes(`users/${user}`))?.index ?? 0
}

/** Records tell instants by the second. */
const second = (at: Date) => Math.floor(at.getTime() / 1_000)

function objectsOf({ scenario }: Company): readonly WitnessObject[] {
  const stored = [...(scenario.sandbox.aws.buckets.get(ACME.bucket)?.objects ?? [])]
  return stored.flatMap(([key, { body }]) => {
    const [, series = '', number = ''] = /^ledger\/(.+)\/(\d{3,})\.json$/.exec(key) ?? []
    if (series === '') return []
    const { kind, at, record } = JSON.parse(Buffer.from(body).toString('utf8'))
    return [{ key, series, number: Number(number), kind, at: new Date(at), record }]
  })
}

const OUR_ROLES = /:assumed-role\/(JitGrant|JitRevoke)\//

/** Objects that were not added by one of our roles, once, or are gone. */
function changesByOthers({ scenario }: Company): readonly string[] {
  const { aws } = scenario.sandbox
  const keyOf = ({ input }: ApiCall) => (input as { Key?: string }).Key ?? ''
  const changes = aws.calls.filter(
    call =>
      /^(Put|Delete|Copy)Object/.test(call.operation) && call.outcome === 'ok' && keyOf(call).startsWith('ledger/'),
  )
  const there = [...(aws.buckets.get(ACME.bucket)?.objects.keys() ?? [])].filter(key => key.startsWith('ledger/'))
  const added = changes.map(keyOf)
  return [
    ...changes
      .filter(({ principal = '', operation }) => operation !== 'PutObject' || !OUR_ROLES.test(principal))
      .map(call => `${call.principal} did ${call.operation} with ${keyOf(call)}`),
    ...added.filter((key, index) => added.indexOf(key) !== index).map(key => `${key} was written twice`),
    ...there.filter(key => !added.includes(key)).map(key => `${key} was written by no job`),
    ...added.filter(key => !there.includes(key)).map(key => `${key} is gone`),
  ]
}

function gaps(objects: readonly WitnessObject[]): readonly string[] {
  return [...new Set(objects.map(({ series }) => series))].flatMap(series => {
    const own = objects.filter(object => object.series === series)
    const numbers = own.map(({ number }) => number).toSorted((one, other) => one - other)
    return numbers.every((number, index) => number === index + 1) ? [] : [`${series} has the numbers ${numbers.join()}`]
  })
}

const idOf = (policy: string) => policy.split('.')[2] ?? ''
const seriesOf = (policy: string, objects: readonly WitnessObject[]) =>
  objects.filter(({ series }) => series === idOf(policy))

/** Policies that were written without a record before: by the order of AWS's journal, because virtual time stands still. */
function unwitnessedWrites(
  { scenario }: Company,
  writes: readonly Write[],
  objects: readonly WitnessObject[],
): readonly string[] {
  const added = scenario.sandbox.aws.calls.map(({ operation, outcome, input }) =>
    operation === 'PutObject' && outcome === 'ok' ? (input as { Key?: string }).Key : undefined,
  )
  return writes.flatMap(({ name, position }) => {
    const isBefore = ({ key, kind, record }: WitnessObject) =>
      /^(granting|granted)$/.test(kind) &&
      (record.policy ?? record.grant?.policy) === name &&
      added.indexOf(key) < position
    return seriesOf(name, objects).some(isBefore) ? [] : [`${name} was written, and the witness did not know of it`]
  })
}

/** Ends that were proven and are not there, and those that are there and were none. */
function wrongEnds(
  company: Company,
  writes: readonly Write[],
  told: Told,
  objects: readonly WitnessObject[],
): readonly string[] {
  const deletions = deletionsIn(company)
  return [...new Set(writes.map(({ name }) => name))].flatMap(name => {
    const deleted = deletions.filter(deletion => deletion.name === name).map(({ at }) => at)
    const ends = seriesOf(name, objects).filter(
      ({ kind, record }) => kind === 'ended' && (record.revocation?.verdict ?? 'clean') === 'clean',
    )
    const last = deleted.at(-1)
    const isProven = told.proven.has(name)
    const isTold = ends.some(({ at }) => last === undefined || second(at) >= second(last))
    const wasThere = (when: Date) => {
      const before = (at: Date) => second(at) <= second(when)
      const written = writes.filter(write => write.name === name && before(write.at)).at(-1)?.at
      return written !== undefined && !deleted.some(at => at >= written && before(at))
    }
    return [
      ...(isProven && !isTold ? [`a job proved that ${name} has ended, and the witness has no end of it since`] : []),
      ...ends.filter(({ at }) => wasThere(at)).map(({ key }) => `${key} is an end, and ${name} was there then`),
    ]
  })
}

function deletionsIn({ scenario }: Company): readonly { readonly name: string; readonly at: Date }[] {
  const ok = scenario.sandbox.aws.calls.filter(
    ({ operation, outcome }) => operation === 'DeleteUserPolicy' && outcome === 'ok',
  )
  return ok.map(({ at, input }) => ({ at, name: (input as { PolicyName?: string }).PolicyName ?? '' }))
}

function wrongStops({ stops }: Told, objects: readonly WitnessObject[]): readonly string[] {
  const all = objects.filter(({ kind }) => kind === 'stopped')
  const written = all.filter(({ series }) => !isListOfMonth(series))
  const missing = stops.filter(
    ({ series, from, to }) =>
      !written.some(
        object => object.series === series && second(object.at) >= second(from) && second(object.at) <= second(to),
      ),
  )
  const what = missing.map(({ series }) => `an emergency stop was carried out, and is not among ${series}`)
  const listed = all.length - written.length
  if (listed > written.length) what.push(`${listed} stops are listed, and there are ${written.length}`)
  return written.length > stops.length ? [...what, `there are ${written.length} stops for ${stops.length}`] : what
}

/** Every stop is in the list of its month besides. */
const isListOfMonth = (series: string) => /^stops\/\d{4}-\d\d$/.test(series)
