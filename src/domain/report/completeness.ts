import { parsePolicyName } from '../grant/policy-name.ts'
import { type LedgerEntry, ofKind } from './ledger-entry.ts'
import { type AddedRequest, isWithinPeriod, type MainHistory, type ReportPeriod } from './main-line.ts'
import { landedLater, type MatchedLedger, type RequestOutcome } from './match.ts'
import type { CompletenessCheck } from './report.ts'
import type { Tally } from './tally.ts'

type Gap = CompletenessCheck['gaps'][number]

export interface CompletenessSources {
  readonly main: MainHistory
  readonly period: ReportPeriod
  readonly entries: readonly LedgerEntry[]
  readonly matched: MatchedLedger
  /** The ids of all grants of any month that were given, or may have been. */
  readonly known: ReadonlySet<string>
  /** When the report is made, in milliseconds. */
  readonly now: number
}

/** How long the job of a merge may take before its request is missing: it waits for its turn. */
const JOB_MS = 15 * 60_000

const checkOf = (claim: string, counts: Record<string, number>, gaps: readonly Gap[], fails = gaps.length > 0) =>
  ({ type: 'check', claim, state: fails ? 'fails' : 'holds', counts, gaps: [...gaps] }) satisfies CompletenessCheck

/** What can be shown from the default branch and the branch of the ledger. */
export const completenessOf = (sources: CompletenessSources): readonly CompletenessCheck[] => [
  checkRequests(sources),
  checkRecords(sources),
  checkPolicies(sources),
]

/** Each request that was merged has an outcome. */
function checkRequests({ main, period, matched, now }: CompletenessSources): CompletenessCheck {
  const counts: Record<RequestOutcome, number> = { granted: 0, refused: 0, failed: 0, overtaken: 0 }
  const gaps: Gap[] = []
  let [young, replaced] = [0, 0]
  for (const request of main.added.filter(({ commit }) => isWithinPeriod(commit.at, period))) {
    const outcome = matched.outcomes.get(request)
    if (outcome) counts[outcome]++
    else if (isReplaced(request)) replaced++
    else if (now - request.commit.at < JOB_MS) young++
    else gaps.push(missingOutcome(request))
  }
  const unreadable = main.unreadable.map(
    ({ file, commit }): Gap => ({
      what: `${file} as of commit ${commit.sha.slice(0, 12)}`,
      meaning:
        'The file has mistakes, so nothing can have been granted for what it asks for, and nothing is recorded of it',
      remedy: 'Nothing has to be done; mode `validate` on pull requests shows such mistakes before the merge',
    }),
  )
  const requests = Object.values(counts).reduce((sum, count) => sum + count, 0) + young + gaps.length
  const all = {
    'merges that touched requests': main.touching,
    'merged requests': requests,
    ...counts,
    'not yet recorded': young,
    'without an outcome': gaps.length,
    'replaced within their landing': replaced,
    'files that could not be read': unreadable.length,
  }
  return checkOf(
    'Each merged request is granted, refused, failed or overtaken',
    all,
    [...gaps, ...unreadable],
    gaps.length > 0,
  )
}

/** A rebase may add a request in one of its commits and change it in the next: only the result was merged. */
const isReplaced = (request: AddedRequest) =>
  request.gone !== undefined &&
  request.landedWith.includes(request.gone.commit) &&
  landedLater(request).length < request.landedWith.length

const missingOutcome = ({ entry, file, commit }: AddedRequest): Gap => ({
  what: `${file}, request ${entry.digest} of ${entry.user}, merged as ${commit.sha.slice(0, 12)}`,
  meaning: 'The branch of the ledger has no record of what came of it',
  remedy:
    'Look at the run of grant.yml for this commit: a run that was skipped or cancelled gives nothing. If there is none, find out who removed the record',
})

/** Each record can be read, and stands for a request that was merged so. */
function checkRecords({ entries, matched }: CompletenessSources): CompletenessCheck {
  const unreadable = entries.flatMap((entry): Gap[] =>
    entry.kind === 'unreadable'
      ? [{ what: entry.place.path, meaning: entry.why, remedy: 'Find out who pushed it to the branch' }]
      : [],
  )
  const unexplained = matched.unexplained.map(
    ({ place, why }): Gap => ({
      what: place.path,
      meaning: why,
      remedy: 'Find out who pushed it to the branch, and look in CloudTrail whether the policy was ever written',
    }),
  )
  return checkOf(
    'Each record of the ledger can be read, and stands for a request that was merged so',
    { records: entries.length, unreadable: unreadable.length, unexplained: unexplained.length },
    [...unreadable, ...unexplained],
  )
}

/** Each policy that sweeps, passes and findings name was given by a grant, or is a finding. */
function checkPolicies({ entries, known }: CompletenessSources): CompletenessCheck {
  const found = new Set(ofKind(entries, 'finding').flatMap(({ record }) => record.policy ?? []))
  const seen = new Map<string, string>()
  const see = (policy: string, path: string) => seen.set(policy, seen.get(policy) ?? path)
  for (const { record, place } of ofKind(entries, 'ended'))
    for (const policy of [...record.revocation.policies, ...record.otherPolicies]) see(policy, place.path)
  for (const { record, place } of ofKind(entries, 'swept'))
    for (const policy of record.policies) see(policy, place.path)
  for (const { record, place } of ofKind(entries, 'deleted-by-others'))
    for (const policy of record.policies) see(policy, place.path)
  const unknown = [...seen].filter(([policy]) => {
    const id = parsePolicyName(policy)?.grantId
    return !(id !== undefined && known.has(id)) && !found.has(policy)
  })
  const gaps = unknown.map(
    ([policy, path]): Gap => ({
      what: policy,
      meaning: `${path} names this policy, and no record says that it was granted or that a sweep reported it`,
      remedy:
        'Look in CloudTrail who wrote the policy; the witness of the account may have the record that the branch lacks',
    }),
  )
  return checkOf(
    'Each policy that jobs saw in AWS has its grant on the ledger, or was reported',
    { policies: seen.size, reported: found.size, unknown: gaps.length },
    gaps,
  )
}

/** Each grant that is over has a proven end. */
export function checkEnds({ grants, states, unproven }: Tally): CompletenessCheck {
  const gaps = unproven.map(
    ({ id, user, account, expiresAt, artefact }): Gap => ({
      what: `${artefact.path}: grant ${id} of ${user} in ${account}`,
      meaning: `It was to end at ${expiresAt}, and no record proves that it has`,
      remedy:
        'Run mode `sweep`, and then this report again; if the record of its end was there before, find out who removed it',
    }),
  )
  const counts = { grants, 'proven ends': states.ended, 'not over yet': states.open, 'not proven': gaps.length }
  return checkOf('Each grant that is over has a proven end', counts, gaps)
}
