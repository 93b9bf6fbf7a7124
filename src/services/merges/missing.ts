import { parseRequestFile } from '../../config/request-file.ts'
import { MAX_DURATION_MS } from '../../config/request-schema.ts'
import {
  type PlannedGrant,
  type Resolution,
  reachGiven,
  resolutionWithoutAws,
} from '../../domain/grant/planned-grant.ts'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import { type Merge, NO_PULL_REQUEST, planMerge } from '../../domain/merge/plan.ts'
import { isYoung } from '../../domain/merge/young.ts'
import { holderKey, holderOf, type PolicyHolder } from '../../domain/principal/principal.ts'
import type { ApprovedCoverage } from '../../domain/reconcile/orphaned-session.ts'
import { RESPONSES } from '../../domain/reconcile/responses.ts'
import type { AccountSnapshot, Finding } from '../../domain/reconcile/sweep.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import { resolveFile } from '../../domain/request/resolve.ts'
import { subjectNamed } from '../../domain/rules/rules.ts'
import { targetsIn } from '../../domain/rules/targets.ts'
import { distinct, type Failure, failureOf } from '../../shared/result.ts'
import type { Addition, Job, Step } from '../granting/job.ts'
import { additionOf, type Version } from '../history/branch.ts'
import type { Trace } from '../history/provenance.ts'
import { findPastEnd } from './past-end.ts'

/** A grant that is not there. */
type Granting = Step<Extract<Addition, { kind: 'grant' }>> & {
  /** Absent if AWS has to resolve it, and no run of ours has written down to what it did. */
  readonly resolution?: Resolution
}

/** How far back to look for merges of requests without a start: a day longer than the longest access. */
const WINDOW_MS = MAX_DURATION_MS + 24 * 3_600_000

/** What missing grants approve. */
export const coverageOfMissing = ({ steps }: Missing): readonly ApprovedCoverage[] =>
  steps.flatMap(({ decision: { planned }, resolution }) =>
    resolution
      ? {
          principal: planned.principal,
          region: planned.account.region,
          instances: reachGiven(planned, resolution),
        }
      : [],
  )

/**
 * What requests on the tip ask for that have no policy, by git alone. Whether it was approved, and not ended since, `findMissing`
 * asks GitHub and the witness.
 */
export async function coverageOfCandidates(
  trace: Trace,
  snapshots: readonly AccountSnapshot[],
  findings: readonly Finding[],
): Promise<readonly ApprovedCoverage[]> {
  const asked: ApprovedCoverage[] = []
  for (const entry of await candidates(trace, snapshots, findings)) {
    const { user, request } = entry
    const account = trace.rules.now.accounts.get(request.account)
    const principal = subjectNamed(trace.rules.now, user)
    if (!account || !principal || !(await mayBeMissing(trace, entry))) continue
    // To what names and tags were resolved the witness tells later.
    const targets = targetsIn(account, request)
    const instances = targets.kind === 'ids' ? targets.ids : 'any'
    asked.push({ principal, region: account.region, instances })
  }
  return asked
}

export interface Missing {
  readonly steps: readonly Granting[]
  readonly failures: readonly Failure[]
}

/**
 * Requests that were merged, should be live and are missing, evaluated exactly as mode `grant` does. Git narrows them down
 * before GitHub is asked: entries on the tip, not over, without a policy.
 */
export async function findMissing(
  job: Job,
  trace: Trace,
  snapshots: readonly AccountSnapshot[],
  findings: readonly Finding[],
): Promise<Missing> {
  const { context } = job
  const failures: Failure[] = []
  const steps: Granting[] = []
  for (const entry of await candidates(trace, snapshots, findings)) {
    try {
      const addition = await mayBeMissing(trace, entry)
      if (!addition) continue
      const merges = await trace.mergesAt(addition.sha)
      failures.push(...merges.flatMap(unknownIn))
      const step = stepFor(entry, merges, trace)
      if (!step) continue
      // A grant that was ended on purpose is not missing, although its request is still in the file.
      const past = await findPastEnd(job, step.decision.planned)
      failures.push(...past.failures)
      if (!past.isEnded) steps.push({ ...step, ...resolved(step.decision.planned, past.instances) })
    } catch (error) {
      context.debug(error)
      failures.push(failureOf(error))
    }
  }
  return { steps, failures: distinct(failures) }
}

