import { type Employee, hash, nodesOf, PLACES, type Place } from './company.ts'
import type { Draws } from './draws.ts'

/** One request, as its file has it. */
export interface Asked {
  readonly place: Place
  /** Ids and names, sorted as canonical requests have them. */
  readonly instances?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
  /** The ids that it comes to. */
  readonly resolved: readonly string[]
  readonly seconds: number
  readonly reason: string
  readonly start?: number
  readonly isBreakGlass: boolean
}

/** A request that nobody has made before, if `number` is new. */
export function drawRequest(draws: Draws, at: number, number: number, { isBreakGlass = false } = {}): Asked {
  const place = draws.pick(PLACES)
  const seconds = 3_600 * draws.between(1, 8)
  const reason = draws.percent(80)
    ? `INC-${number}: disk full on ${draws.pick(['api', 'db', 'web'])}`
    : draws.pick([`=HYPERLINK("http://evil/${number}")`, `no ticket, ${number} </script><b>`, `"quoted" @${number}`])
  const start = !isBreakGlass && draws.percent(3) ? at + 3_600_000 * draws.between(1, 12) : undefined
  const common = { place, seconds, reason, isBreakGlass, ...(start !== undefined && { start }) }
  const form = draws.between(1, 20)
  if (form === 1) return { ...common, tags: { Service: 'api', Stage: 'blue' }, resolved: nodesOf(place).slice(0, 2) }
  if (form === 2) {
    const name = draws.pick(Object.keys(place.names))
    return { ...common, instances: [name], resolved: [place.names[name] as string] }
  }
  const nodes = nodesOf(place).slice(0, draws.between(1, 3))
  return { ...common, instances: nodes, resolved: nodes }
}

/** A request file with these requests. */
export const fileOf = (all: readonly Asked[]): string =>
  all
    .map(({ place, instances, tags, seconds, reason, start, isBreakGlass }) =>
      [
        `- account: ${place.name}`,
        instances ? `  instances: [${instances.join(', ')}]` : `  tags: ${JSON.stringify(tags)}`,
        `  duration: ${seconds / 3_600}h`,
        `  reason: ${JSON.stringify(reason)}`,
        ...(start === undefined ? [] : [`  start: ${new Date(start).toISOString().slice(0, 19)}Z`]),
        ...(isBreakGlass ? ['  break_glass: true'] : []),
        '',
      ].join('\n'),
    )
    .join('')

/** As docs/design.md §7 defines it; not by the code of the action. */
export function digestOf(user: Pick<Employee, 'name'>, asked: Asked): string {
  const { place, isBreakGlass, seconds, instances, reason, start, tags } = asked
  const fields: Record<string, unknown> = { account: place.name }
  if (isBreakGlass) fields.breakGlass = true
  fields.durationMs = seconds * 1_000
  if (instances) fields.instances = [...instances].sort()
  fields.reason = reason
  if (start !== undefined) fields.start = new Date(start).toISOString()
  if (tags) fields.tags = tags
  fields.user = user.name
  return hash(JSON.stringify(fields)).slice(0, 8)
}
