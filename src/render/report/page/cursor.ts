import type { PersonLanes } from './lanes.ts'
import type { TimeRange } from './range.ts'

/** Where the keyboard is in the timeline: a person and a bar of that person, by their places. */
export interface Cursor {
  readonly person: number
  readonly bar: number
}

/** Where an arrow key leads, among the grants that are in view; `undefined` for any other key and where there is none. */
export function movedCursor(
  people: readonly PersonLanes[],
  range: TimeRange,
  cursor: Cursor | undefined,
  key: string,
): Cursor | undefined {
  const inView = (person: number) =>
    (people[person]?.bars ?? []).flatMap((bar, index) =>
      bar.closes >= range.from && bar.opens < range.until ? [{ ...bar, place: index }] : [],
    )
  const firstPerson = (from: number, step: 1 | -1): number | undefined => {
    for (let person = from; person >= 0 && person < people.length; person += step)
      if (inView(person).length > 0) return person
    return undefined
  }
  const at = (person: number | undefined, place: number | undefined) =>
    person === undefined || place === undefined ? undefined : { person, bar: place }

  if (!/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(key)) return undefined
  if (!cursor) {
    const person = firstPerson(0, 1)
    return person === undefined ? undefined : at(person, inView(person)[0]?.place)
  }
  const own = inView(cursor.person)
  const here = own.findIndex(bar => bar.place === cursor.bar)
  if (key === 'Home') return at(cursor.person, own[0]?.place)
  if (key === 'End') return at(cursor.person, own.at(-1)?.place)
  if (key === 'ArrowRight') return at(cursor.person, (own[here + 1] ?? own[here])?.place)
  if (key === 'ArrowLeft') return at(cursor.person, (own[Math.max(0, here - 1)] ?? own[here])?.place)
  const step = key === 'ArrowDown' ? 1 : -1
  const person = firstPerson(cursor.person + step, step)
  if (person === undefined) return cursor
  const opens = own[here]?.opens ?? range.from
  const nearest = inView(person).toSorted((one, other) => Math.abs(one.opens - opens) - Math.abs(other.opens - opens))
  return at(person, nearest[0]?.place)
}
