import { expect } from 'vitest'
import { draw, type Kind } from './draw.ts'
import { OLD_SCRIPTS } from './old-script.ts'
import { type Aftermath, playOldScript, playOurs } from './play.ts'
import type { Stage } from './stage.ts'

interface Seeds {
  readonly count: number
  readonly old: ReadonlyMap<string, readonly Aftermath[]>
  readonly ours: readonly (Awaited<ReturnType<typeof playOurs>> & { readonly seed: number })[]
}

/** Plays each seed three times: with what v1.0.4 did, with what v1.0.5 did, and with ours. */
export async function playSeeds(stage: Stage, kind: Kind, count: number): Promise<Seeds> {
  const old = new Map<string, Aftermath[]>(Object.keys(OLD_SCRIPTS).map(name => [name, []]))
  const ours: Seeds['ours'][number][] = []
  for (let seed = 1; seed <= count; seed++) {
    const drawn = draw(seed, kind)
    // It knew IAM users and instances alone.
    for (const [name, passesAtMs] of Object.entries(OLD_SCRIPTS))
      old.get(name)?.push(await playOldScript(stage, { ...drawn, roles: [], isTagged: false }, passesAtMs))
    ours.push({ seed, ...(await playOurs(stage, drawn)) })
  }
  return { count, old, ours }
}

/** AWS gives the instants of a session in milliseconds here, so an overrun is exact; we promise it to the second. */
const RESOLUTION_MS = 1_000

export function expectOnlyOursToHold({ old, ours }: Seeds): void {
  expect(ours.flatMap(({ seed, broken }) => broken.map(what => `seed ${seed}: ${what}`))).toEqual([])
  expect(Math.max(...ours.map(({ overrunErrorMs }) => overrunErrorMs))).toBeLessThan(RESOLUTION_MS)
  for (const aftermaths of old.values()) {
    expect(aftermaths.filter(({ survivors }) => survivors.length > 0).length).toBeGreaterThan(0)
    expect(aftermaths.filter(({ hit }) => hit.length > 0).length).toBeGreaterThan(0)
  }
}

/** What each way left behind, and how long ours took. */
export function describeSeeds({ count, old, ours }: Seeds): string {
  const revocations = ours.flatMap(one => one.revocations)
  const overruns = revocations.map(({ overrunMs }) => overrunMs / 1_000).sort((a, b) => a - b)
  const at = (share: number) => `${overruns[Math.floor((overruns.length - 1) * share)]?.toFixed(1)} s`
  const error = Math.max(...ours.map(({ overrunErrorMs }) => overrunErrorMs))
  return [
    row([`${count} seeds`, 'seeds with a session left open', 'sessions left open', "bystanders' sessions ended"]),
    ...[...old].map(([name, aftermaths]) => aftermathRow(`jit-admin-session ${name}`, aftermaths)),
    aftermathRow('this action', ours),
    `its overrun: median ${at(0.5)}, nine in ten within ${at(0.9)}, at most ${at(1)}; reported within ${error} ms of the truth`,
    `its passes: ${countEach(revocations.map(({ passes }) => passes.length))}`,
  ].join('\n')
}

function aftermathRow(name: string, aftermaths: readonly Aftermath[]): string {
  const left = aftermaths.map(({ survivors }) => survivors.length)
  return row([name, left.filter(Boolean).length, sum(left), sum(aftermaths.map(({ hit }) => hit.length))])
}

const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(42) : String(cell).padStart(32))).join('')

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function countEach(numbers: readonly number[]): string {
  const different = [...new Set(numbers)].sort((a, b) => a - b)
  return different.map(number => `${number} in ${numbers.filter(one => one === number).length}`).join(', ')
}