const resolved = (planned: PlannedGrant, instances: readonly string[] | undefined): { resolution?: Resolution } => {
  const resolution = resolutionWithoutAws(planned) ?? (instances && { instances })
  return resolution ? { resolution } : {}
}

/** The commit that added an entry, unless its grant job may still be at work, or its access is over. */
async function mayBeMissing({ branch, now }: Trace, entry: RequestEntry): Promise<Version | undefined> {
  const addition = await additionOf(branch.versions(entry.at.file), entry)
  return addition && !isYoung(addition.at, now) && !isOver(entry, addition.at, now) ? addition : undefined
}

/** Entries on the tip that may have to be live, in accounts that could be read. */
async function candidates(
  { git, branch, paths, rules, now }: Trace,
  snapshots: readonly AccountSnapshot[],
  findings: readonly Finding[],
): Promise<readonly RequestEntry[]> {
  const { accounts } = rules.now
  const recent = new Set<string>()
  for (const { before, at, paths: touched } of branch.touching) {
    if (before === undefined || now.getTime() - at.getTime() > WINDOW_MS) continue
    for (const path of touched) recent.add(path)
  }
  const files = (await git.listFiles(branch.tip, paths.requests)).filter(({ mode }) => mode.startsWith('100'))
  const blobs = await git.readBlobs(files.map(({ sha }) => sha))
  const entries = files.flatMap(({ path, sha }) => {
    const blob = blobs.get(sha)
    const read = blob && resolveFile(parseRequestFile(path, blob.bytes, paths.requests), rules.accountsNow)
    // A grant job grants nothing from a file that cannot be read.
    return read?.ok ? read.value.entries : []
  })
  const read = new Set(snapshots.flatMap(each => each.entries))
  const accountedFor = new Set(findings.flatMap(accountedForBy))
  return entries.filter(entry => {
    const account = accounts.get(entry.request.account)
    const subject = subjectNamed(rules.now, entry.user)
    if (!account || !subject || !read.has(account)) return false
    if (accountedFor.has(keyOf(holderOf(subject), entry.digest, account.id))) return false
    return entry.request.start ? !isOver(entry, new Date(0), now) : recent.has(entry.at.file)
  })
}

/**
 * The keys of requests that a finding accounts for: by a policy that is live, or one that raised an alarm, where people
 * decide whether to grant again.
 */
function accountedForBy(finding: Finding): string[] {
  if (finding.kind !== 'policy') return []
  const { ends, severity } = RESPONSES[finding.state]
  const digest = parsePolicyName(finding.policy.name)?.digest
  return digest !== undefined && (!ends || severity === 'alarm')
    ? [keyOf(finding.policy.holder, digest, finding.account.id)]
    : []
}

const keyOf = (holder: PolicyHolder, digest: string, accountId: string) => `${accountId} ${digest} ${holderKey(holder)}`

const isOver = ({ request }: RequestEntry, landedAt: Date, now: Date): boolean =>
  Math.max(request.start?.getTime() ?? 0, landedAt.getTime()) + request.durationMs <= now.getTime()

/** Why the approval of a merge is not known. That of a direct push is known: it has none. */
const unknownIn = ({ evidence }: Merge): Failure[] =>
  'pullRequest' in evidence || evidence === NO_PULL_REQUEST ? [] : [{ message: evidence.message }]

function stepFor(entry: RequestEntry, merges: readonly Merge[], { rules, now }: Trace): Granting | undefined {
  for (const merge of merges) {
    for (const decision of planMerge(merge, rules.now)) {
      if (decision.kind !== 'grant' || !isSame(decision.entry, entry)) continue
      const { expiresAt, approval } = decision.planned
      if (expiresAt > now && !isYoung(approval.mergedAt, now)) return { merge, decision }
    }
  }
  return undefined
}
