import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { LEDGER_BRANCH } from '../../src/services/ledger/paths.ts'
import type { Scenario } from './scenario.ts'

/** Everything that jobs have written so far, without the witness of it: to AWS, as `PutUserPolicy alice jit.…`, and to GitHub, as `POST /repos/…`. */
export function writesOf({ sandbox }: Scenario): readonly string[] {
  const { aws, github } = sandbox
  const toAws = aws.calls.filter(({ operation }) =>
    /^(Put(?!Object)|Delete|Attach|Detach|Create|Terminate)/.test(operation),
  )
  const toGitHub = github.calls.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
  return [
    ...toAws.map(
      ({ operation, input }) =>
        `${operation} ${Object.values(input as object)
          .slice(0, 2)
          .join(' ')}`,
    ),
    ...toGitHub.map(({ method, path }) => `${method} ${path}`),
  ]
}

export interface LedgerCommit {
  readonly sha: string
  readonly parents: readonly string[]
  /** The files that it has, with their blobs. */
  readonly files: ReadonlyMap<string, string>
  /** The symbolic links of the index, with theirs. */
  readonly links: ReadonlyMap<string, string>
}

/** The commits of the ledger, oldest first; none where there is no ledger. */
export async function ledgerOf({ sandbox }: Scenario): Promise<readonly LedgerCommit[]> {
  const { git } = sandbox.github
  if (!(await git.resolve(`refs/heads/${LEDGER_BRANCH}`))) return []
  const listed = await git.text(['rev-list', '--reverse', '--topo-order', '--parents', LEDGER_BRANCH, '--'])
  return Promise.all(
    listed.split('\n').map(async line => {
      const [sha = '', ...parents] = line.split(' ')
      const entries = (await git.entries(sha, { recursive: true })).filter(({ type }) => type !== 'tree')
      const files = entries.filter(({ mode }) => mode !== LINK)
      const links = entries.filter(({ mode }) => mode === LINK)
      return { sha, parents, files: blobsIn(files), links: blobsIn(links) }
    }),
  )
}

const LINK = '120000'

const blobsIn = (entries: readonly { readonly path: string; readonly sha: string }[]) =>
  new Map(entries.map(({ path, sha }) => [path, sha]))

/** The links of the index on the tip of the ledger, each with its target. */
export async function linksOf(scenario: Scenario): Promise<Readonly<Record<string, string>>> {
  const tip = (await ledgerOf(scenario)).at(-1)
  const read = [...(tip?.links ?? [])].map(
    async ([path, blob]) => [path, (await scenario.sandbox.github.git.blob(blob)).toString('utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

/** The subjects of the commits of the ledger, oldest first. */
export const subjectsOf = async ({ sandbox }: Scenario): Promise<readonly string[]> =>
  (await sandbox.github.git.text(['log', '--reverse', '--format=%s', LEDGER_BRANCH, '--'])).split('\n')

/** The records on the tip of the ledger, by path. */
export async function recordsOf(scenario: Scenario): Promise<Readonly<Record<string, Record<string, unknown>>>> {
  const tip = (await ledgerOf(scenario)).at(-1)
  const read = [...(tip?.files ?? [])].map(async ([path, blob]) => {
    const bytes = await scenario.sandbox.github.git.blob(blob)
    return [path, JSON.parse(bytes.toString('utf8'))] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

export const grantedPath = ({ id }: Pick<GrantRecord, 'id'>) => `2026-11/${id}/granted.json`

/** A statement that allows actions on everything. */
export const allowed = (...Action: readonly string[]) => ({ Effect: 'Allow', Action, Resource: '*' })

/** What grant and revoke role hold of the witness, and the logs role reads of it. */
const WITNESS = { Effect: 'Allow', Resource: 'arn:aws:s3:::*/ledger/*' }
const WITNESS_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  JitGrant: ['s3:GetObject', 's3:PutObject'],
  JitRevoke: ['s3:GetObject', 's3:PutObject'],
  JitLogs: ['s3:GetObject'],
}

/** Replaces what a role may do, except with the witness; who may assume it stays. */
export function setPermissions({ acme }: Scenario, role: string, ...given: readonly object[]): void {
  const trust = acme.account.roles.get(role)?.trust.latest() ?? ''
  const Action = WITNESS_ACTIONS[role] ?? []
  const Statement = Action.length > 0 ? [...given, { ...WITNESS, Action }] : given
  acme.account.addRole(role, { trust, policies: { permissions: { Version: '2012-10-17', Statement } } })
}

/** Puts files on the ledger by hand, or takes them off, as anyone may who can push to it; also before any job has made it. */
export async function pushToLedger({ sandbox, clock }: Scenario, files: Readonly<Record<string, string | null>>) {
  const { git } = sandbox.github
  const tip = await git.resolve(`refs/heads/${LEDGER_BRANCH}`)
  const tree = await git.changeTree(tip && `${tip}^{tree}`, files)
  const by = { name: 'mallory', email: 'mallory@users.noreply.github.com', at: clock.now() }
  const parents = tip ? [tip] : []
  const commit = await git.commit({ tree, parents, message: 'By hand', author: by, committer: by })
  await sandbox.github.moveBranch(LEDGER_BRANCH, commit, 'web-flow')
}

/** Removes the boundary of a user, whose permissions are then those of the standing policies. */
export function takeBoundary({ acme, clock }: Scenario, user: string): void {
  acme.account.users.get(user)?.boundary.write(undefined, clock.now())
}
