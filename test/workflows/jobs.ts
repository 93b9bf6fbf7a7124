import { parse } from 'yaml'

/** What a workflow file says of its jobs, as far as GitHub's scheduler needs it. */
interface WorkflowFile {
  readonly jobs: Readonly<Record<string, JobText>>
}

interface JobText {
  readonly permissions?: Permissions
  readonly environment?: string
  readonly uses?: string
}

export type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** A job that runs on a machine. */
export interface Job {
  readonly id: string
  readonly permissions: Permissions
  /** An expression, as long as nobody has said what it comes to. */
  readonly environment?: string
}

const LEVELS = ['none', 'read', 'write'] as const

/**
 * The jobs of a workflow and of those that it calls, with their own permissions.
 * @throws Error as GitHub refuses to start: when a called job asks for more than the calling one may
 */
export async function jobsOf(
  file: string,
  read: (file: string) => Promise<string>,
  allowed?: Permissions,
): Promise<Job[]> {
  const { jobs } = parse(await read(file)) as WorkflowFile
  const found = Object.entries(jobs).map(async ([id, { permissions = {}, environment, uses }]) => {
    if (allowed) demandNoMore(id, permissions, allowed)
    if (uses === undefined) return [{ id, permissions, ...(environment !== undefined && { environment }) }]
    const called = /^\$\/(\.github\/workflows\/[\w-]+\.yml)$/.exec(uses)?.[1]
    if (called === undefined) throw new Error(`${file}: job ${id} calls ${uses}, which is not in this repository`)
    return jobsOf(called, read, permissions)
  })
  return (await Promise.all(found)).flat()
}

function demandNoMore(id: string, asked: Permissions, allowed: Permissions): void {
  for (const [name, level] of Object.entries(asked)) {
    const limit = allowed[name] ?? 'none'
    if (LEVELS.indexOf(level) > LEVELS.indexOf(limit))
      throw new Error(
        `The nested job '${id}' is requesting '${name}: ${level}', but is only allowed '${name}: ${limit}'.`,
      )
  }
}
