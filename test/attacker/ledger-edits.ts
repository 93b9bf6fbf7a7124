import { ACME } from '../../sandbox/acme.ts'
import type { LedgerEdit } from './action.ts'
import type { Attacker } from './attacker.ts'
import type { Company } from './company.ts'
import { writtenPolicies } from './written.ts'

const LEDGER = 'access-ledger'
const REF = `refs/heads/${LEDGER}`

/** Edits the branch of the ledger with plain write permission. The ids of the grants are no secret: the comments have them. */
export async function editLedger(company: Company, attacker: Attacker, edit: LedgerEdit): Promise<void> {
  const { scenario } = company
  const { github } = scenario.sandbox
  const tip = await github.git.resolve(REF)
  if (edit === 'rewind' || edit === 'delete branch') {
    if (!tip) return
    if (edit === 'delete branch') await github.deleteBranch(LEDGER, attacker.own)
    else await github.moveBranch(LEDGER, await commit(company, attacker, [], { 'README.md': 'New.\n' }), attacker.own)
    return
  }
  const changes = await changesOf(company, attacker, tip, edit)
  if (Object.keys(changes).length === 0) return
  await github.moveBranch(LEDGER, await commit(company, attacker, tip ? [tip] : [], changes), attacker.own)
}

async function changesOf(
  company: Company,
  attacker: Attacker,
  tip: string | undefined,
  edit: Exclude<LedgerEdit, 'rewind' | 'delete branch'>,
): Promise<Readonly<Record<string, string | null>>> {
  const policies = writtenPolicies(company, attacker)
  switch (edit) {
    case 'forge grants':
      return Object.fromEntries(policies.map(policy => [`2026-10/${idOf(policy)}/granted.json`, forgedGrant(policy)]))
    case 'forge ends':
      return Object.fromEntries(
        policies.map(policy => [`2026-11/${idOf(policy)}/ended.${ACME.region}.json`, forgedEnd(attacker, policy)]),
      )
    case 'delete ends':
    case 'delete everything': {
      const listed = tip ? await company.scenario.sandbox.github.git.entries(tip, { recursive: true }) : []
      const paths = listed.filter(({ type }) => type === 'blob').map(({ path }) => path)
      const own = paths.filter(path => policies.some(policy => path.includes(idOf(policy))))
      const taken = edit === 'delete ends' ? own.filter(path => !path.endsWith('/granted.json')) : own
      return Object.fromEntries(taken.map(path => [path, null]))
    }
  }
}

/** Tries to write to the bucket with the attacker's own keys. */
export async function editWitness(company: Company, attacker: Attacker): Promise<void> {
  const { aws } = company.scenario.sandbox
  const Bucket = ACME.bucket
  for (const policy of writtenPolicies(company, attacker)) {
    const first = `ledger/${idOf(policy)}/001.json`
    const next = `ledger/${idOf(policy)}/009.json`
    const put = { Bucket, Key: next, Body: '{"version":1,"kind":"granted"}', IfNoneMatch: '*' }
    await aws.call(attacker.credentials, ACME.region, 's3', 'PutObject', put).catch(() => {})
    await aws.call(attacker.credentials, ACME.region, 's3', 'DeleteObject', { Bucket, Key: first }).catch(() => {})
  }
}

const idOf = (policy: string) => policy.split('.')[2] ?? ''

/** Terms that, if they were believed, would let the true access live on. */
export const forgedRecord = (policy: string) => ({
  id: idOf(policy),
  account: 'dev',
  accountId: ACME.accountId,
  region: ACME.region,
  partition: 'aws',
  role: `arn:aws:iam::${ACME.accountId}:role/JitRevoke`,
  user: 'alice',
  policy: `jit.20261124T100000Z.${idOf(policy)}`,
  instances: [ACME.instances.offline],
  documents: ['None-Such'],
  mergedAt: '2026-10-23T10:00:00Z',
  opensAt: '2026-10-23T10:00:00Z',
  expiresAt: '2026-11-24T10:00:00Z',
  pullRequest: 1,
})

const forgedGrant = (policy: string) => JSON.stringify({ kind: 'granted', grant: forgedRecord(policy) })

const forgedEnd = ({ user }: Attacker, policy: string) =>
  JSON.stringify({
    kind: 'ended',
    revocation: { verdict: 'clean', user, policies: [policy], passes: [{}], outlived: [] },
  })

async function commit(
  { scenario }: Company,
  { own }: Attacker,
  parents: readonly string[],
  changes: Readonly<Record<string, string | null>>,
): Promise<string> {
  const { git } = scenario.sandbox.github
  const by = { name: own, email: `${own}@users.noreply.github.com`, at: scenario.clock.now() }
  const tree = await git.changeTree(parents[0] && `${parents[0]}^{tree}`, changes)
  return git.commit({ tree, parents: [...parents] as [], message: 'By hand', author: by, committer: by })
}
