import { parse } from 'yaml'

/** A workflow file, at a commit of a repository. */
export interface WorkflowFile {
  /** `owner/name`. */
  readonly repository: string
  readonly sha: string
  /** `.github/workflows/grant.yml`. */
  readonly path: string
}

export type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** A job that runs on a machine. */
export interface Job {
  readonly id: string
  /** Where it stands, which need not be the file that was triggered. */
  readonly file: WorkflowFile
  readonly permissions: Permissions
  /** An expression, as long as nobody has said what it comes to. */
  readonly environment?: string
}

/** What a workflow says of its jobs, as far as GitHub's scheduler needs it. */
interface Workflow {
  readonly jobs: Readonly<Record<string, Pick<Job, 'environment'> & { permissions?: Permissions; uses?: string }>>
}

const LEVELS = ['none', 'read', 'write'] as const

/**
 * The jobs of a workflow and of those that it calls, with their own permissions.
 * @throws Error as GitHub refuses to start: when a called job asks for more than the calling one may
 */
export async function jobsOf(
  file: WorkflowFile,
  read: (file: WorkflowFile) => Promise<string>,
  allowed?: Permissions,
): Promise<Job[]> {
  const { jobs } = parse(await read(file)) as Workflow
  const found = Object.entries(jobs).map(async ([id, { permissions = {}, environment, uses }]) => {
    if (allowed) demandNoMore(id, permissions, allowed)
    if (uses === undefined) return [{ id, file, permissions, ...(environment !== undefined && { environment }) }]
    return jobsOf(resolve(uses, file), read, permissions)
  })
  return (await Promise.all(found)).flat()
}

/** `$/` is the repository of the file that contains it, for any caller; `./` does not work reliably there. */
function resolve(uses: string, from: WorkflowFile): WorkflowFile {
  const [, own, repository = '', path = '', sha = ''] =
    /^(?:\$\/(.+\.yml)|([^/.]+\/[^/]+)\/(.+\.yml)@([0-9a-f]{40}))$/.exec(uses) ?? []
  if (own !== undefined) return { ...from, path: own }
  if (!repository) throw new Error(`${from.path} calls ${uses}: write $/PATH, or OWNER/REPO/PATH@SHA`)
  return { repository, path, sha }
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
