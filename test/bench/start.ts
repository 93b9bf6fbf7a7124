import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** A process, from its start to its end: what is started, where, and with which environment. */
export interface Start {
  readonly node: string
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly cwd: string
}

export interface Finished {
  readonly ms: number
  readonly exitCode: number | null
  readonly log: string
}

export function finish({ node, arguments: args, environment, cwd }: Start): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const child = spawn(node, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    const take = (chunk: string) => {
      log += chunk
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    child.once('error', reject)
    child.once('close', exitCode => resolve({ ms: performance.now() - begin, exitCode, log }))
  })
}

/** The median time of each start, in milliseconds. They take turns, so that load of the machine hits all alike. */
export async function medians(starts: readonly Start[], rounds: number): Promise<number[]> {
  const times = starts.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, start] of starts.entries()) times[i]?.push((await finish(start)).ms)
  }
  return times.map(median)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
